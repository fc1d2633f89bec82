/** Averages over normal numbers without drawing any. */
import {normalQuantile} from "../../components/statistics/distributions/normal.js";

/** Midpoints of so many equal parts of a standard normal. */
export const midpoints = (cells: number) => Array.from({length: cells}, (_, i) => normalQuantile((i + 0.5) / cells));

/** Gauss and Hermite's three points, which are exact for what is a cubic of likeness. */
export const tastes = [
  [-Math.sqrt(3), 1 / 6],
  [0, 2 / 3],
  [Math.sqrt(3), 1 / 6]
] as const;

export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
