import {accountSizes, leastCommon} from "../../base/catalogue/diversification.js";
import type {AccountSize} from "../../base/catalogue/diversification.js";
import {fewestClusters} from "../../base/kit/constants.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {groupJackknife} from "../../statistics/clusters/group-jackknife.js";
import {used} from "../panel/used.js";
import {overRounds, overRoundsMethod} from "../participation/over-rounds.js";
import {estimateColumns} from "../result/estimates.js";
import {known, level} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {accountsOf, momentsOf} from "./accounts.js";
import type {Account} from "./accounts.js";
import {groupsFor, ownedReturns} from "./owned-returns.js";
import type {OwnedBlock} from "./owned-returns.js";

/** What accounts of one, two and more models earn, how much that varies, and like how many models drawn from the field. */
export function diversification(panel: Panel, settings: Settings): TableResult<"diversification"> {
  const {blocks, rows, left} = ownedReturns(panel, settings);
  const lines = blocks.flatMap(linesOf);
  const of = <T>(value: (line: Line) => T) => lines.map(value);
  const mean = (value: (account: Account) => number) => of(({accounts}) => average(accounts.map(value)));
  const table = tableOf("diversification", {
    score_regime: of(({block}) => block.block.scoreRegime),
    payout_regime: of(({block}) => block.block.payoutRegime),
    size: of(({size}) => size),
    accounts: of(({accounts}) => accounts.length),
    models: mean(({models}) => models),
    rounds: of(({series}) => series.length),
    return: of(({series}) => average(series.map(({all}) => all))),
    ...estimateColumns(
      "over_field",
      of(({series}) => overRounds(panel, series).mean)
    ),
    volatility: mean(({variance}) => variance).map(Math.sqrt),
    own_volatility: mean(({ownVariance}) => ownVariance).map(Math.sqrt),
    chance: of(({accounts, variance}) => known(Math.sqrt(variance * average(accounts.map(({drawn}) => drawn))))),
    ...estimateColumns("effective", of(effectiveOf)),
    sharpe: of(({accounts}) => known(average(accounts.flatMap(sharpeOf))))
  });
  const method = `95 % intervals over accounts, groups of them left out in turn; none below ${fewestClusters.accounts} accounts`;
  const intervals = [
    {columns: ["over_field" as const], method: overRoundsMethod},
    {columns: ["effective" as const], method}
  ];
  return {name: "diversification", settings, table, ...used(panel, rows), left, intervals};
}

interface Line {
  block: OwnedBlock;
  size: AccountSize;
  accounts: Account[];
  /** means over these accounts by round in which any has a return, at its place in the calendar */
  series: {place: number; all: number; value: number}[];
  /** mean variance of one model's returns less the round's mean, and its sums by account */
  variance: number;
  sums: ReadonlyMap<string, VarianceSum>;
  /** mean number of staked models in a round */
  field: number;
}

interface VarianceSum {
  sum: number;
  models: number;
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const sharpeOf = ({mean, variance}: Account) => (variance > 0 ? [mean / Math.sqrt(variance)] : []);

/** Sizes that some account has. */
function linesOf(block: OwnedBlock): Line[] {
  const all = accountsOf(block);
  const sums = varianceSums(block);
  const field = average(block.field);
  return accountSizes.flatMap((size) => {
    const accounts = all.filter((account) => account.size === size);
    if (!accounts.length) return [];
    return [{block, size, accounts, series: seriesOf(block, accounts), variance: varianceOf(sums), sums, field}];
  });
}

/** Of models with enough rounds, by account. */
function varianceSums({models}: OwnedBlock): Map<string, VarianceSum> {
  const found = new Map<string, VarianceSum>();
  for (const {account, own, rounds} of models) {
    if (rounds < leastCommon) continue;
    const {sum, models: n} = found.get(account) ?? {sum: 0, models: 0};
    found.set(account, {sum: sum + momentsOf(own).variance, models: n + 1});
  }
  return found;
}

function varianceOf(
  sums: ReadonlyMap<string, VarianceSum>,
  isLeft: (account: string) => boolean = () => false
): number {
  const kept = [...sums].filter(([account]) => !isLeft(account)).map(([, of]) => of);
  return kept.reduce((sum, of) => sum + of.sum, 0) / kept.reduce((sum, of) => sum + of.models, 0);
}

function seriesOf({block}: OwnedBlock, accounts: readonly Account[]): Line["series"] {
  return block.rounds.flatMap(({place}, t) => {
    const told = accounts.filter(({own}) => !Number.isNaN(own[t]));
    if (!told.length) return [];
    return [{place, all: average(told.map(({returns}) => returns[t])), value: average(told.map(({own}) => own[t]))}];
  });
}

/** Models drawn from the field whose mean varies as these accounts do; in logarithms, as variances are skewed. */
function effectiveOf({accounts, sums, field}: Line) {
  const groups = groupsFor(accounts.length);
  const groupOf = new Map(accounts.map(({account}, i) => [account, i % groups]));
  const ratio = (left: number) => {
    const isLeft = (account: string) => groupOf.get(account) === left;
    const kept = accounts.filter(({account}) => !isLeft(account));
    return Math.log(average(kept.map(({ownVariance}) => ownVariance)) / varianceOf(sums, isLeft));
  };
  const drawn = (logarithm: number) => 1 / (Math.exp(logarithm) * (1 - 1 / field) + 1 / field);
  const estimate = known(drawn(ratio(-1)));
  if (accounts.length < fewestClusters.accounts) return {estimate, low: null, high: null};
  const [{low, high}] = groupJackknife([ratio(-1)], {groups, without: (group) => [ratio(group)], level});
  return {estimate, low: known(drawn(high)), high: known(drawn(low))};
}
