import type {Random} from "../../base/kit/random.js";
import {deviationOf} from "../numbers/draws.js";
import {estimateOf} from "../numbers/estimate.js";
import {bartlettShare, fixedBEstimate} from "./newey-west.js";
import type {SeriesEstimate} from "./newey-west.js";

/** `length` rounds per block; `wrap` lets blocks run over the end to the start (circular), else none does (moving). */
export interface Blocks {
  length: number;
  wrap?: boolean;
}

/**
 * Bootstrap over blocks of rounds: draws as many rounds as there are, in blocks of neighbours (the last one cut), and
 * keeps all models of a round together, so that both the dependence in time and the shocks common to a round are kept.
 * `columns` hold one sum per round of the calendar (0 for a round without rows); the result holds one total per draw.
 * Künsch 1989; Politis and Romano 1992. Blocks of at least twice the overlap of the scores: 40 daily, 8 weekly rounds.
 */
export function blockBootstrap(
  columns: readonly Float64Array[],
  {random, draws = 2000, length, wrap = true}: Blocks & {random: Random; draws?: number}
): Float64Array[] {
  const n = columns[0].length;
  checkLength(length, n);
  const before = columns.map((column) => runningSums(column, length));
  const totals = columns.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; ++draw)
    for (let done = 0; done < n; done += length) {
      const size = Math.min(length, n - done);
      const start = random.below(wrap ? n : n - length + 1);
      for (let c = 0; c < columns.length; ++c) totals[c][draw] += before[c][start + size] - before[c][start];
    }
  return totals;
}

function checkLength(length: number, n: number) {
  if (!(Number.isInteger(length) && length >= 1 && length <= n))
    throw new Error(`a block must hold from 1 to ${n} rounds, as many as there are, got ${length}`);
}

/** Sums of the first 0, 1, 2 ... values of a column that goes on from its start after its end. */
function runningSums(column: Float64Array, further: number): Float64Array {
  const sums = new Float64Array(column.length + further + 1);
  for (let t = 0; t < column.length + further; ++t) sums[t + 1] = sums[t] + column[t % column.length];
  return sums;
}

/**
 * Interval from drawn values: estimate ± fixed-b critical value x standard deviation of the draws, b = block / rounds.
 * The plain percentile interval is too narrow with few blocks: the circular bootstrap's variance is Newey and West's of
 * lag length - 1 and shares its bias, which the fixed-b value and `overlap` (see seriesMean)
 * make good.
 */
export function blockInterval(
  estimate: number,
  draws: ArrayLike<number>,
  {length, rounds, overlap = 1, level = 0.95}: {length: number; rounds: number; overlap?: number; level?: number}
): SeriesEstimate {
  const {se, used} = deviationOf(draws);
  if (used === 0) return {...estimateOf(estimate, NaN), n: rounds, lag: length - 1, b: length / rounds};
  const full = se / Math.sqrt(bartlettShare(length - 1, overlap));
  return fixedBEstimate(estimate, full, {n: rounds, lag: length - 1, length: rounds, level});
}
