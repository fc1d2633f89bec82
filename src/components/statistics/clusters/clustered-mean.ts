import type {Clusters} from "./cluster-variance.js";
import {estimateOf} from "../numbers/estimate.js";
import type {Estimate} from "../numbers/estimate.js";
import type {Numbers} from "../numbers/least-squares.js";

/** What a clustered mean needs of its rows: per cluster the sum of w x and the sum of w. */
export interface Sums {
  sums: Float64Array;
  weights: Float64Array;
}

/** Sums per cluster in one pass over the rows; NaN values are left out. Weights are 1 where none are given. */
export function sumsOf(
  values: Numbers,
  {codes, size}: Clusters,
  {weights}: {weights?: Numbers | undefined} = {}
): Sums {
  const result = {sums: new Float64Array(size), weights: new Float64Array(size)};
  for (let i = 0; i < values.length; ++i) {
    if (values[i] !== values[i]) continue;
    const weight = weights ? weights[i] : 1;
    result.sums[codes[i]] += weight * values[i];
    result.weights[codes[i]] += weight;
  }
  return result;
}

/**
 * - `CR0`: the sandwich; `CR1`: times G / (G - 1), degrees of freedom G - 1.
 * - `CR2`: unbiased where rows are independent, Satterthwaite degrees of freedom (Bell and McCaffrey), for unequal clusters.
 * - `CR3`: leaves out one cluster at a time (jackknife), degrees of freedom G - 1: wide, never narrow.
 */
export type MeanVariance = "CR0" | "CR1" | "CR2" | "CR3";

export interface MeanEstimate extends Estimate {
  /** clusters with weight */
  clusters: number;
  /** (sum of W)^2 / sum of W^2 over the clusters' weights: as many clusters of one weight would tell as much */
  effective: number;
}

/**
 * Mean sum w x / sum w over all rows with its cluster-robust interval, in closed form from sums per cluster: least squares
 * on a constant (weights 1), a weighted mean or a ratio of sums with linearised variance (other weights). Clusters without
 * weight are left out. Formulas: statistics.md A.2, A.3; Pustejovsky and Tipton 2018 for CR2.
 */
export function clusteredMean(
  {sums, weights}: Sums,
  {type = "CR2", level = 0.95}: {type?: MeanVariance; level?: number} = {}
): MeanEstimate {
  let total = 0;
  let weight = 0;
  let squares = 0;
  let clusters = 0;
  for (let g = 0; g < sums.length; ++g) {
    if (!(weights[g] > 0)) continue;
    total += sums[g];
    weight += weights[g];
    squares += weights[g] ** 2;
    ++clusters;
  }
  const mean = total / weight;
  const {variance, df} = spread({sums, weights}, {type, mean, weight, clusters});
  const se = clusters > 1 ? Math.sqrt(variance) : NaN;
  return {...estimateOf(mean, se, {df, level}), clusters, effective: weight ** 2 / squares};
}

interface Total {
  type: MeanVariance;
  mean: number;
  weight: number;
  clusters: number;
}

function spread({sums, weights}: Sums, {type, mean, weight, clusters}: Total): {variance: number; df: number} {
  let variance = 0;
  const satterthwaite = {own: 0, ownSquare: 0, mixed: 0, across: 0};
  for (let g = 0; g < sums.length; ++g) {
    if (!(weights[g] > 0)) continue;
    const leverage = weights[g] / weight;
    const residual = (sums[g] - mean * weights[g]) / weight;
    const rest = 1 - leverage;
    variance += residual ** 2 / (type === "CR2" ? rest : type === "CR3" ? rest ** 2 : 1);
    // P_gh = own_g [g = h] - root(shared_g shared_h), of which the trace and that of the square are needed
    const own = leverage / rest;
    const shared = leverage ** 2 / rest;
    satterthwaite.own += own - shared;
    satterthwaite.ownSquare += own ** 2;
    satterthwaite.mixed += own * shared;
    satterthwaite.across += shared;
  }
  if (type === "CR2") return {variance, df: degrees(satterthwaite)};
  const factor = type === "CR0" ? 1 : type === "CR1" ? clusters / (clusters - 1) : (clusters - 1) / clusters;
  return {variance: variance * factor, df: clusters - 1};
}

function degrees({own, ownSquare, mixed, across}: {own: number; ownSquare: number; mixed: number; across: number}) {
  return own ** 2 / (ownSquare - 2 * mixed + across ** 2);
}
