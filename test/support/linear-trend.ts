import {constant, leastSquares} from "../../src/components/statistics/numbers/least-squares.js";
import type {Numbers} from "../../src/components/statistics/numbers/least-squares.js";
import {bartlettShare, fixedBEstimate} from "../../src/components/statistics/series/newey-west.js";
import type {SeriesEstimate} from "../../src/components/statistics/series/newey-west.js";
import {trendLag} from "../../src/components/statistics/series/linear-trend.js";
import {neweyWest} from "./newey-west.js";
import {standardErrors} from "./variances.js";

/**
 * Least-squares slope of a series over `times` (its unit per unit of time), with Newey-West's standard error and the
 * fixed-b reference of a trend's slope. One value per round of the calendar, NaN = missing. `overlap` as in
 * seriesMean. NaN ends below three values.
 */
export function linearTrend(
  times: Numbers,
  values: Numbers,
  {lag = trendLag(values.length), overlap = 1, level = 0.95}: {lag?: number; overlap?: number; level?: number} = {}
): SeriesEstimate & {intercept: number} {
  const known = Array.from(values, (_, i) => i).filter((i) => values[i] === values[i]);
  const n = known.length;
  const length = n === 0 ? 0 : known[n - 1] - known[0] + 1;
  if (n < 3) return {...fixedBEstimate(NaN, NaN, {n, lag, length: lag + 1}), intercept: NaN};
  const time = known.map((i) => times[i]);
  const fit = leastSquares(
    known.map((i) => values[i]),
    [constant(n), time]
  );
  const positions = known.map((i) => i - known[0]);
  const se = standardErrors(neweyWest(fit, {lag, positions}))[1] / Math.sqrt(bartlettShare(lag, overlap));
  const slope = fixedBEstimate(fit.coefficients[1], se, {n, lag, length, level, trend: true});
  return {...slope, intercept: fit.coefficients[0]};
}
