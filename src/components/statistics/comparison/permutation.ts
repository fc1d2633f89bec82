import type {Random} from "../../base/kit/random.js";
import {integers} from "../../base/kit/arrays.js";
import type {Numbers} from "../numbers/least-squares.js";

/** Up to so many arrangements each is taken once instead of drawn. */
const enumerated = 20000;
const tolerance = 1e-12;

export interface Permuted {
  /** mean of the chosen values */
  observed: number;
  /** its mean over all arrangements */
  expected: number;
  /** two-sided: share of arrangements at least as far from the expected value */
  p: number;
  /** share of arrangements with at most, and with at least, the observed mean */
  below: number;
  above: number;
  /** the mean of every arrangement taken */
  draws: Float64Array;
  exact: boolean;
}

/** One list of values for each date (or other stratum), and how many of its first ones were chosen in fact. */
export interface Stratum {
  values: Numbers;
  chosen: number;
}

/**
 * Permutation of models within the same dates: as many of the models of each date are chosen as in fact, any of them
 * alike, and the mean over the chosen compared. It holds the dates, so shocks common to a date do no harm (statistics.md
 * A.3), and tests "the chosen differ from the others on their dates", not why. One stratum gives the two-sample test.
 * Drawn p-values count the arrangement that was observed: (1 + hits) / (1 + draws).
 */
export function permuteWithin(
  strata: readonly Stratum[],
  {random, draws = 9999}: {random: Random; draws?: number}
): Permuted {
  const used = strata.filter(({chosen}) => chosen > 0);
  const count = used.reduce((sum, {chosen}) => sum + chosen, 0);
  if (count === 0) throw new Error("a permutation needs chosen values, got none");
  const arrangements = used.reduce((product, {values, chosen}) => product * choose(values.length, chosen), 1);
  const exact = arrangements <= enumerated;
  const sums = exact ? everySum(used) : drawnSums(used, {random, draws});
  const observed = used.reduce((sum, {values, chosen}) => sum + sumOf(values, chosen), 0) / count;
  const expected =
    used.reduce((sum, {values, chosen}) => sum + (chosen * sumOf(values, values.length)) / values.length, 0) / count;
  return compared(
    sums.map((sum) => sum / count),
    {observed, expected, exact}
  );
}

function compared(
  draws: Float64Array,
  {observed, expected, exact}: Pick<Permuted, "observed" | "expected" | "exact">
): Permuted {
  const slack = tolerance * Math.max(1e-300, ...[observed, expected].map(Math.abs));
  const distance = Math.abs(observed - expected) - slack;
  let [far, low, high] = exact ? [0, 0, 0] : [1, 1, 1];
  for (const draw of draws) {
    if (Math.abs(draw - expected) >= distance) ++far;
    if (draw <= observed + slack) ++low;
    if (draw >= observed - slack) ++high;
  }
  const total = draws.length + (exact ? 0 : 1);
  return {observed, expected, p: far / total, below: low / total, above: high / total, draws, exact};
}

function sumOf(values: Numbers, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; ++i) sum += values[i];
  return sum;
}

/** Binomial coefficient, as a float. */
function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k); ++i) result = (result * (n - i + 1)) / i;
  return Math.round(result);
}

/** Sums over the chosen for every arrangement of all strata. */
function everySum(strata: readonly Stratum[]): Float64Array {
  let sums = [0];
  for (const {values, chosen} of strata) {
    const own = subsetSums(values, chosen);
    sums = sums.flatMap((sum) => own.map((other) => sum + other));
  }
  return Float64Array.from(sums);
}

/** Sums of all subsets of a size. */
function subsetSums(values: Numbers, size: number): number[] {
  const walk = (from: number, left: number, sum: number): number[] => {
    if (left === 0) return [sum];
    const sums: number[] = [];
    for (let i = from; i <= values.length - left; ++i) sums.push(...walk(i + 1, left - 1, sum + values[i]));
    return sums;
  };
  return walk(0, size, 0);
}

function drawnSums(strata: readonly Stratum[], {random, draws}: {random: Random; draws: number}): Float64Array {
  const sums = new Float64Array(draws);
  for (const {values, chosen} of strata) {
    const order = integers({length: values.length}, (_, i) => i);
    for (let draw = 0; draw < draws; ++draw) {
      shuffleFirst(order, chosen, random);
      for (let i = 0; i < chosen; ++i) sums[draw] += values[order[i]];
    }
  }
  return sums;
}

/** Puts a random choice of `size` entries in front (Fisher and Yates), in place. */
export function shuffleFirst(order: Int32Array, size: number, random: Random): void {
  for (let i = 0; i < size; ++i) {
    const j = i + random.below(order.length - i);
    [order[i], order[j]] = [order[j], order[i]];
  }
}
