/** Claims of different units on one axis: 0 is that nothing is there, 1 the number as it was claimed. */
import type {Estimated, OrNull} from "../kit/interval.js";
import {hasInterval} from "../kit/interval.js";
import type {Claimed} from "./claimed.js";

export interface Standardised extends OrNull<{low: number; high: number}> {
  estimate: number;
  /** where the claim lies; an open end is null */
  from: number | null;
  to: number | null;
}

interface Of extends OrNull<Estimated> {
  /** the mean that a change is relative to */
  before: number | null;
}

/** Null where there is no estimate. */
export function standardised(claimed: Claimed, of: Of): Standardised | null {
  const {estimate, before} = of;
  if (estimate === null) return null;
  const {scale, from, to} = axisOf(claimed, {...of, before});
  const ends = hasInterval(of) ? [scale(of.low), scale(of.high)].sort((a, b) => a - b) : null;
  return {
    estimate: scale(estimate),
    ...(ends ? {low: ends[0], high: ends[1]} : {low: null, high: null}),
    from,
    to
  };
}

interface Axis {
  scale: (value: number) => number;
  from: number | null;
  to: number | null;
}

function axisOf(claimed: Claimed, of: Of): Axis {
  if ("value" in claimed) {
    const {value, from = 0} = claimed;
    return {scale: (v) => (v - from) / (value - from), from: 1, to: 1};
  }
  if ("flat" in claimed) return {scale: (v) => v / Math.abs(of.before ?? 1), from: -claimed.flat, to: claimed.flat};
  if ("above" in claimed) return beyond(claimed.above, {sign: 1, of});
  if ("below" in claimed) return beyond(claimed.below, {sign: -1, of});
  const middle = (claimed.low + claimed.high) / 2;
  const [from, to] = [claimed.low / middle, claimed.high / middle].sort((a, b) => a - b);
  return {scale: (v) => v / middle, from, to};
}

/** What lies beyond a value is claimed to the right; where the value is 0 no size is claimed, and the farthest end lies at 2. */
function beyond(value: number, {sign, of}: {sign: 1 | -1; of: Of}): Axis {
  if (value !== 0) return {scale: (v) => v / value, from: 1, to: null};
  const most = Math.max(...[of.estimate, of.low, of.high].map((v) => Math.abs(v ?? 0)));
  return {scale: (v) => (most ? (2 * sign * v) / most : 0), from: 0, to: null};
}
