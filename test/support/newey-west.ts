import {Matrix} from "ml-matrix";
import type {Fit, Numbers} from "../../src/components/statistics/numbers/least-squares.js";
import {bartlettSum} from "../../src/components/statistics/series/newey-west.js";

/**
 * Newey and West's variance of the coefficients (1987; Bartlett's weights, no prewhitening), as in R's
 * NeweyWest(lag, prewhite = FALSE, adjust). Rows are in order of time. `positions` (whole, ascending, from 0) say where
 * in the calendar a row stands where times are missing: the missing ones count as 0 (Parzen 1963).
 */
export function neweyWest(
  {n, k, columns, residuals, bread}: Fit,
  {lag, positions, adjust = false}: {lag: number; positions?: Numbers; adjust?: boolean}
): Matrix {
  const scores = columns.map((column) => {
    const score = new Float64Array(positions ? positions[n - 1] + 1 : n);
    for (let i = 0; i < n; ++i) score[positions ? positions[i] : i] = column[i] * residuals[i];
    return score;
  });
  const meat = new Matrix(k, k);
  for (let a = 0; a < k; ++a) for (let b = 0; b < k; ++b) meat.set(a, b, bartlettSum(scores[a], scores[b], lag));
  return bread
    .mmul(meat)
    .mmul(bread)
    .mul(adjust ? n / (n - k) : 1);
}
