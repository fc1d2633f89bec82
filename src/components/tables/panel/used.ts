import type {Panel} from "../../base/snapshot/panel.js";
import {once} from "../../base/kit/memo.js";

export interface Used {
  used: number;
  models: number;
  rounds: number[];
}

/** How much a table used: rows, distinct models, round numbers ascending. `rows` must not change afterwards. */
export function used(panel: Panel, rows: Int32Array): Used {
  return ofPanel(panel)(rows);
}

const ofPanel = once((panel: Panel) => once((rows: Int32Array) => computeUsed(panel, rows)));

function computeUsed({round, model, models}: Panel, rows: Int32Array): Used {
  const seen = new Uint8Array(models.key.length);
  const rounds = new Set<number>();
  let count = 0;
  let last = NaN;
  for (const row of rows) {
    if (round[row] !== last) rounds.add((last = round[row]));
    if (!seen[model[row]]) {
      seen[model[row]] = 1;
      ++count;
    }
  }
  return {used: rows.length, models: count, rounds: [...rounds].sort((a, b) => a - b)};
}
