/** Moments of two arrays of one length without NaN. */

type Numbers = ArrayLike<number>;

/** Arithmetic mean; NaN when empty. */
export function mean(values: Numbers): number {
  let sum = 0;
  for (let i = 0; i < values.length; ++i) sum += values[i];
  return sum / values.length;
}

/** Population covariance (divisor n). */
export function covariance(x: Numbers, y: Numbers): number {
  const mx = mean(x);
  const my = mean(y);
  let sum = 0;
  for (let i = 0; i < x.length; ++i) sum += (x[i] - mx) * (y[i] - my);
  return sum / x.length;
}

/** Population standard deviation (divisor n). */
export function deviation(values: Numbers): number {
  return Math.sqrt(covariance(values, values));
}

/** Pearson's correlation; NaN where either side does not vary. */
export function pearson(x: Numbers, y: Numbers): number {
  return covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
}
