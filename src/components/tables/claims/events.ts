/** Claims on what follows a stake increase: levels, shape of the path, where the fall comes from, how it grows with the raise. */
import type {OutcomeName} from "../../base/snapshot/panel.js";
import {articleEvents} from "../../base/claims/statistics.js";
import type {EventColumn} from "../../base/claims/statistics.js";
import {readSettings} from "../../base/settings/settings.js";
import type {Settings} from "../../base/settings/settings.js";
import {floats, integers} from "../../base/kit/arrays.js";
import {estimateOf} from "../../statistics/numbers/estimate.js";
import type {Estimate} from "../../statistics/numbers/estimate.js";
import {constant, leastSquares} from "../../statistics/numbers/least-squares.js";
import {histories} from "../panel/histories.js";
import {eventMean, noneAsScored} from "../events/event-errors.js";
import {metaWays, ownMeanBy} from "../events/own.js";
import {causeOf} from "../../base/words/cause.js";
import {selectRows} from "../panel/select.js";
import {linesOf, outcomeEvents, stakeEvents} from "../events/stake-events.js";
import {evidenceOf, noEvidence, ownEstimator, rowsIn} from "./context.js";
import type {Context, Evidence} from "./context.js";

/** A column of the table `event-summary` for an outcome. */
export const eventColumn =
  (column: EventColumn, {outcome = "mmc", texts = {}}: {outcome?: OutcomeName; texts?: Record<string, string>} = {}) =>
  (context: Context): Evidence => {
    const result = context.table("event-summary", texts);
    const row = rowsIn(context, result.table).find((r) => r.outcome === outcome);
    if (!row?.events) return noEvidence(context, noEvent(context, outcome));
    // a level is not relative to another one
    const before = column === "change" || column === "change_share" ? (row.before as number) : null;
    const why = whyBare(result.settings);
    const rest = {unit: "events", grows: why === null, before, why} as const;
    return evidenceOf(context, {result, row, column}, rest);
  };

/** Why there is no interval of scores as they are. */
const whyBare = ({adjust}: Settings) => (adjust === "none" ? noneAsScored : null);

/** Why no event counts for an outcome. */
function noEvent({panel, rounds}: Context, outcome: OutcomeName): string {
  const {left} = selectRows(panel, {rounds, resolved: true, known: [outcome]});
  return causeOf({left}) ?? `no event counts${outcome === "mmc" ? "" : ` with ${outcome}`}`;
}

/** Change of CORJ60, or of CORR where there is no CORJ60. */
export const accuracyChange =
  (texts: Record<string, string>) =>
  (context: Context): Evidence => {
    const own = eventColumn("change", {outcome: "corj60", texts})(context);
    if (own.estimate !== null) return own;
    const found = eventColumn("change", {outcome: "corr", texts})(context);
    const standIn = "CORJ60 is not in these rounds: CORR stands in";
    return {...found, why: found.why === null ? standIn : `${standIn}; ${found.why}`};
  };

/** How the jump at the raise goes with what the larger stakes alone would do: 1 where they did it. */
export function jumpSlope(context: Context): Evidence {
  const result = context.table("event-dose");
  const rows = rowsIn(context, result.table);
  return evidenceOf(context, {result, row: rows[0], column: "slope"}, {unit: "events", grows: true, n: rows.length});
}

/**
 * What the larger stakes alone did to MMC over the rounds from the raise on, mean over the events. Arithmetic for the events at hand, which
 * luck does not touch; its ends are the least and the most by the ways in which the meta-model's own score is told.
 */
export const ownStake =
  (texts: Record<string, string> = {}) =>
  (context: Context): Evidence => {
    const result = context.table("event-dose", texts);
    const rows = rowsIn(context, result.table);
    const found = evidenceOf(
      context,
      {result, row: rows[0], column: "own_mean"},
      {
        ...{unit: "events", grows: false, n: rows.length}
      }
    );
    if (found.estimate === null) return found;
    const {panel, regime} = context;
    const means = metaWays.map((way) => ownMeanBy(panel, result.settings, {regime, way}));
    const known = [found.estimate, ...means.filter((mean) => Number.isFinite(mean))];
    const why = "arithmetic for these events; the range is over the ways to tell the meta-model’s own score";
    return {...found, low: Math.min(...known), high: Math.max(...known), estimator: null, exact: true, why};
  };

