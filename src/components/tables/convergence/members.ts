/** Staked rows round by round, in stretches of alike rounds, and the models that are there throughout. */
import {group} from "d3-array";
import {comparedScores, memberShare} from "../../base/catalogue/convergence.js";
import type {Panel, Round} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {column, selectRows} from "../panel/select.js";
import type {Selection} from "../panel/select.js";
import {seriesKey} from "../trend/series-keys.js";

export interface RoundRows {
  round: Round;
  /** row numbers of the panel, ascending */
  rows: Int32Array;
}

/** Rows of resolved rounds with a stake and at least so many of the scores. */
export function scoredRows(panel: Panel, {rounds, days}: Settings, {least}: {least: number}): Selection {
  const {rows, left} = selectRows(panel, {rounds, days, resolved: true, stakeKnown: true, minStake: 0});
  const scores = comparedScores.map((name) => column(panel, name));
  const kept = rows.filter((row) => knownOf(scores, row) >= least);
  const reason = least === 1 ? "none of the scores known" : "fewer than two of the scores known";
  return {rows: kept, left: [...left, {reason, rows: rows.length - kept.length}]};
}

function knownOf(scores: readonly Float32Array[], row: number): number {
  let count = 0;
  for (const values of scores) if (values[row] === values[row]) ++count;
  return count;
}

/** The rounds of `rows`, by stretches in which nothing is cut, each ascending. */
export function stretchesOf(panel: Panel, rows: Int32Array): RoundRows[][] {
  const calendar = new Map(panel.rounds.map((r) => [r.round, r]));
  const found: RoundRows[] = [];
  for (let start = 0, end = 0; start < rows.length; start = end) {
    const number = panel.round[rows[start]];
    while (end < rows.length && panel.round[rows[end]] === number) ++end;
    found.push({round: calendar.get(number)!, rows: rows.subarray(start, end)});
  }
  return [...group(found, ({round}) => seriesKey(round)).values()];
}

/** The rows of each round that have all these scores; rounds without one are left away. */
export function knownRows(stretch: readonly RoundRows[], scores: readonly Float32Array[]): RoundRows[] {
  return stretch.map(({round, rows}) => ({round, rows: withAll(rows, scores)})).filter(({rows}) => rows.length);
}

function withAll(rows: Int32Array, scores: readonly Float32Array[]): Int32Array {
  let kept = rows;
  for (const values of scores) kept = kept.filter((row) => values[row] === values[row]);
  return kept;
}

/** Of these rounds the rows of models that are in nearly all of them: who comes or goes moves nothing. */
export function fixedRows(panel: Panel, rounds: readonly RoundRows[]): RoundRows[] {
  const seen = new Int32Array(panel.models.key.length);
  for (const {rows} of rounds) for (const row of rows) ++seen[panel.model[row]];
  const least = memberShare * rounds.length;
  return rounds
    .map(({round, rows}) => ({round, rows: rows.filter((row) => seen[panel.model[row]] >= least)}))
    .filter(({rows}) => rows.length);
}
