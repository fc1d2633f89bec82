import {expect} from "vitest";
import {Random} from "../../src/components/base/kit/random.js";

/** Share of seeded trials in which something happens. */
export function rate(trials: number, happens: (random: Random) => boolean, {seed = 1} = {}): number {
  const root = new Random(seed);
  let hits = 0;
  for (let trial = 0; trial < trials; ++trial) if (happens(root.fork(trial))) ++hits;
  return hits / trials;
}

/** The rate lies within 3.3 binomial standard deviations of what is expected (one test in a thousand fails by chance). */
export function expectRate(got: number, expected: number, trials: number): void {
  const reach = 3.3 * Math.sqrt((expected * (1 - expected)) / trials);
  expect(got).toBeGreaterThanOrEqual(expected - reach);
  expect(got).toBeLessThanOrEqual(expected + reach);
}

/** Whether an interval holds the truth. */
export const holds = ({low, high}: {low: number; high: number}, truth: number) => low <= truth && truth <= high;

/**
 * Sums of `width` neighbouring normal values: a series with the autocorrelation of scores whose returns overlap.
 * Unit variance.
 */
export function overlapping(n: number, width: number, random: Random): Float64Array {
  const noise = Float64Array.from({length: n + width}, () => random.normal() / Math.sqrt(width));
  const series = new Float64Array(n);
  for (let t = 0; t < n; ++t) for (let d = 0; d < width; ++d) series[t] += noise[t + d];
  return series;
}
