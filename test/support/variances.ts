/** Variances of regression coefficients as textbooks and R have them, to compare with. */
import {Matrix} from "ml-matrix";
import {clusterScores, sandwich} from "../../src/components/statistics/clusters/cluster-variance.js";
import type {Clusters} from "../../src/components/statistics/clusters/cluster-variance.js";
import {dot} from "../../src/components/statistics/numbers/least-squares.js";
import type {Fit} from "../../src/components/statistics/numbers/least-squares.js";

/** Classical variance of the coefficients: rows independent, of one variance. */
export function classicalVariance({n, k, residuals, bread}: Fit): Matrix {
  return Matrix.mul(bread, dot(residuals, residuals) / (n - k));
}

/**
 * Variance of the coefficients where rows of one cluster may depend on each other in any way, clusters not.
 * `CR0` is the plain sandwich, `CR1` (Stata's, sandwich::vcovCL's) times G / (G - 1) (n - 1) / (n - k): refer it to
 * t with G - 1 degrees of freedom, and only with some 40 clusters of similar size.
 */
export function clusterVariance(fit: Fit, clusters: Clusters, {type = "CR1"}: {type?: "CR0" | "CR1"} = {}): Matrix {
  const variance = sandwich(fit.bread, clusterScores(fit, clusters));
  if (type === "CR0") return variance;
  return variance.mul((clusters.size / (clusters.size - 1)) * ((fit.n - 1) / (fit.n - fit.k)));
}

/** Roots of the diagonal; NaN where it is negative. */
export function standardErrors(variance: Matrix): number[] {
  return variance.diagonal().map(Math.sqrt);
}
