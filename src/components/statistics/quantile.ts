import {quantile as typeSeven, quantileSorted} from "d3-array";

/** Quantile of type 7 (R's default, d3-array); NaN when empty. Values must not be NaN. */
export function quantile(values: ArrayLike<number> & Iterable<number>, p: number): number {
  return typeSeven(values, p) ?? NaN;
}

export const median = (values: ArrayLike<number> & Iterable<number>) => quantile(values, 0.5);

/** The same of values that ascend: no search. */
export function medianOfSorted(values: Float64Array): number {
  return quantileSorted(values as unknown as number[], 0.5) ?? NaN;
}
