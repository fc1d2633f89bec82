/** Whether data support a claimed number: one rule for every claim, from the claim and an interval alone. */
import {hasInterval, leavesOut} from "../../base/kit/interval.js";
import type {Estimated, Interval, OrNull} from "../../base/kit/interval.js";
import type {Claimed} from "../../base/claims/claimed.js";

export type Verdict = "supported" | "contradicted" | "unclear";

export interface Finding extends OrNull<Estimated> {
  /** of a change: the value before */
  before?: number | null | undefined;
  /** arithmetic: it has no interval and needs none */
  exact?: boolean;
}

export interface Judged {
  verdict: Verdict;
  /** the undecided interval must shrink to this share of its width to decide, the estimate as it is; null where it is decided or cannot */
  shrink: number | null;
}

/** A 90 % interval is so much narrower than one of 95 %, for a normal estimate. */
const narrower = 1.6448536269514722 / 1.959963984540054;

/**
 * Supported: the interval holds the claimed value and excludes the half of it. Contradicted: it excludes the claimed value.
 * Flat is supported where the 90 % interval lies within the margin, and contradicted where it does not and the 95 % interval
 * excludes no change. Otherwise it is unclear. Arithmetic is settled by itself: a value is the claimed one within a fifth of it.
 */
export function verdictOf(claimed: Claimed, told: Finding): Judged {
  if (told.exact && told.estimate !== null) return exactVerdict(claimed, told.estimate);
  if (!isEstimated(told)) return {verdict: "unclear", shrink: null};
  if ("flat" in claimed) return flatVerdict(claimed.flat, told, told.before ?? null);
  if ("above" in claimed) return beyond(claimed.above, told, 1);
  if ("below" in claimed) return beyond(claimed.below, told, -1);
  const range =
    "value" in claimed ? {low: claimed.value, high: claimed.value, from: claimed.from ?? 0} : {...claimed, from: 0};
  return within(range, told);
}

const isEstimated = (told: Finding): told is Finding & Estimated => told.estimate !== null && hasInterval(told);

const decided = (verdict: Verdict): Judged => ({verdict, shrink: null});

/** The largest of the shares of its width at which an interval would decide: the first that is reached as it narrows, 1 where it just touches. */
function open(shares: readonly number[]): Judged {
  const shrink = Math.max(...shares.filter((share) => share > 0 && share <= 1), 0);
  return {verdict: "unclear", shrink: shrink || null};
}

/** At which share of its width the interval just leaves a value out. */
function leaving(value: number, {estimate, low, high}: Estimated): number {
  return (value - estimate) / ((value < estimate ? low : high) - estimate);
}

/** How far arithmetic may lie from a claimed value, as a share of it. */
const exactMargin = 0.2;

function exactVerdict(claimed: Claimed, estimate: number): Judged {
  const settled = (isSo: boolean) => decided(isSo ? "supported" : "contradicted");
  if ("above" in claimed) return settled(estimate > claimed.above);
  if ("below" in claimed) return settled(estimate < claimed.below);
  if ("flat" in claimed) return settled(Math.abs(estimate) <= claimed.flat);
  const {low, high} = "value" in claimed ? {low: claimed.value, high: claimed.value} : claimed;
  const nearest = Math.min(high, Math.max(low, estimate));
  return settled(Math.abs(estimate - nearest) <= exactMargin * Math.abs(nearest));
}

function within(range: Interval & {from: number}, bounds: Estimated): Judged {
  const {estimate, low, high} = bounds;
  if (high < range.low || low > range.high) return decided("contradicted");
  const weakest = Math.abs(range.low - range.from) < Math.abs(range.high - range.from) ? range.low : range.high;
  const half = (weakest + range.from) / 2;
  if (half < low || half > high) return decided("supported");
  const nearest = Math.min(range.high, Math.max(range.low, estimate));
  return open([leaving(half, bounds), nearest === estimate ? 0 : leaving(nearest, bounds)]);
}

function beyond(bound: number, bounds: Estimated, sign: 1 | -1): Judged {
  const [near, far] = sign > 0 ? [bounds.low, bounds.high] : [-bounds.high, -bounds.low];
  if (near > sign * bound) return decided("supported");
  if (far <= sign * bound) return decided("contradicted");
  return open([leaving(bound, bounds)]);
}

function flatVerdict(share: number, bounds: Estimated, before: number | null): Judged {
  if (before === null) return decided("unclear");
  const margin = share * Math.abs(before);
  const {estimate, low, high} = bounds;
  const inside = (end: number) => Math.abs(estimate + narrower * (end - estimate)) <= margin;
  if (inside(low) && inside(high)) return decided("supported");
  if (leavesOut(bounds)) return decided("contradicted");
  const [above, below] = [margin, -margin].map((edge) => leaving(edge, bounds) / narrower);
  return open([leaving(0, bounds), Math.abs(estimate) < margin ? Math.min(above, below) : 0]);
}