/** A part of the change of MMC. */
export const eventPart =
  (part: string, texts: Record<string, string> = {}) =>
  (context: Context): Evidence => {
    const result = context.table("event-parts", texts);
    const rows = rowsIn(context, result.table);
    const row = rows.find((r) => r.part === part);
    const why = row?.estimate === null ? null : whyBare(result.settings);
    return evidenceOf(context, {result, row, column: "estimate"}, {unit: "events", grows: why === null, why});
  };

/** The jump at the raise, over events whose round before was not known when the stake was set. */
export const cleanJump =
  (outcome: string) =>
  (context: Context): Evidence => {
    const result = context.table("event-tests");
    const rows = rowsIn(context, result.table).filter((r) => r.test === "jump" && r.outcome === outcome);
    const row = rows.find((r) => r.clean === true);
    if (!row && rows.length)
      return noEvidence(
        context,
        "part of the round before the raise was known when the stake was set: no clean jump here"
      );
    return evidenceOf(context, {result, row, column: "estimate"}, {unit: "events", grows: true});
  };

/** Mean MMC over event times 16 to 19 less that over 12 to 15, each event's own: 0 where the path has settled by 12. */
export function settled(context: Context): Evidence {
  return overEvents(context, "settled", ({scores, width, before}, lines) => {
    const mean = (line: number, from: number) => {
      let [sum, n] = [0, 0];
      for (let t = from; t < from + 4; ++t) {
        const score = scores[line * width + before + t];
        if (score === score) [sum, n] = [sum + score, n + 1];
      }
      return sum / n;
    };
    return {values: Array.from(lines, (line) => mean(line, 16) - mean(line, 12))};
  });
}

/** Change of MMC per unit of the raise's logarithm, by least squares over events, clustered by owner. */
export function dose(context: Context): Evidence {
  return overEvents(context, "dose", ({changes, stakes}, lines) => ({
    values: Array.from(lines, (line) => changes[line]),
    on: Array.from(lines, (line) => Math.log(stakes[line]))
  }));
}

interface Followed {
  scores: Float64Array;
  width: number;
  before: number;
  /** after less before, by line */
  changes: Float64Array;
  /** stake over the stake before, by line */
  stakes: Float64Array;
}

type Made = {values: number[]; on?: number[]};

/** A mean over the events of the regime, or a slope on a number of each, at the article's choices. */
function overEvents(context: Context, key: string, make: (followed: Followed, lines: Int32Array) => Made): Evidence {
  const {panel, regime, rounds} = context;
  const settings = readSettings({rounds, ...articleEvents}, {table: "event-summary"});
  const result = context.table("event-summary", articleEvents);
  const followed = outcomeEvents(panel, stakeEvents(panel, settings), {outcome: "mmc", settings});
  const lines = regime === null ? new Int32Array() : linesOf(panel, followed, regime);
  const {stake} = histories(panel);
  const {entries, windows, sides} = followed;
  const changes = sides.after.map((after, line) => after - sides.before[line]);
  const stakes = floats(entries, (entry) => stake[entry] / stake[entry - 1]);
  const {values, on} = make({...windows, changes, stakes}, lines);
  const known = Array.from(values.keys()).filter((i) => !Number.isNaN(values[i] + (on?.[i] ?? 0)));
  const owned = integers(known, (i) => entries[lines[i]]);
  const own = known.map((i) => values[i]);
  const found = on
    ? slopeOn(
        own,
        known.map((i) => on[i])
      )
    : eventMean(panel, {entries: owned, values: own, adjust: settings.adjust});
  if (!found || Number.isNaN(found.estimate)) return noEvidence(context, "too few events are scored in those rounds");
  const before = known.reduce((sum, i) => sum + sides.before[lines[i]], 0) / known.length;
  const row = {e: found.estimate, e_low: found.low, e_high: found.high};
  const why = whyBare(settings);
  const rest = {unit: "events", grows: why === null, n: known.length, before, estimator: ownEstimator(key)} as const;
  return evidenceOf(context, {result, row, column: "e"}, {...rest, why});
}

/** As scored there is no interval. */
function slopeOn(y: number[], x: number[]): Estimate | null {
  if (y.length < 10 || Math.max(...x) - Math.min(...x) < 1e-6) return null;
  return estimateOf(leastSquares(y, [constant(y.length), x]).coefficients[1], NaN);
}
