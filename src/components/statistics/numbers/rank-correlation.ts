/** Ranks for Spearman's correlation, which is Pearson's of average ranks, as scipy's and pandas' `spearman` have it. */
import {order} from "./order.js";

type Values = Float32Array | Float64Array;

/**
 * Ranks from 1 for the lowest, equal values sharing the mean of theirs; `sorted` are places of values in ascending order. Entry k is the
 * rank of value k, NaN where it is not in `sorted`.
 */
export function meanRanks(values: ArrayLike<number>, sorted: ArrayLike<number>): Float64Array {
  const ranks = new Float64Array(values.length).fill(NaN);
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && values[sorted[end]] === values[sorted[start]]) ++end;
    for (let i = start; i < end; ++i) ranks[sorted[i]] = (start + 1 + end) / 2;
  }
  return ranks;
}

/** Of all values, none of them NaN. */
export const averageRanks = (values: Values): Float64Array =>
  meanRanks(values, order(values, Int32Array.from(values.keys())));

/**
 * What Spearman's correlation of `n` pairs is on average where both sides are normal with Pearson's correlation r:
 * 6 (asin r + (n - 2) asin(r / 2)) / (pi (n + 1)) (Moran 1948).
 */
export const normalSpearman = (r: number, n: number): number =>
  (6 * (Math.asin(r) + (n - 2) * Math.asin(r / 2))) / (Math.PI * (n + 1));
