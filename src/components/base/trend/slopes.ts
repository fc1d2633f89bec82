/** Lines through a trend: what they are called, and words for them that claim a way only where the slope's interval bears it out. */
import type {RowOf} from "../catalogue/rows.js";
import {estimateIn} from "../catalogue/estimate-in.js";
import {hasInterval, leavesOut} from "../kit/interval.js";
import type {Interval} from "../kit/interval.js";
import {fixed, signed} from "../words/format.js";

/** A year in milliseconds. */
export const year = 365.25 * 86_400_000;

/** An interval of a slope takes at least so many rounds: from fewer its dependence cannot be told. */
export const leastRounds = 40;

/** Columns of `trend` that a line is laid through, by the name of the statistic. */
export const statistics = {
  cwmm_stake_mean: "cwmm_stake_mean",
  cwmm_mean: "cwmm_mean",
  cwmm_median: "cwmm_median",
  gap_mean: "gap_mean",
  fixed_membership: "cwmm_fixed",
  fixed_weights: "cwmm_stake_fixed"
} as const;
export type SlopeName = keyof typeof statistics;
export const slopeNames = Object.keys(statistics) as SlopeName[];

/** A line of `trend-slope`, per year. */
export type Slope = Pick<
  RowOf<"trend-slope">,
  "statistic" | "slope" | "slope_low" | "slope_high" | "rounds" | "least" | "most"
>;

export type Slopes = Record<SlopeName, Slope>;

/** What the interval of a slope says; `open`: it holds rises and falls; `unknown`: there is none. */
export type Way = "rises" | "falls" | "does not change" | "open" | "unknown";

/** A slope that is nowhere in its interval a hundredth a year is none. */
const shown = (value: number) => fixed(value, 2);

/** The interval of a slope; null where it has none. */
function slopeInterval(slope: Slope): Interval | null {
  const of = estimateIn(slope, "slope");
  return of.estimate !== null && hasInterval(of) ? of : null;
}

export function wayOf(slope: Slope | undefined): Way {
  const interval = slope && slopeInterval(slope);
  if (!interval) return "unknown";
  const {low, high} = interval;
  if (shown(low) === shown(0) && shown(high) === shown(0)) return "does not change";
  if (low > 0) return "rises";
  return high < 0 ? "falls" : "open";
}

/**
 * What moves a stake-weighted mean that clearly rises or falls. `models`: the same models, each with its mean weight throughout, clearly go the
 * same way. `weights`: they do not, and their interval leaves out so large a change: stakes moved between models, as
 * raises do. `unclear`: it may be either. null where it does not clearly move.
 */
export function moverOf(slopes: Slopes | null): "models" | "weights" | "unclear" | null {
  const way = wayOf(slopes?.cwmm_stake_mean);
  if (!slopes || (way !== "rises" && way !== "falls")) return null;
  const {cwmm_stake_mean: weighted, fixed_weights: same} = slopes;
  if (wayOf(same) === way) return "models";
  return leavesOut(estimateIn(same, "slope"), weighted.slope!) ? "weights" : "unclear";
}

export const perYear = (value: number | null) => signed(value, 3);

/** `−0.028 to +0.127`; a dash for an end that is not known. */
export const boundsText = ({slope_low: low, slope_high: high}: Slope) => `${perYear(low)} to ${perYear(high)}`;

/** `+0.050 a year (95 % interval −0.028 to +0.127)`, or why there is no interval. */
export function slopeText(slope: Slope | undefined, {first = false}: {first?: boolean} = {}): string {
  if (slope?.slope == null) return "by an unknown amount, for lack of rounds";
  const year = `${perYear(slope.slope)} a year`;
  if (!slopeInterval(slope))
    return `${year} (${slope.rounds < leastRounds ? "unclear: too few rounds" : "no interval"})`;
  return `${year} (${first ? "95 % interval " : ""}${boundsText(slope)})`;
}
