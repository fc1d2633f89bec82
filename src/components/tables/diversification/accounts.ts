/** Accounts with the returns of their models, as one. */
import {accountSizes, leastCommon, sizeEnds} from "../../base/catalogue/diversification.js";
import type {AccountSize} from "../../base/catalogue/diversification.js";
import {byAccount} from "./owned-returns.js";
import type {OwnedBlock, OwnedModel} from "./owned-returns.js";

export interface Account {
  account: string;
  size: AccountSize;
  /** mean number of its models in a round */
  models: number;
  /** by round of the block, the mean over its models: NaN = none */
  returns: Float64Array;
  own: Float64Array;
  /** over its rounds (population moments) */
  variance: number;
  ownVariance: number;
  /** variance of the mean of as many models drawn from the field, as a share of one model's */
  drawn: number;
}

export function accountsOf({models, field}: OwnedBlock): Account[] {
  return [...byAccount(models)].flatMap(([account, own]) => accountOf(account, own, field));
}

/** None with too few rounds. */
function accountOf(account: string, models: readonly OwnedModel[], field: readonly number[]): Account[] {
  const [returns, own] = (["returns", "own"] as const).map((name) => meansOf(models.map((of) => of[name])));
  const counts = field.map((_, t) => models.filter((of) => !Number.isNaN(of.own[t])).length);
  const rounds = counts.filter((n) => n > 0).length;
  if (rounds < leastCommon) return [];
  const mean = counts.reduce((sum, n) => sum + n, 0) / rounds;
  const drawn = counts.reduce((sum, n, t) => sum + (n ? drawnShare(n, field[t]) : 0), 0) / rounds;
  const [all, apart] = [momentsOf(returns), momentsOf(own)];
  return [
    {
      ...{account, size: sizeOf(Math.round(mean)), models: mean, returns, own, drawn},
      ...{variance: all.variance, ownVariance: apart.variance}
    }
  ];
}

/** Of the mean of `n` out of a field less the field's mean, beside that of one: without replacement, so that all of the field have none. */
const drawnShare = (n: number, field: number) => (field - n) / (n * (field - 1));

function sizeOf(models: number): AccountSize {
  const place = sizeEnds.findIndex((end) => models <= end);
  return accountSizes[place < 0 ? sizeEnds.length : place];
}

/** Mean over the series that have a value, by place. */
function meansOf(series: readonly Float64Array[]): Float64Array {
  return series[0].map((_, t) => {
    const told = series.map((of) => of[t]).filter((value) => !Number.isNaN(value));
    return told.reduce((sum, value) => sum + value, 0) / told.length;
  });
}

/** Of the values that are known, divisor their number. */
export function momentsOf(values: Float64Array): {n: number; mean: number; variance: number} {
  const told = values.filter((value) => !Number.isNaN(value));
  const mean = told.reduce((sum, value) => sum + value, 0) / told.length;
  const variance = told.reduce((sum, value) => sum + (value - mean) ** 2, 0) / told.length;
  return {n: told.length, mean, variance};
}
