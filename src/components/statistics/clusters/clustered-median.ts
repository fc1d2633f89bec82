import type {Estimated} from "../../base/kit/interval.js";
import {floats} from "../../base/kit/arrays.js";
import {medianInPlace} from "../numbers/quantile.js";
import {clusteredMeans, contrastOf} from "./clustered-means.js";
import type {Ways} from "./ways.js";
import {sortedQuantile} from "../numbers/draws.js";
import {studentQuantile} from "../distributions/student.js";

/**
 * Median with Woodruff's interval (1952): the clustered error of the share of values up to the median, turned into
 * quantiles of the values. No density is estimated. NaN ends where clusters are too few or the values do not reach so far.
 */
export function clusteredMedian(values: Float64Array, ways: Ways, {level = 0.95} = {}): Estimated {
  const estimate = medianInPlace(values.slice());
  const below = floats(values, (value) => (value < estimate ? 1 : value > estimate ? 0 : 0.5));
  const {se, df} = contrastOf(clusteredMeans([below], ways), [1]);
  const reach = df > 0 ? studentQuantile((1 + level) / 2, df) * se : NaN;
  const sorted = values.slice().sort();
  const at = (p: number) => (p >= 0 && p <= 1 ? sortedQuantile(sorted, p) : NaN);
  return {estimate, low: at(0.5 - reach), high: at(0.5 + reach)};
}
