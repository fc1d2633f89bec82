/** Single values among many by their standardised ranks, without ranks of all. */

/**
 * (rank - mean rank) / deviation of all ranks of each of some of the values, equal values sharing the mean of their ranks. NaN where no two
 * values differ.
 */
export function standardRanks(values: ArrayLike<number>, own: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const deviation = Math.sqrt((n * n - 1 - tied(sorted) / n) / 12);
  return own.map((value) => (meanRank(sorted, value) - (n + 1) / 2) / deviation);
}

/** Sum of t^3 - t over runs of t equal values: what ties take off the variance of ranks. */
function tied(sorted: Float64Array): number {
  let sum = 0;
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && sorted[end] === sorted[start]) ++end;
    const t = end - start;
    sum += t ** 3 - t;
  }
  return sum;
}

function meanRank(sorted: Float64Array, value: number): number {
  const [below, upTo] = [placeOf(sorted, (one) => one < value), placeOf(sorted, (one) => one <= value)];
  return (below + 1 + upTo) / 2;
}

/** How many stand before the first that is not so. */
function placeOf(sorted: Float64Array, isBefore: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A model's part of Spearman's correlation, by its two standardised ranks: 1 - (x - y)^2 / 2. It is 1 at the same place in both orders; the
 * mean over all models is the correlation.
 */
export const rankAgreement = (x: number, y: number): number => 1 - (x - y) ** 2 / 2;
