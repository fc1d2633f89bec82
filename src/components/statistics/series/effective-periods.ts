/** The days whose returns a round is scored on, first and last included, counted from any day; one entry per round. */
export interface ReturnDays {
  first: ArrayLike<number>;
  last: ArrayLike<number>;
}

/** Share of return days that two rounds have in common, as a correlation: common / root of the product of their numbers. */
export function sharedDays({first, last}: ReturnDays, a: number, b: number): number {
  const common = Math.min(last[a], last[b]) - Math.max(first[a], first[b]) + 1;
  return common > 0 ? common / Math.sqrt((last[a] - first[a] + 1) * (last[b] - first[b] + 1)) : 0;
}

/** Mean of `sharedDays` over the pairs of two lists of rounds: the correlation of noise that their mean scores have in common. */
export function meanShared(days: ReturnDays, a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) for (let j = 0; j < b.length; ++j) sum += sharedDays(days, a[i], b[j]);
  return sum / (a.length * b.length);
}

/** Independent periods that the given rounds hold, from their own days of return. 0 of none. */
export function effectiveRounds(days: ReturnDays, rounds: ArrayLike<number>): number {
  return rounds.length === 0 ? 0 : 1 / meanShared(days, rounds, rounds);
}
