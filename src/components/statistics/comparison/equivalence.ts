import type {Interval} from "../../base/kit/interval.js";
import {estimateOf} from "../numbers/estimate.js";
import {studentCdf} from "../distributions/student.js";

/**
 * Two one-sided tests (Schuirmann 1987) of "the effect is smaller than the margin, either way", with the 1 - 2 alpha interval: equivalence
 * is where it lies within the margin.
 */
export interface Equivalence extends Interval {
  /** the larger of the two p-values */
  p: number;
  equivalent: boolean;
}

/** `margin` > 0, in the unit of the estimate, named before the data are seen. */
export function equivalenceTest(
  estimate: number,
  se: number,
  {margin, df = Infinity, alpha = 0.05}: {margin: number; df?: number; alpha?: number}
): Equivalence {
  if (!(margin > 0)) throw new Error(`margin must be above 0, got ${margin}`);
  const above = studentCdf(-(estimate + margin) / se, df);
  const below = studentCdf((estimate - margin) / se, df);
  const p = Math.max(above, below);
  const {low, high} = estimateOf(estimate, se, {df, level: 1 - 2 * alpha});
  return {p, equivalent: p <= alpha, low, high};
}
