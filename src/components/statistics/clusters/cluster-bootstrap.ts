import type {Random} from "../../base/kit/random.js";
import {floats} from "../../base/kit/arrays.js";

/** Up to so many clusters (5^5 = 3,125 resamples) every resample is taken once instead of drawn. */
const enumerated = 5;

/**
 * Bootstrap over clusters (accounts, models): every draw takes as many clusters as there are, with replacement, each with
 * all its rows. `columns` hold one sum per cluster (of values, of weights, of anything additive); the result holds, for
 * each column, one total per draw, so that the cost is draws x clusters x columns however many rows there are.
 * A mean is the ratio of two columns (see `combined` in draws.ts), and so is every ratio or difference of means.
 * Clusters must be independent: common shocks of a round are not covered.
 */
export function clusterBootstrap(
  columns: readonly Float64Array[],
  {random, draws = 2000}: {random: Random; draws?: number}
): Float64Array[] {
  const size = columns[0].length;
  if (size === 0) throw new Error("a bootstrap needs at least one cluster, got 0");
  const exact = size <= enumerated;
  const count = exact ? size ** size : draws;
  const width = columns.length;
  const totals = columns.map(() => new Float64Array(count));
  // a cluster's sums side by side: a pick touches one place of the memory, not one per column
  const sums = floats({length: size * width}, (_, i) => columns[i % width][Math.floor(i / width)]);
  const total = new Float64Array(width);
  for (let draw = 0; draw < count; ++draw) {
    total.fill(0);
    for (let g = 0; g < size; ++g) {
      const from = width * (exact ? Math.floor(draw / size ** g) % size : random.below(size));
      for (let c = 0; c < width; ++c) total[c] += sums[from + c];
    }
    for (let c = 0; c < width; ++c) totals[c][draw] = total[c];
  }
  return totals;
}
