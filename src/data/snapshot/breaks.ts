/** Steps in MMC per unit of CORR: at rounds that the rule table names, and at rounds that it does not. */
import {median} from "d3-array";

export interface Slope {
  round: number;
  slope: number | null;
}

export interface Step {
  round: number;
  /** median slope of the rounds just before */
  before: number;
  /** median slope of the rounds from it on */
  after: number;
}

interface Known {
  round: number;
  slope: number;
}

const window = 6; // rounds on each side that are compared
const enough = 4; // fewer known slopes on a side say nothing
const leastStep = 0.2; // share of the slope's level that counts as a step
const noise = 3; // and it must be this many standard deviations (from the median deviation) of single rounds

/** Steps of more than 20 % between named breaks, one per change: medians of up to six rounds on each side are compared. */
export function findBreaks(slopes: readonly Slope[], {named = []}: {named?: readonly number[]} = {}): Step[] {
  return segments(known(slopes), named).flatMap(findInSegment);
}

/** Median slope before and after a round, within its neighbouring regimes; null where too few are known. */
export function stepAt(round: number, slopes: readonly Slope[], {breaks = []}: {breaks?: readonly number[]} = {}) {
  const parts = segments(known(slopes), [...breaks, round]);
  const before = parts.findLast((part) => part.length > 0 && part[0].round < round)?.slice(-window) ?? [];
  const after = parts.find((part) => part.length > 0 && part[0].round >= round)?.slice(0, window) ?? [];
  if (before.length < enough || after.length < enough) return null;
  return {round, before: level(before), after: level(after)};
}

function known(slopes: readonly Slope[]): Known[] {
  return slopes.filter((entry): entry is Known => entry.slope !== null);
}

function segments(slopes: readonly Known[], starts: readonly number[]): Known[][] {
  const edges = [-Infinity, ...[...new Set(starts)].sort((a, b) => a - b), Infinity];
  return edges
    .slice(1)
    .map((end, i) => slopes.filter(({round}) => round >= edges[i] && round < end))
    .filter((part) => part.length > 0);
}

/** The clearest step of a segment, then those of the two parts. */
function findInSegment(part: readonly Known[]): Step[] {
  const candidates = part.map((_, i) => i).filter((i) => isStep(part, i));
  if (candidates.length === 0) return [];
  // Where a window straddles the step its median may already be on the other side: the change is where both sides fit best.
  const last = candidates.findIndex((i, k) => candidates[k + 1] === undefined || candidates[k + 1] - i > window);
  const run = candidates.slice(0, last + 1);
  const from = Math.max(0, run[0] - window);
  const to = Math.min(part.length, run[run.length - 1] + window);
  const at = run.reduce((best, i) => (misfit(part, from, i, to) < misfit(part, from, best, to) ? i : best));
  const before = level(part.slice(Math.max(0, at - window), at));
  const after = level(part.slice(at, at + window));
  return [{round: part[at].round, before, after}, ...findInSegment(part.slice(at))];
}

function isStep(part: readonly Known[], i: number): boolean {
  const before = part.slice(Math.max(0, i - window), i);
  const after = part.slice(i, i + window);
  if (before.length < enough || after.length < enough) return false;
  const step = Math.abs(level(after) - level(before));
  return step > leastStep * Math.abs(level(before)) && step > noise * spread([before, after]);
}

/** Standard deviation of single rounds around their side's median, by the median absolute deviation. */
function spread(sides: readonly (readonly Known[])[]): number {
  return 1.4826 * median(sides.flatMap((side) => side.map(({slope}) => Math.abs(slope - level(side)))))!;
}

/** Sum of absolute deviations from the medians of both sides of a cut. */
function misfit(part: readonly Known[], from: number, at: number, to: number): number {
  const sides = [part.slice(from, at), part.slice(at, to)];
  return sides.reduce((sum, side) => sum + side.reduce((s, {slope}) => s + Math.abs(slope - level(side)), 0), 0);
}

function level(side: readonly Known[]): number {
  return median(side, ({slope}) => slope)!;
}
