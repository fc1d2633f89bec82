/** The round that is told of where one must do. */
import type {Panel} from "../../base/snapshot/panel.js";

/** Of ascending rows those of the newest round; a Saturday round, whose pool is another, only where there is no other. */
export function newestRows(panel: Panel, rows: Int32Array): Int32Array {
  const saturdays = new Set(panel.rounds.filter(({cadence}) => cadence === "saturday").map(({round}) => round));
  let end = rows.length;
  while (end > 0 && saturdays.has(panel.round[rows[end - 1]])) --end;
  if (!end) end = rows.length;
  let start = end;
  while (start > 0 && panel.round[rows[start - 1]] === panel.round[rows[end - 1]]) --start;
  return rows.subarray(start, end);
}
