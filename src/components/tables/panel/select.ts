import {isPaidScore, paidScores} from "../../base/scores/paid-scores.js";
import type {Cadence, Panel, ScoreName, Scores} from "../../base/snapshot/panel.js";
import {remembering} from "../../base/kit/memo.js";
import {roundOffsets, roundsChosen} from "../../base/rounds/rounds.js";
import {whyEmpty} from "./why-empty.js";
import type {LeftOut} from "../result/result.js";

export interface SelectOptions {
  /** the setting `rounds` */
  rounds: string;
  /** the setting `days`: weekly rounds are always in */
  days?: "all" | "weekday" | "saturday" | undefined;
  /** only resolved rounds: needed where a return-based score is used */
  resolved?: boolean | undefined;
  /** scores that must be known */
  known?: readonly ScoreName[];
  /** the stake must be known */
  stakeKnown?: boolean;
  /** the stake must be above this; undefined = any stake, unknown ones too */
  minStake?: number | undefined;
  /** the newest whole rounds until they hold this many rows; 0 = all */
  recent?: number;
}

export interface Selection {
  /** row numbers of the panel, ascending */
  rows: Int32Array;
  left: LeftOut[];
}

const remember = remembering<Panel, Selection>({newest: 6});

/**
 * Which rows enter a table, in the order of the steps that the Method page lists; each step counts what it leaves out.
 * The newest few selections are remembered: their `rows` must not be changed.
 */
export function selectRows(panel: Panel, options: SelectOptions): Selection {
  return remember(panel, options, (own) => select(panel, own));
}

function select(panel: Panel, options: SelectOptions): Selection {
  const {rows, left} = choose(panel, options);
  if (rows.length) return {rows, left};
  const none = whyEmpty(panel, options, (asked) => choose(panel, asked).rows);
  return {rows, left: withNone(left, none)};
}

function choose(panel: Panel, options: SelectOptions): Selection {
  const {days = "all", resolved = false, known = [], stakeKnown = false, minStake, recent = 0} = options;
  const offsets = roundOffsets(panel);
  const chosen = roundsChosen(panel, options.rounds);
  const columns: ArrayLike<number>[] = known.map((name) => column(panel, name));
  if (stakeKnown) columns.push(panel.stake);
  const out = {rounds: 0, days: 0, resolved: 0, known: 0, stake: 0, recent: 0};
  const rows = new Int32Array(panel.length);
  let count = 0;
  for (let i = 0; i < panel.rounds.length; ++i) {
    const size = offsets[i + 1] - offsets[i];
    if (!chosen[i]) out.rounds += size;
    else if (!takesPart(panel.rounds[i].cadence, days)) out.days += size;
    else if (resolved && !panel.rounds[i].resolved) out.resolved += size;
    else
      for (let row = offsets[i]; row < offsets[i + 1]; ++row) {
        if (!isKnown(columns, row)) ++out.known;
        else if (minStake !== undefined && !(panel.stake[row] > minStake)) ++out.stake;
        else rows[count++] = row;
      }
  }
  const start = recent ? recentStart(panel, rows.subarray(0, count), recent) : 0;
  out.recent = start;
  const left: LeftOut[] = [{reason: "outside the chosen rounds", rows: out.rounds}];
  if (days !== "all") left.push({reason: `neither a weekly nor a ${days} round`, rows: out.days});
  if (resolved) left.push({reason: "round not resolved yet", rows: out.resolved});
  const names = [...(stakeKnown ? ["stake"] : []), ...known];
  if (names.length) left.push({reason: `${names.join(" or ")} not known`, rows: out.known});
  if (minStake !== undefined) left.push({reason: `stake not above ${minStake} NMR`, rows: out.stake});
  if (recent) left.push({reason: `older than the newest ${recent} rows`, rows: out.recent});
  return {rows: rows.slice(start, count), left};
}

/** The steps, with why nothing is left said at the last one that took something. */
function withNone(left: readonly LeftOut[], none: string): LeftOut[] {
  const last = left.findLastIndex(({rows}) => rows > 0);
  return left.map((step, i) => (i === Math.max(0, last) ? {...step, none} : step));
}

function isKnown(columns: readonly ArrayLike<number>[], row: number): boolean {
  for (const values of columns) if (values[row] !== values[row]) return false;
  return true;
}

/** Whether rounds of a cadence take part under a `days` setting. */
export function takesPart(cadence: Cadence, days: "all" | "weekday" | "saturday"): boolean {
  return cadence === "weekly" || days === "all" || cadence === days;
}

/** Where the newest whole rounds with at least `recent` rows begin. */
function recentStart({round}: Panel, rows: Int32Array, recent: number): number {
  let start = Math.max(0, rows.length - recent);
  while (start > 0 && round[rows[start - 1]] === round[rows[start]]) --start;
  return start;
}

/** A score's column, MMC and CORR as paid; throws when the panel was read without it. */
export function column<Name extends ScoreName>(panel: Panel, name: Name): NonNullable<Scores[Name]> {
  const found = isPaidScore(name) ? paidScores(panel, name) : panel.scores[name];
  if (!found) throw new Error(`the panel was read without ${name}; read it with {scores: ["${name}"]}`);
  return found as NonNullable<Scores[Name]>;
}
