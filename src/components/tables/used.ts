import type {Panel} from "../base/panel.js";

export interface Used {
  used: number;
  models: number;
  rounds: number[];
}

/** How much a table used: rows, distinct models, round numbers ascending. */
export function used({round, model, models}: Panel, rows: Int32Array): Used {
  const seen = new Uint8Array(models.key.length);
  const rounds = new Set<number>();
  let count = 0;
  for (const row of rows) {
    rounds.add(round[row]);
    if (!seen[model[row]]) {
      seen[model[row]] = 1;
      ++count;
    }
  }
  return {used: rows.length, models: count, rounds: [...rounds].sort((a, b) => a - b)};
}
