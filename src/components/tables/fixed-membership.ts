import type {Panel} from "../base/panel.js";
import {column} from "./select.js";

/**
 * Mean cwmm as far as the same models tell it: from each of the given rounds to the next with rows, the mean change of the
 * models that are in both, added up from 0. One value per round; NaN where a round has no model in common with the last.
 * `rows` are those that take part, ascending.
 */
export function fixedMembership(panel: Panel, rows: Int32Array, rounds: readonly number[]): number[] {
  const cwmm = column(panel, "cwmm");
  const byRound = new Map<number, Map<number, number>>(rounds.map((round) => [round, new Map()]));
  for (const row of rows) byRound.get(panel.round[row])?.set(panel.model[row], cwmm[row]);
  let last: Map<number, number> | null = null;
  let line = 0;
  return rounds.map((round) => {
    const now = byRound.get(round)!;
    if (now.size === 0) return NaN;
    if (last) {
      const change = meanChange(last, now);
      if (change === null) return NaN;
      line += change;
    }
    last = now;
    return line;
  });
}

function meanChange(before: Map<number, number>, now: Map<number, number>): number | null {
  let sum = 0;
  let n = 0;
  for (const [model, value] of now) {
    const old = before.get(model);
    if (old === undefined) continue;
    sum += value - old;
    ++n;
  }
  return n ? sum / n : null;
}
