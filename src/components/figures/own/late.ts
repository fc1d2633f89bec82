/** What draws the reader's own models in each kind of figure: code that comes when a model is chosen. */
import type {Membership} from "../../base/catalogue/convergence.js";
import type {FieldSeries} from "../../base/catalogue/trends.js";
import {lateMaker} from "../../page/own.js";
import type {LateMaker} from "../../page/own.js";
import type {Rules} from "../../texts/participation/participation.js";
import type {Measured} from "./diversification.js";

const groups = () => import("./groups.js");
const points = () => import("./points.js");
const events = () => import("./events.js");
const persistence = () => import("./persistence.js");
const participation = () => import("./participation.js");

export const own = {
  byStake: lateMaker(async () => (await groups()).ownByStake),
  byGapStake: lateMaker(async () => (await groups()).ownByGapStake),
  bySimilarity: lateMaker(async () => (await groups()).ownBySimilarity),
  byPartsSimilarity: lateMaker(async () => (await groups()).ownByPartsSimilarity),
  points: lateMaker(async () => (await points()).ownPoints),
  places: lateMaker(async () => (await import("./places.js")).ownPlaces),
  shares: lateMaker(async () => (await import("./shares.js")).ownShares),
  path: lateMaker(async () => (await events()).ownPath),
  outcomes: lateMaker(async () => (await events()).ownOutcomes),
  transitions: lateMaker(async () => (await persistence()).ownTransitions),
  halves: lateMaker(async () => (await persistence()).ownHalves),
  lags: lateMaker(async () => (await persistence()).ownLags),
  staked: lateMaker(async () => (await participation()).ownStaked),
  paid: lateMaker(async () => (await participation()).ownPaid),
  breakEven: lateMaker(async () => (await participation()).ownBreakEven),
  years: lateMaker(async () => (await participation()).ownYears),
  raises: lateMaker(async () => (await events()).ownRaises)
} as const;

const lines = new Map<number, LateMaker>();

/** Lines smoothed as those of the figure are. */
export function ownLinesOf(smoothing: number): LateMaker {
  const made = lines.get(smoothing) ?? lateMaker(async () => (await points()).ownLines({smoothing}));
  lines.set(smoothing, made);
  return made;
}

const series = new Map<string, LateMaker>();

/** Of one score or amount, smoothed as the figure's lines are. */
export function ownSeriesOf(of: {series: FieldSeries; smoothing: number}): LateMaker {
  const key = `${of.series} ${of.smoothing}`;
  const made = series.get(key) ?? lateMaker(async () => (await import("./series.js")).ownSeries(of));
  series.set(key, made);
  return made;
}

const accounts = new Map<string, LateMaker>();

/** An account, by what a figure measures under the rules that it draws; none where it draws nothing. */
export function ownAccountOf(measure: Measured, row: Rules | undefined): LateMaker | undefined {
  if (!row) return undefined;
  const rules = {score_regime: row.score_regime, payout_regime: row.payout_regime};
  const key = JSON.stringify([measure, rules]);
  const made =
    accounts.get(key) ?? lateMaker(async () => (await import("./diversification.js")).ownAccount({measure, rules}));
  accounts.set(key, made);
  return made;
}

const convergence = new Map<string, LateMaker>();

/** Beside the correlation of two scores, or beside the spread of one, of the figure's models and smoothed as its lines are. */
export function ownConvergenceOf(of: {
  measure: "agreement" | "distance";
  members: Membership;
  smoothing: number;
}): LateMaker {
  const key = [of.measure, of.members, of.smoothing].join(" ");
  const made = convergence.get(key) ?? lateMaker(async () => (await import("./convergence.js")).ownConvergence(of));
  convergence.set(key, made);
  return made;
}
