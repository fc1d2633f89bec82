/** Intervals from influence values: how far each cluster moves an estimate that is a smooth function of means. */
import {estimateOf} from "../numbers/estimate.js";
import type {Estimate} from "../numbers/estimate.js";
import type {Numbers} from "../numbers/least-squares.js";

/** What the clusters do to an estimate, ready to be squared and summed or to be set against another estimate's. */
export interface Influence {
  /** per cluster, divided by the root of 1 - leverage (CR2) or by 1 - leverage (CR3): the sum of squares is the variance */
  values: Float64Array;
  variance: number;
  /** Satterthwaite's, from the leverages */
  df: number;
}

/**
 * From the sum of influence values over each cluster and the cluster's leverage, its share of the weight (0 where it
 * moves the estimate by way of a cut between groups alone). One cluster that holds all weight leaves NaN.
 * For a mean or a ratio of sums this is CR2 (Pustejovsky and Tipton 2018). CR3, wide but never narrow, is for estimates
 * that few clusters move more than their leverage says.
 */
export function influenceOf(sums: Numbers, leverages: Numbers, {type = "CR2"}: {type?: "CR2" | "CR3"} = {}): Influence {
  const values = new Float64Array(sums.length);
  let variance = 0;
  let own = 0;
  let squares = 0;
  let across = 0;
  for (let g = 0; g < sums.length; ++g) {
    const leverage = leverages[g];
    // a cluster with all the weight, up to rounding
    const rest = 1 - leverage > 1e-9 ? 1 - leverage : NaN;
    values[g] = sums[g] / (type === "CR3" ? rest : Math.sqrt(rest));
    variance += values[g] ** 2;
    const [alone, shared] = [leverage / rest, leverage ** 2 / rest];
    own += alone - shared;
    squares += alone ** 2 - 2 * alone * shared;
    across += shared;
  }
  return {values, variance, df: own ** 2 / (squares + across ** 2)};
}

/** Of the difference a - b of two estimates over the same clusters; degrees of freedom by Welch and Satterthwaite. */
export function influenceOfDifference(a: Influence, b: Influence): Influence {
  const values = a.values.map((value, g) => value - b.values[g]);
  const variance = values.reduce((sum, value) => sum + value * value, 0);
  const df = (a.variance + b.variance) ** 2 / (a.variance ** 2 / a.df + b.variance ** 2 / b.df);
  return {values, variance, df};
}

/** Times a number: what a linear function of the estimate needs. */
export function scaled({values, variance, df}: Influence, factor: number): Influence {
  return {values: values.map((value) => value * factor), variance: variance * factor * factor, df};
}

export function influenceEstimate(estimate: number, {variance, df}: Influence, {level = 0.95} = {}): Estimate {
  return estimateOf(estimate, Math.sqrt(variance), {df, level});
}
