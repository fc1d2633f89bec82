/** Woodruff's interval of a quantile (1952): that of the distribution function at the quantile, carried back through it. */
import type {Interval} from "../../base/kit/interval.js";
import {quantileInPlace} from "./quantile.js";

/** Type 7 quantiles of values at both ends of an interval of a probability; NaN where an end lies outside 0 to 1. Reorders the values. */
export function quantileBounds(values: Float64Array, {low, high}: Interval): Interval {
  if (!(low > 0 && high < 1) || values.length === 0) return {low: NaN, high: NaN};
  return {low: quantileInPlace(values, low), high: quantileInPlace(values, high)};
}
