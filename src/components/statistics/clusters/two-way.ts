import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import {clusterScores, clustersOf, sandwich} from "./cluster-variance.js";
import type {Clusters} from "./cluster-variance.js";
import type {Fit} from "../numbers/least-squares.js";

/**
 * Which of the three terms get a correction for few clusters, G / (G - 1) each: `all` (the default, as sandwich::vcovCL
 * and fixest), `margins` (not the intersection, vcovCL's multi0), `none`. A corrected term is also multiplied with
 * (n - 1) / (n - k).
 */
export type Correction = "all" | "margins" | "none";

export interface TwoWay {
  variance: Matrix;
  /** whether negative eigenvalues were set to 0: then the intervals are a makeshift */
  repaired: boolean;
  /** degrees of freedom for t: the smaller number of clusters less 1 */
  df: number;
}

/**
 * Variance clustered in two ways, V_a + V_b - V_(a and b) (Cameron, Gelbach and Miller 2011; Thompson 2011). It lets rows
 * of one model and rows of one round depend on each other; rounds must be independent, which overlapping returns are not.
 */
export function twoWayVariance(
  fit: Fit,
  a: Clusters,
  b: Clusters,
  {correction = "all"}: {correction?: Correction} = {}
): TwoWay {
  const both = clustersOf(a.codes.map((code, i) => code * b.size + b.codes[i]));
  const {n, k} = fit;
  const term = (clusters: Clusters, corrected: boolean) => {
    const factor = (clusters.size / (clusters.size - 1)) * ((n - 1) / (n - k));
    return sandwich(fit.bread, clusterScores(fit, clusters)).mul(corrected ? factor : 1);
  };
  const margins = correction !== "none";
  const variance = term(a, margins)
    .add(term(b, margins))
    .sub(term(both, correction === "all"));
  return {...repair(variance), df: Math.min(a.size, b.size) - 1};
}

/** Eigenvalues below 0 become 0. */
function repair(variance: Matrix): Pick<TwoWay, "variance" | "repaired"> {
  const {realEigenvalues, eigenvectorMatrix} = new EigenvalueDecomposition(variance, {assumeSymmetric: true});
  if (realEigenvalues.every((value) => value >= 0)) return {variance, repaired: false};
  const kept = Matrix.diag(realEigenvalues.map((value) => Math.max(0, value)));
  return {variance: eigenvectorMatrix.mmul(kept).mmul(eigenvectorMatrix.transpose()), repaired: true};
}
