import {bartlettSum, fixedBEstimate} from "./newey-west.js";
import type {SeriesEstimate} from "./newey-west.js";
import {constant, leastSquares} from "../numbers/least-squares.js";
import type {Numbers} from "../numbers/least-squares.js";

/** Closer to a random walk than this a trend of `n` rounds cannot be told from drift; many rounds tell a slower one. */
const largest = (n: number) => Math.max(0.97, 1 - 9 / n);

/**
 * Least-squares slope of a slowly moving series over `times`, with Newey-West's standard error after prewhitening
 * (Andrews and Monahan 1992): the residuals' dependence on the one before, `persistence`, is taken out and put back as
 * 1 / (1 - phi). Fixed-b values of a trend.
 * One value per round of the calendar, NaN = missing. NaN ends below ten values; all NaN at one time alone.
 */
export function whitenedTrend(
  times: Numbers,
  values: Numbers,
  {lag, level = 0.95}: {lag: number; level?: number}
): SeriesEstimate {
  const known = Array.from(values, (_, i) => i).filter((i) => values[i] === values[i]);
  const n = known.length;
  const length = n === 0 ? 0 : known[n - 1] - known[0] + 1;
  const own = Math.min(lag, Math.max(1, n - 1));
  const moves = known.some((i) => times[i] !== times[known[0]]);
  if (n < 3 || !moves) return fixedBEstimate(NaN, NaN, {n, lag, length: lag + 1});
  const fit = leastSquares(
    known.map((i) => values[i]),
    [constant(n), known.map((i) => times[i])]
  );
  const mean = known.reduce((sum, i) => sum + times[i], 0) / n;
  const [residual, time] = [new Float64Array(length), new Float64Array(length)];
  known.forEach((i, k) => {
    residual[i - known[0]] = fit.residuals[k];
    time[i - known[0]] = times[i] - mean;
  });
  const phi = persistence(residual, n);
  const scores = residual.map((e, t) => time[t] * (t === 0 ? Math.sqrt(1 - phi * phi) * e : e - phi * residual[t - 1]));
  const squares = time.reduce((sum, x) => sum + x * x, 0);
  const se = n < 10 ? NaN : Math.sqrt(bartlettSum(scores, scores, own)) / squares / (1 - phi);
  return fixedBEstimate(fit.coefficients[1], se, {n, lag: own, length, level, trend: true});
}

/**
 * Of residuals around a line, from 0 (none: never negative) to `largest`. Noise on a slowly moving series lowers its
 * correlation with the round before, but not the pace at which the correlations of longer distances die out, so that the
 * larger of the two counts; the pace only where there are such correlations, as it is a ratio of noise otherwise. Both
 * are made good for their bias (2 + 4 phi) / n in a detrended series.
 */
function persistence(residuals: Float64Array, n: number): number {
  const [square, first, second, third] = [0, 1, 2, 3].map((distance) => productAt(residuals, distance));
  if (!(square > 0)) return 0;
  const later = first + second;
  const pace = later > (3 * square) / Math.sqrt(n) ? Math.min(1, (second + third) / later) : 0;
  const raw = Math.max(first / (square - residuals[residuals.length - 1] ** 2), pace);
  return Math.min(largest(n), Math.max(0, raw + (2 + 4 * raw) / n));
}

/** Sum of the products of residuals so many rounds apart. */
function productAt(residuals: Float64Array, distance: number): number {
  let sum = 0;
  for (let t = distance; t < residuals.length; ++t) sum += residuals[t] * residuals[t - distance];
  return sum;
}
