/** Rounds of one cadence under the same rules, and pairs of them some rounds apart. */
import {positions} from "../../base/rounds/positions.js";
import {returnDays} from "../../base/rounds/return-days.js";
import type {Cadence, Panel} from "../../base/snapshot/panel.js";
import type {Rating} from "../../base/settings/ratings.js";
import {fewModels} from "../../base/kit/constants.js";
import {effectiveRounds, sharedDays} from "../../statistics/series/effective-periods.js";
import type {ReturnDays} from "../../statistics/series/effective-periods.js";
import {leastPeriods} from "../groups/round-series.js";
import type {Selection} from "../panel/select.js";
import type {LeftOut} from "../result/result.js";
import {payoutRegimeOf} from "./rated.js";

interface RoundRows {
  /** index into `panel.rounds` */
  place: number;
  /** among the rounds of its cadence */
  position: number;
  /** rows that take part, ascending by model */
  rows: Int32Array;
}

export interface Series {
  regime: string;
  /** of returns; else any */
  payoutRegime: string;
  cadence: Cadence;
  rounds: RoundRows[];
  /** of every round of the calendar; rounds of a score that rests on no return share none */
  days: ReturnDays;
}

/** Two rounds with the rows of the models that are in both, side by side. */
export interface Pair {
  before: RoundRows;
  after: RoundRows;
  rows: readonly [before: Int32Array, after: Int32Array];
  /** share of the days of return in common */
  overlap: number;
}

/** By score regime and cadence, of returns by payout regime too, in the order of their first rounds. */
export function seriesOf(panel: Panel, rows: Int32Array, {outcome}: {outcome: Rating}): Series[] {
  const {position} = positions(panel);
  const days = outcome === "cwmm" ? noDays(panel) : returnDays(panel.rounds);
  const found = new Map<string, Series>();
  for (const round of roundsIn(panel, rows)) {
    const {score_regime: regime, cadence} = panel.rounds[round.place];
    const payoutRegime = payoutRegimeOf(panel.rounds[round.place], outcome);
    const key = `${regime}|${payoutRegime}|${cadence}`;
    if (!found.has(key)) found.set(key, {regime, payoutRegime, cadence, rounds: [], days});
    found.get(key)!.rounds.push({...round, position: position[round.place]});
  }
  return [...found.values()];
}

/** Its rounds share nothing: each has a day of its own. */
const noDays = ({rounds}: Panel): ReturnDays => ({first: [...rounds.keys()], last: [...rounds.keys()]});

function roundsIn({round, rounds}: Panel, rows: Int32Array): Omit<RoundRows, "position">[] {
  const found: Omit<RoundRows, "position">[] = [];
  let place = 0;
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    while (to < rows.length && round[rows[to]] === round[rows[from]]) ++to;
    while (rounds[place].round !== round[rows[from]]) ++place;
    found.push({place, rows: rows.subarray(from, to)});
    from = to;
  }
  return found;
}

/** Every pair of rounds that far apart with enough models in both. */
export function pairsAt(panel: Panel, {rounds, days}: Series, lag: number): Pair[] {
  const byPosition = new Map(rounds.map((of) => [of.position, of]));
  return rounds.flatMap((after) => {
    const before = byPosition.get(after.position - lag);
    if (!before) return [];
    const rows = together(panel, before.rows, after.rows);
    if (rows[0].length < fewModels) return [];
    return [{before, after, rows, overlap: sharedDays(days, before.place, after.place)}];
  });
}

/** Rows of the models that are in both lists. */
function together({model}: Panel, a: Int32Array, b: Int32Array): [Int32Array, Int32Array] {
  const [left, right] = [new Int32Array(a.length), new Int32Array(a.length)];
  let n = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const apart = model[a[i]] - model[b[j]];
    if (apart === 0) {
      left[n] = a[i];
      right[n++] = b[j];
    }
    if (apart <= 0) ++i;
    if (apart >= 0) ++j;
  }
  return [left.subarray(0, n), right.subarray(0, n)];
}

/** How far neighbours of a series share returns, in rounds of its cadence, and Newey and West's lag, twice as far; null where too few are independent. */
export function reachOf({rounds, days}: Series, pairs: readonly Pair[]): {lag: number; overlap: number} | null {
  const places = pairs.map(({after}) => after.place);
  if (effectiveRounds(days, places) < leastPeriods) return null;
  const last = rounds[rounds.length - 1];
  const near = rounds.filter(({place}) => sharedDays(days, place, last.place) > 0);
  const overlap = Math.max(...near.map(({position}) => last.position - position)) + 1;
  return {overlap, lag: 2 * overlap};
}

/** Which rows of the selection are in a pair, and how many are in none. */
export function inPairs(all: Selection, pairs: Iterable<Pair>): {rows: Int32Array; left: LeftOut[]} {
  const seen = new Uint8Array((all.rows[all.rows.length - 1] ?? -1) + 1);
  for (const {rows} of pairs) for (const side of rows) for (let i = 0; i < side.length; ++i) seen[side[i]] = 1;
  const rows = all.rows.filter((row) => seen[row]);
  const reason = "model in no other round that is set beside its own";
  return {rows, left: [...all.left, {reason, rows: all.rows.length - rows.length}]};
}
