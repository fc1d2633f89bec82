import type {Random} from "../../base/kit/random.js";
import {integers} from "../../base/kit/arrays.js";
import {permuteWithin, shuffleFirst} from "../comparison/permutation.js";

const tolerance = 1e-12;

/** Clusters of a date (or other stratum): their sums and counts of rows, the chosen ones first. */
export interface ClusterStratum {
  sums: ArrayLike<number>;
  counts: ArrayLike<number>;
  chosen: number;
}

export interface ClusterPermuted {
  /** mean over the rows of the chosen clusters, and what it is for chosen ones like any others */
  observed: number;
  expected: number;
  /** two-sided: share of arrangements at least as far from the expected value, the observed one counted */
  p: number;
  draws: Float64Array;
}

/**
 * Permutation of whole clusters (accounts) within the same dates: as many of the clusters of each date are chosen as in
 * fact, with all their rows, and the mean over the chosen rows compared. Where near-copies of an account are chosen all at
 * once, a permutation of rows takes them for independent and rejects what is true far too often; clusters of one row each
 * make it that permutation, exact where the arrangements are few. Throws without a chosen cluster.
 */
export function permuteClusters(
  strata: readonly ClusterStratum[],
  {random, draws = 9999}: {random: Random; draws?: number}
): ClusterPermuted {
  const used = strata.filter(({chosen}) => chosen > 0);
  if (used.length === 0) throw new Error("a permutation needs chosen clusters, got none");
  const alone = used.every(({counts}) => Array.from(counts).every((n) => n === 1));
  if (alone)
    return permuteWithin(
      used.map(({sums, chosen}) => ({values: sums, chosen})),
      {random, draws}
    );
  const total = (take: (stratum: ClusterStratum) => number) => used.reduce((sum, stratum) => sum + take(stratum), 0);
  const first = (values: ArrayLike<number>, n: number) => Array.from({length: n}, (_, i) => values[i]).reduce(add, 0);
  const share = (values: ArrayLike<number>, chosen: number) => (chosen * first(values, values.length)) / values.length;
  const observed = total((s) => first(s.sums, s.chosen)) / total((s) => first(s.counts, s.chosen));
  const expected = total((s) => share(s.sums, s.chosen)) / total((s) => share(s.counts, s.chosen));
  const means = drawnMeans(used, {random, draws});
  const distance = Math.abs(observed - expected) - tolerance * Math.max(1e-300, Math.abs(observed));
  const far = means.reduce((n, mean) => n + (Math.abs(mean - expected) >= distance ? 1 : 0), 1);
  return {observed, expected, p: far / (draws + 1), draws: means};
}

const add = (a: number, b: number) => a + b;

function drawnMeans(strata: readonly ClusterStratum[], {random, draws}: {random: Random; draws: number}): Float64Array {
  const [sums, counts] = [new Float64Array(draws), new Float64Array(draws)];
  for (const stratum of strata) {
    const order = integers({length: stratum.sums.length}, (_, i) => i);
    for (let draw = 0; draw < draws; ++draw) {
      shuffleFirst(order, stratum.chosen, random);
      for (let i = 0; i < stratum.chosen; ++i) {
        sums[draw] += stratum.sums[order[i]];
        counts[draw] += stratum.counts[order[i]];
      }
    }
  }
  return sums.map((sum, draw) => sum / counts[draw]);
}
