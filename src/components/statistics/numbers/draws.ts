import {quantileSorted} from "d3-array";
import type {Interval} from "../../base/kit/interval.js";
import {floats} from "../../base/kit/arrays.js";

/** What resampling tells of a number: in its unit. */
export interface DrawSummary extends Interval {
  /** standard deviation of the draws */
  se: number;
  /** finite draws; those that are not (a ratio by 0) are left out */
  used: number;
  /** draws left out */
  left: number;
}

/** Quantile of type 7 of ascending values; NaN when empty. */
export function sortedQuantile(values: Float64Array, p: number): number {
  return quantileSorted(values as unknown as number[], p) ?? NaN;
}

/** Percentile interval and standard deviation of resampled values; NaN without a finite one. */
export function summarize(draws: ArrayLike<number>, {level = 0.95} = {}): DrawSummary {
  const finite = Float64Array.from(draws).filter(Number.isFinite).sort();
  const tail = (1 - level) / 2;
  const mean = finite.reduce((sum, value) => sum + value, 0) / finite.length;
  const squares = finite.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    low: sortedQuantile(finite, tail),
    high: sortedQuantile(finite, 1 - tail),
    se: finite.length > 1 ? Math.sqrt(squares / (finite.length - 1)) : NaN,
    used: finite.length,
    left: draws.length - finite.length
  };
}

/** Element by element over drawn sums: `combine(([a, b], i) => a[i] / b[i])` becomes the draws of a ratio. */
export function combined(
  sums: readonly Float64Array[],
  statistic: (totals: readonly number[]) => number
): Float64Array {
  const totals = sums.map(() => 0);
  return floats(sums[0], (_, draw) => {
    for (let k = 0; k < totals.length; ++k) totals[k] = sums[k][draw];
    return statistic(totals);
  });
}

/** Standard deviation of the finite draws, and their number: `summarize` without what needs them sorted. */
export function deviationOf(draws: ArrayLike<number>): Pick<DrawSummary, "se" | "used"> {
  let [used, mean, squares] = [0, 0, 0];
  for (let i = 0; i < draws.length; ++i) {
    if (!Number.isFinite(draws[i])) continue;
    const step = draws[i] - mean;
    mean += step / ++used;
    squares += step * (draws[i] - mean);
  }
  return {se: used > 1 ? Math.sqrt(squares / (used - 1)) : NaN, used};
}
