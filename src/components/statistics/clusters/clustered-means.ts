import {floats} from "../../base/kit/arrays.js";
import type {Clusters} from "./cluster-variance.js";
import {clusteredMean} from "./clustered-mean.js";
import {estimateOf} from "../numbers/estimate.js";
import type {Estimate} from "../numbers/estimate.js";

/** Means of k columns over the same rows, with one covariance; `df` of them all, as they share their clusters. */
export interface Means {
  n: number;
  clusters: number;
  means: number[];
  /** k x k, CR2 */
  covariance: Float64Array[];
  /** Satterthwaite's */
  df: number;
}

/** Below so many degrees of freedom a t interval cannot be trusted (Pustejovsky and Tipton 2018): it is left blank. */
export const fewestDegrees = 4 - 1e-9;

/**
 * Means of columns (`k` of `n` numbers, all known) with their cluster-robust covariance: CR2 of least squares on a
 * constant, that is sum over clusters of r_g r_g' / (1 - h_g), r_g the clusters' influence and h_g their share of the rows.
 * One column gives `clusteredMean`. Differences and ratios of the columns come from the covariance.
 */
export function clusteredMeans(columns: readonly ArrayLike<number>[], {codes, size}: Clusters): Means {
  const n = columns[0]?.length ?? 0;
  const rows = new Float64Array(size);
  for (const code of codes) ++rows[code];
  const means = columns.map((column) => sum(column) / n);
  const influence = columns.map((column, a) => {
    const own = new Float64Array(size);
    for (let i = 0; i < n; ++i) own[codes[i]] += (column[i] - means[a]) / n;
    return own.map((value, g) => value / Math.sqrt(1 - rows[g] / n));
  });
  const {df, clusters} = clusteredMean({sums: new Float64Array(size), weights: rows});
  return {n, clusters, means, covariance: productsOf(influence), df: clusters > 1 ? df : NaN};
}

/** A weighted sum of the means, with its interval; the ends are NaN where it cannot be told. */
export function contrastOf(
  {means, covariance, df}: Pick<Means, "means" | "covariance" | "df">,
  weights: readonly number[]
): Estimate {
  let estimate = 0;
  let variance = 0;
  for (let a = 0; a < weights.length; ++a) {
    estimate += weights[a] * means[a];
    for (let b = 0; b < weights.length; ++b) variance += weights[a] * weights[b] * covariance[a][b];
  }
  return estimateOf(estimate, df >= fewestDegrees ? Math.sqrt(Math.max(0, variance)) : NaN, {df});
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
