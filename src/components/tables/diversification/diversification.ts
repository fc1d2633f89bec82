import {accountSizes} from "../../base/catalogue/diversification.js";
import type {AccountSize} from "../../base/catalogue/diversification.js";
import {fewestClusters} from "../../base/kit/constants.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {mean as average} from "../../statistics/numbers/correlation.js";
import {used} from "../panel/used.js";
import {overRounds, overRoundsMethod} from "../participation/over-rounds.js";
import {estimateColumns} from "../result/estimates.js";
import {known} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {accountsOf} from "./accounts.js";
import type {Account} from "./accounts.js";
import {effectiveOf, varianceOf, varianceSums} from "./effective.js";
import type {VarianceSum} from "./effective.js";
import {ownedReturns} from "./owned-returns.js";
import type {OwnedBlock} from "./owned-returns.js";
import {sharpeMethod, sharpeOf} from "./sharpe.js";

/** What accounts of one, two and more models earn, how much that varies, and like how many models drawn from the field. */
export function diversification(panel: Panel, settings: Settings): TableResult<"diversification"> {
  const {blocks, rows, left} = ownedReturns(panel, settings);
  const lines = blocks.flatMap(linesOf);
  const of = <T>(value: (line: Line) => T) => lines.map(value);
  const sharpes = lines.map((line) =>
    sharpeOf(panel, {...line, drawn: average(line.accounts.map(({drawn}) => drawn))})
  );
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
    ...estimateColumns(
      "sharpe",
      sharpes.map(({accounts}) => accounts)
    ),
    sharpe_chance: sharpes.map(({chance}) => chance),
    ...estimateColumns(
      "sharpe_over",
      sharpes.map(({over}) => over)
    )
  });
  const method = `95 % intervals over accounts, groups of them left out in turn; none below ${fewestClusters.accounts} accounts`;
  const intervals = [
    {columns: ["over_field" as const], method: overRoundsMethod},
    {columns: ["sharpe" as const, "sharpe_over" as const], method: sharpeMethod},
    {columns: ["effective" as const], method}
  ];
  return {name: "diversification", settings, table, ...used(panel, rows), left, intervals};
}

interface Line {
  block: OwnedBlock;
  size: AccountSize;
  accounts: Account[];
  /** means over these accounts by round in which any has a return, at its place in the calendar and in the block */
  series: {place: number; t: number; all: number; value: number}[];
  /** mean variance of one model's returns less the round's mean, and its sums by account */
  variance: number;
  sums: ReadonlyMap<string, VarianceSum>;
  /** mean number of staked models in a round */
  field: number;
}

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

function seriesOf({block}: OwnedBlock, accounts: readonly Account[]): Line["series"] {
  return block.rounds.flatMap(({place}, t) => {
    const told = accounts.filter(({own}) => !Number.isNaN(own[t]));
    if (!told.length) return [];
    return [{place, t, all: average(told.map(({returns}) => returns[t])), value: average(told.map(({own}) => own[t]))}];
  });
}
