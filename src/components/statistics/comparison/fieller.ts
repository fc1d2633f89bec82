import type {Estimated} from "../../base/kit/interval.js";
import {studentQuantile} from "../distributions/student.js";

/** A ratio of two estimates; variances and covariance are those of the estimates. */
export interface Ratio {
  numerator: number;
  denominator: number;
  numeratorVariance: number;
  denominatorVariance: number;
  covariance?: number;
}

/**
 * Fieller's confidence set of a ratio (1954). Where the denominator differs from 0 at the level, an `interval` from low to
 * high. Else the data do not bound the ratio: a `complement` holds all values but those between low and high, the whole
 * `line` holds everything. Neither of them is to be drawn as an interval.
 */
export interface FiellerSet extends Estimated {
  kind: "interval" | "complement" | "line";
}

export function fieller(
  {numerator, denominator, numeratorVariance, denominatorVariance, covariance = 0}: Ratio,
  {level = 0.95, df = Infinity} = {}
): FiellerSet {
  const square = studentQuantile((1 + level) / 2, df) ** 2;
  // the set of r with (numerator - r denominator)^2 <= square x variance, a quadratic in r
  const a = denominator ** 2 - square * denominatorVariance;
  const b = numerator * denominator - square * covariance;
  const c = numerator ** 2 - square * numeratorVariance;
  const discriminant = b * b - a * c;
  const estimate = numerator / denominator;
  if (!(a > 0) && !(discriminant > 0)) return {estimate, kind: "line", low: -Infinity, high: Infinity};
  const root = Math.sqrt(Math.max(0, discriminant));
  const [low, high] = [(b - root) / a, (b + root) / a].sort((x, y) => x - y);
  return {estimate, kind: a > 0 ? "interval" : "complement", low, high};
}
