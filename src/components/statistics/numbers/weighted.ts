/** Statistics of values with non-negative weights (stakes); arrays of one length, no NaN. */

type Numbers = ArrayLike<number>;

/** Sum of w x over sum of w; NaN when the weights sum to 0. */
export function weightedMean(values: Numbers, weights: Numbers): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; ++i) {
    sum += weights[i] * values[i];
    total += weights[i];
  }
  return sum / total;
}

/**
 * Lower inverse of the weighted distribution of values that ascend: the smallest x with W(x) >= p W, up to rounding of
 * 1e-12 W. Equals numpy's quantile(weights=..., method="inverted_cdf"). NaN when empty.
 */
export function weightedQuantileSorted(values: Numbers, weights: Numbers, p: number): number {
  let total = 0;
  for (let i = 0; i < weights.length; ++i) total += weights[i];
  const target = p * total - 1e-12 * total;
  let sum = 0;
  for (let i = 0; i < values.length; ++i) {
    sum += weights[i];
    if (sum >= target && weights[i] > 0) return values[i];
  }
  return NaN;
}

/** Kish's effective sample size, (sum w)^2 / sum w^2; NaN when the weights sum to 0. */
export function effectiveSize(weights: Numbers): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < weights.length; ++i) {
    sum += weights[i];
    squares += weights[i] * weights[i];
  }
  return (sum * sum) / squares;
}
