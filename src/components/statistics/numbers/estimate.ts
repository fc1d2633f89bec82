import type {Estimated} from "../../base/kit/interval.js";
import {studentP, studentQuantile} from "../distributions/student.js";

/** A number with its uncertainty, all in the unit of the estimate but `df` and `p`. */
export interface Estimate extends Estimated {
  /** standard error; NaN where it cannot be told */
  se: number;
  /** degrees of freedom of the reference t distribution; Infinity = normal */
  df: number;
  /** two-sided p-value of "the estimate is 0" */
  p: number;
}

/** Estimate ± t quantile x standard error. Without a standard error or degrees of freedom the ends are NaN. */
export function estimateOf(estimate: number, se: number, {df = Infinity, level = 0.95} = {}): Estimate {
  const reach = df > 0 ? studentQuantile((1 + level) / 2, df) * se : NaN;
  const p = df > 0 ? studentP(estimate / se, df) : NaN;
  return {estimate, se, df, low: estimate - reach, high: estimate + reach, p};
}
