import type {Numbers} from "../numbers/least-squares.js";

/** Holm's adjusted p-values (1979): the chance of any false rejection stays at the level, whatever the dependence. */
export function holm(p: Numbers): Float64Array {
  const n = p.length;
  let most = 0;
  return placed(p, ascending(p), (value, rank) => (most = Math.max(most, Math.min(1, (n - rank) * value))));
}

function ascending(p: Numbers): number[] {
  return Array.from(p, (_, i) => i).sort((a, b) => p[a] - p[b]);
}

/** Adjusts in the given order, and puts the results back in place. */
function placed(p: Numbers, order: number[], adjust: (value: number, rank: number) => number): Float64Array {
  const result = new Float64Array(p.length);
  order.forEach((i, rank) => (result[i] = adjust(p[i], rank)));
  return result;
}
