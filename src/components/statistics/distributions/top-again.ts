import {normalCdf, normalQuantile} from "./normal.js";

const steps = 400;

/**
 * Of the highest share `first` of a normal number, the share that is among the highest share `second` of another one that correlates r with it:
 * the mean of P(V > cut | U = u) over equal steps of probability. 1 at r = 1 where `second` is no smaller; `second` at r = 0.
 */
export function topAgain(r: number, {first, second}: {first: number; second: number}): number {
  const cut = normalQuantile(1 - second);
  if (r >= 1) return Math.min(1, second / first);
  let sum = 0;
  for (let i = 0; i < steps; ++i) {
    const u = -normalQuantile((first * (i + 0.5)) / steps);
    sum += normalCdf((r * u - cut) / Math.sqrt(1 - r * r));
  }
  return sum / steps;
}
