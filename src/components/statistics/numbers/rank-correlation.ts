import {pearson} from "./correlation.js";

/** Ranks from 1, equal values sharing their mean rank; `sorted` are places of values in ascending order. Entry k is the rank of value k, NaN where it is not in `sorted`. */
export function meanRanks(values: ArrayLike<number>, sorted: ArrayLike<number>): Float64Array {
  const ranks = new Float64Array(values.length).fill(NaN);
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && values[sorted[end]] === values[sorted[start]]) ++end;
    for (let i = start; i < end; ++i) ranks[sorted[i]] = (start + 1 + end) / 2;
  }
  return ranks;
}

/** Spearman's rank correlation of two arrays of one length without NaN; NaN where either does not vary. */
export function rankCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return pearson(ranksOf(x), ranksOf(y));
}

function ranksOf(values: ArrayLike<number>): Float64Array {
  const places = Int32Array.from({length: values.length}, (_, i) => i);
  return meanRanks(
    values,
    places.sort((a, b) => values[a] - values[b])
  );
}
