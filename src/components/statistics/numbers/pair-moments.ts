/** Of two series at the places where both are known (population moments, divisor `n`); NaN = not known. */
export interface PairMoments {
  /** places where both are known */
  n: number;
  covariance: number;
  /** variances over the same places */
  first: number;
  second: number;
}

export function pairMoments(x: Float64Array, y: Float64Array): PairMoments {
  let [n, sumX, sumY] = [0, 0, 0];
  for (let t = 0; t < x.length; ++t) {
    if (x[t] !== x[t] || y[t] !== y[t]) continue;
    ++n;
    sumX += x[t];
    sumY += y[t];
  }
  const [meanX, meanY] = [sumX / n, sumY / n];
  let [xy, xx, yy] = [0, 0, 0];
  for (let t = 0; t < x.length; ++t) {
    if (x[t] !== x[t] || y[t] !== y[t]) continue;
    const [a, b] = [x[t] - meanX, y[t] - meanY];
    xy += a * b;
    xx += a * a;
    yy += b * b;
  }
  return {n, covariance: xy / n, first: xx / n, second: yy / n};
}
