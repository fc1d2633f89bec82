import {bartlettShare, bartlettSum, fixedBEstimate} from "./newey-west.js";
import type {SeriesEstimate} from "./newey-west.js";
import type {Numbers} from "../numbers/least-squares.js";

/**
 * Ratio of two sums over a series, sum of `sums` / sum of `weights`, with Newey-West's standard error of its linearised
 * terms sums - ratio x weights and fixed-b critical values (Kiefer and Vogelsang 2005). With weights of 1 it is the mean
 * of the series. One place per round of the calendar; a place without weight is missing. `overlap` as in seriesMean.
 */
export function seriesRatio(
  {sums, weights}: {sums: Numbers; weights: Numbers},
  {lag, overlap = 1, level = 0.95}: {lag: number; overlap?: number; level?: number}
): SeriesEstimate {
  let [total, weight, n] = [0, 0, 0];
  let [first, last] = [-1, -1];
  for (let t = 0; t < sums.length; ++t) {
    if (!(weights[t] > 0)) continue;
    total += sums[t];
    weight += weights[t];
    ++n;
    if (first < 0) first = t;
    last = t;
  }
  const ratio = total / weight;
  const terms = new Float64Array(Math.max(0, last - first + 1));
  for (let t = 0; t < terms.length; ++t)
    if (weights[first + t] > 0) terms[t] = sums[first + t] - ratio * weights[first + t];
  const se = n > 1 ? Math.sqrt(bartlettSum(terms, terms, lag) / bartlettShare(lag, overlap)) / weight : NaN;
  return fixedBEstimate(ratio, se, {n, lag, length: terms.length, level});
}
