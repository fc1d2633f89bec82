import {bartlettSum, fixedBEstimate} from "./newey-west.js";
import type {SeriesEstimate} from "./newey-west.js";
import {constant, leastSquares} from "../numbers/least-squares.js";
import type {Numbers} from "../numbers/least-squares.js";

/** Closer to a random walk than this a trend cannot be told from drift. */
const largest = 0.97;

/**
 * Least-squares slope of a slowly moving series over `times`, with Newey-West's standard error after prewhitening
 * (Andrews and Monahan 1992): the residuals' dependence on the one before is taken out, its least-squares estimate made
 * good for its bias (2 + 4 phi) / n in a detrended series, and put back as 1 / (1 - phi). Fixed-b values of a trend.
 * One value per round of the calendar, NaN = missing. NaN ends below ten values.
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
  if (n < 3) return fixedBEstimate(NaN, NaN, {n, lag, length: lag + 1});
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

/** Of residuals around a line, from 0 (none: never negative) to `largest`. */
function persistence(residuals: Float64Array, n: number): number {
  let product = 0;
  let square = 0;
  for (let t = 1; t < residuals.length; ++t) {
    product += residuals[t] * residuals[t - 1];
    square += residuals[t - 1] ** 2;
  }
  const raw = square > 0 ? product / square : 0;
  return Math.min(largest, Math.max(0, raw + (2 + 4 * raw) / n));
}
