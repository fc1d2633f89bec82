import {quantile as typeSeven, quantileSorted, quickselect} from "d3-array";

/** Quantile of type 7 (R's default, d3-array); NaN when empty. Values must not be NaN. */
export function quantile(values: ArrayLike<number> & Iterable<number>, p: number): number {
  return typeSeven(values, p) ?? NaN;
}

export const median = (values: ArrayLike<number> & Iterable<number>) => quantile(values, 0.5);

/** The same of values that ascend: no search. */
export function medianOfSorted(values: Float64Array): number {
  return quantileSorted(values as unknown as number[], 0.5) ?? NaN;
}

/** The same for very many values, which it puts in another order: no copy, and half the time. */
export function medianInPlace(values: Float64Array): number {
  if (values.length === 0) return NaN;
  const middle = Math.floor((values.length - 1) / 2);
  quickselect(values as unknown as number[], middle);
  if (values.length % 2) return values[middle];
  let next = Infinity;
  for (let i = middle + 1; i < values.length; ++i) if (values[i] < next) next = values[i];
  return values[middle] + (next - values[middle]) / 2;
}
