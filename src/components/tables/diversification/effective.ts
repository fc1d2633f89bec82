/** Like how many models drawn from the field accounts vary. */
import {leastCommon} from "../../base/catalogue/diversification.js";
import {fewestClusters} from "../../base/kit/constants.js";
import {mean as average} from "../../statistics/numbers/correlation.js";
import {groupJackknife} from "../../statistics/clusters/group-jackknife.js";
import {known, level} from "../result/intervals.js";
import {momentsOf} from "./accounts.js";
import type {Account} from "./accounts.js";
import {groupsFor} from "./owned-returns.js";
import type {OwnedBlock} from "./owned-returns.js";

export interface VarianceSum {
  sum: number;
  models: number;
}

/** Of models with enough rounds, by account. */
export function varianceSums({models}: OwnedBlock): Map<string, VarianceSum> {
  const found = new Map<string, VarianceSum>();
  for (const {account, own, rounds} of models) {
    if (rounds < leastCommon) continue;
    const {sum, models: n} = found.get(account) ?? {sum: 0, models: 0};
    found.set(account, {sum: sum + momentsOf(own).variance, models: n + 1});
  }
  return found;
}

/** One model, the mean over all. */
export function varianceOf(
  sums: ReadonlyMap<string, VarianceSum>,
  isLeft: (account: string) => boolean = () => false
): number {
  const kept = [...sums].filter(([account]) => !isLeft(account)).map(([, of]) => of);
  return kept.reduce((sum, of) => sum + of.sum, 0) / kept.reduce((sum, of) => sum + of.models, 0);
}

interface EffectiveInput {
  accounts: readonly Account[];
  /** variances of one model's returns less the round's mean, by account */
  sums: ReadonlyMap<string, VarianceSum>;
  /** mean number of staked models in a round */
  field: number;
}

/** How many drawn from a field vary so, as a share of one model's variance. */
export const drawnAs = (share: number, field: number): number => 1 / (share * (1 - 1 / field) + 1 / field);

/** Models drawn from the field whose mean varies as these accounts do; in logarithms, as variances are skewed. */
export function effectiveOf({accounts, sums, field}: EffectiveInput) {
  const groups = groupsFor(accounts.length);
  const groupOf = new Map(accounts.map(({account}, i) => [account, i % groups]));
  const ratio = (left: number) => {
    const isLeft = (account: string) => groupOf.get(account) === left;
    const kept = accounts.filter(({account}) => !isLeft(account));
    return Math.log(average(kept.map(({ownVariance}) => ownVariance)) / varianceOf(sums, isLeft));
  };
  const drawn = (logarithm: number) => drawnAs(Math.exp(logarithm), field);
  const estimate = known(drawn(ratio(-1)));
  if (accounts.length < fewestClusters.accounts) return {estimate, low: null, high: null};
  const [{low, high}] = groupJackknife([ratio(-1)], {groups, without: (group) => [ratio(group)], level});
  return {estimate, low: known(drawn(high)), high: known(drawn(low))};
}
