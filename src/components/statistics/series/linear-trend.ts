/** Lag that statistics.md A.8 asks of a trend: at least twice the overlap, and 1.3 root of the number of rounds. */
export function trendLag(n: number, {least = 40} = {}): number {
  return Math.min(n - 1, Math.max(least, Math.ceil(1.3 * Math.sqrt(n))));
}
