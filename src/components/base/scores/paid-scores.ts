/** Which MMC and CORR a round pays: the 20-day scores, from round 1343 on the 60-day ones. Tables mean these by MMC and CORR. */
import {firstOf60Days} from "../rounds/calendar.js";
import type {Panel, ScoreName, Scores} from "../snapshot/panel.js";
import {once} from "../kit/memo.js";

/** The 60-day kind of a score that pays. */
export const sixtyDay = {mmc: "mmc60", corr: "corr60"} as const;
export type PaidScore = keyof typeof sixtyDay;

export const isPaidScore = (name: ScoreName): name is PaidScore => name in sixtyDay;

/** The column of `observations` that holds MMC or CORR as paid in a round. */
export const paidColumn = (name: PaidScore, round: number): ScoreName =>
  round < firstOf60Days ? name : sixtyDay[name];

/** The names, and the 60-day kind of those that pay: what must be loaded for them. */
export function withSixtyDays(names: readonly ScoreName[]): ScoreName[] {
  return [...new Set([...names, ...names.filter(isPaidScore).map((name) => sixtyDay[name])])];
}

const made = once((_: Panel): Scores => ({}));

/** MMC or CORR as paid, one per row: made once, and the column itself where no round is under the new rule. */
export function paidScores(panel: Panel, name: PaidScore): Float32Array | undefined {
  const [early, late] = [panel.scores[name], panel.scores[sixtyDay[name]]];
  const start = firstLateRow(panel);
  if (start === panel.length) return early;
  if (!early || !late) return undefined;
  const scores = made(panel);
  return (scores[name] ??= joined(early, late, start));
}

function joined(early: Float32Array, late: Float32Array, start: number): Float32Array {
  const result = early.slice();
  result.set(late.subarray(start), start);
  return result;
}

/** Rows are sorted by round. */
function firstLateRow({round, length}: Panel): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (round[middle] < firstOf60Days) low = middle + 1;
    else high = middle;
  }
  return low;
}
