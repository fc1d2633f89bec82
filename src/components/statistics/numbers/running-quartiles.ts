/** Median and quartiles of y along x, in overlapping windows of equally many points. */
import {quantileSorted} from "d3-array";
import {order} from "./order.js";

export interface Quartiles {
  /** median x of the window */
  x: number;
  low: number;
  median: number;
  high: number;
}

/**
 * `steps` windows from the smallest to the largest x, each with `share` of the points: quantiles of type 7. Nothing where a window
 * would hold fewer than `least` points.
 */
export function runningQuartiles(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  {share = 0.1, steps = 40, least = 20}: {share?: number; steps?: number; least?: number} = {}
): Quartiles[] {
  const size = Math.floor(share * x.length);
  if (size < least) return [];
  const sorted = order(
    Float64Array.from(x),
    Int32Array.from(x, (_, i) => i)
  );
  return Array.from({length: steps}, (_, step) => {
    const start = Math.round((step * (x.length - size)) / Math.max(1, steps - 1));
    const rows = sorted.subarray(start, start + size);
    const values = Float64Array.from(rows, (row) => y[row]).sort();
    const at = (p: number) => quantileSorted(values as unknown as number[], p)!;
    return {x: (x[rows[(size - 1) >> 1]] + x[rows[size >> 1]]) / 2, low: at(0.25), median: at(0.5), high: at(0.75)};
  });
}
