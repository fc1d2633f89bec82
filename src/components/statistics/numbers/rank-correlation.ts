/** Spearman's rank correlation: Pearson's of average ranks, as scipy's and pandas' `spearman` have it. */
import {pearson} from "./correlation.js";
import {order} from "./order.js";

type Values = Float32Array | Float64Array;

/** Ranks from 1 for the lowest; equal values share the mean of their ranks. */
export function averageRanks(values: Values): Float64Array {
  const sorted = order(values, Int32Array.from(values.keys()));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && values[sorted[to]] === values[sorted[from]]) ++to;
    for (let i = from; i < to; ++i) ranks[sorted[i]] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/** From -1 to 1; NaN where either side does not vary. */
export const spearman = (x: Values, y: Values): number => pearson(averageRanks(x), averageRanks(y));

/**
 * What Spearman's correlation of `n` pairs is on average where both sides are normal with Pearson's correlation r:
 * 6 (asin r + (n - 2) asin(r / 2)) / (pi (n + 1)) (Moran 1948).
 */
export const normalSpearman = (r: number, n: number): number =>
  (6 * (Math.asin(r) + (n - 2) * Math.asin(r / 2))) / (Math.PI * (n + 1));
