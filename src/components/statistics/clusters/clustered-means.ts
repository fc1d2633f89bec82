import {floats} from "../../base/kit/arrays.js";
import type {Clusters} from "./cluster-variance.js";
import {clusteredMean} from "./clustered-mean.js";
import {estimateOf} from "../numbers/estimate.js";
import type {Estimate} from "../numbers/estimate.js";
import {degreesBy, eachWay, varianceBy} from "./ways.js";
import type {Ways} from "./ways.js";

/** Means of k columns over the same rows, with a covariance by each way of clustering; they share their degrees of freedom. */
export interface Means {
  n: number;
  means: number[];
  /** k x k each, CR2 */
  covariances: Float64Array[][];
  /** Satterthwaite's; NaN where no interval can be told */
  df: number;
}

/**
 * Means of columns (`k` of `n` numbers, all known) with their cluster-robust covariance: CR2 of least squares on a
 * constant, that is sum over clusters of r_g r_g' / (1 - h_g), r_g the clusters' influence and h_g their share of the rows.
 * One column and one way give `clusteredMean`. Differences and ratios of the columns come from the covariances.
 */
export function clusteredMeans(columns: readonly ArrayLike<number>[], ways: Ways): Means {
  const n = columns[0]?.length ?? 0;
  const means = columns.map((column) => sum(column) / n);
  const found = eachWay(ways).map((clusters) => oneWay(columns, {means, clusters}));
  return {n, means, covariances: found.map(({covariance}) => covariance), df: degreesBy(found)};
}

function oneWay(
  columns: readonly ArrayLike<number>[],
  {means, clusters: {codes, size}}: {means: readonly number[]; clusters: Clusters}
) {
  const n = codes.length;
  const rows = new Float64Array(size);
  for (const code of codes) ++rows[code];
  const influence = columns.map((column, a) => {
    const own = new Float64Array(size);
    for (let i = 0; i < n; ++i) own[codes[i]] += (column[i] - means[a]) / n;
    return own.map((value, g) => value / Math.sqrt(1 - rows[g] / n));
  });
  const {df, clusters} = clusteredMean({sums: new Float64Array(size), weights: rows});
  return {covariance: productsOf(influence), df: clusters > 1 ? df : NaN, clusters};
}

/** A weighted sum of the means, with its interval; the ends are NaN where it cannot be told. */
export function contrastOf({means, covariances, df}: Omit<Means, "n">, weights: readonly number[]): Estimate {
  const estimate = weights.reduce((total, weight, a) => total + weight * means[a], 0);
  const variance = varianceBy(covariances.map((covariance) => quadratic(covariance, weights)));
  return estimateOf(estimate, df > 0 ? Math.sqrt(Math.max(0, variance)) : NaN, {df});
}

/** w' V w. */
export function quadratic(matrix: readonly ArrayLike<number>[], weights: ArrayLike<number>): number {
  let total = 0;
  for (let a = 0; a < weights.length; ++a)
    if (weights[a] !== 0) for (let b = 0; b < weights.length; ++b) total += weights[a] * weights[b] * matrix[a][b];
  return total;
}

/** All products of columns of influence values, summed over clusters. */
export function productsOf(influence: readonly Float64Array[]): Float64Array[] {
  return influence.map((a) =>
    floats(influence, (b) => {
      let total = 0;
      for (let g = 0; g < a.length; ++g) total += a[g] * b[g];
      return total;
    })
  );
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; ++i) total += values[i];
  return total;
}
