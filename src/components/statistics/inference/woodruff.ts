/** Woodruff's interval of a quantile (1952): that of the distribution function at the quantile, carried back through it. */
import {quickselect} from "d3-array";

export interface Ends {
  low: number;
  high: number;
}

/** Type 7 quantiles of values at both ends of an interval of a probability; NaN where an end lies outside 0 to 1. Reorders the values. */
export function quantileEnds(values: Float64Array, {low, high}: Ends): Ends {
  if (!(low > 0 && high < 1) || values.length === 0) return {low: NaN, high: NaN};
  return {low: selected(values, low), high: selected(values, high)};
}

function selected(values: Float64Array, p: number): number {
  const place = p * (values.length - 1);
  const lower = Math.floor(place);
  quickselect(values as unknown as number[], lower);
  if (place === lower) return values[lower];
  let next = Infinity;
  for (let i = lower + 1; i < values.length; ++i) if (values[i] < next) next = values[i];
  return values[lower] + (place - lower) * (next - values[lower]);
}
