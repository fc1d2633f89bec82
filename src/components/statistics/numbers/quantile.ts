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
export function quantileInPlace(values: Float64Array, p: number): number {
  if (values.length === 0) return NaN;
  const place = p * (values.length - 1);
  const lower = Math.floor(place);
  quickselect(values as unknown as number[], lower);
  if (place === lower) return values[lower];
  let next = Infinity;
  for (let i = lower + 1; i < values.length; ++i) if (values[i] < next) next = values[i];
  return values[lower] + (place - lower) * (next - values[lower]);
}

export const medianInPlace = (values: Float64Array) => quantileInPlace(values, 0.5);
