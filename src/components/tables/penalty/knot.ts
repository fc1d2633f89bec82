/** The knot of MMC in cwmm, at the median cwmm: its sums round by round, and how far each row moves its slope. */
import {medianInPlace} from "../../statistics/numbers/quantile.js";
import {knotSlope, knotSums} from "../../statistics/numbers/knot.js";
import type {KnotSums} from "../../statistics/numbers/knot.js";
import {concat, floats} from "../../base/kit/arrays.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Cell, Groups} from "../groups/groups.js";
import type {Moves} from "../groups/returning.js";
import {column} from "../panel/select.js";

export const knotNames = ["xx", "xz", "zz", "xy", "zy"] as const;

/** Sums of each round over its number of rows, by place in the calendar: one column for each name. */
export function knotColumns(panel: Panel, grouped: Groups, cells: Cell[]): Float64Array[] {
  const [mmc, cwmm] = [column(panel, "mmc"), column(panel, "cwmm")];
  const {knot, byRound} = rowsByRound(panel, grouped, cells);
  const columns = knotNames.map(() => new Float64Array(panel.rounds.length));
  panel.rounds.forEach(({round}, place) => {
    const rows = byRound.get(round);
    if (!rows) return;
    const sums = knotSums(valuesOf(cwmm, rows), valuesOf(mmc, rows), knot);
    knotNames.forEach((name, i) => (columns[i][place] = sums[name] / rows.length));
  });
  return columns;
}

/** Least squares: a row moves the slope by its residual times what x above the knot has that x has not. */
export function knotMoves(panel: Panel, grouped: Groups, {cells, sums}: {cells: Cell[]; sums: KnotSums}): Moves {
  const [mmc, cwmm] = [column(panel, "mmc"), column(panel, "cwmm")];
  const {knot, byRound} = rowsByRound(panel, grouped, cells);
  const steeper = knotSlope(sums);
  const slope = (sums.xy - steeper * sums.xz) / sums.xx;
  const [along, alone] = [sums.xz / sums.xx, sums.zz - sums.xz ** 2 / sums.xx];
  const rounds = [...byRound.values()];
  const by = rounds.map((rows) => {
    const x = centred(valuesOf(cwmm, rows));
    const y = centred(valuesOf(mmc, rows));
    const z = centred(valuesOf(cwmm, rows).map((value) => Math.max(0, value - knot)));
    return x.map((dx, i) => ((z[i] - along * dx) * (y[i] - slope * dx - steeper * z[i])) / alone / rows.length);
  });
  const n = rounds.reduce((sum, rows) => sum + rows.length, 0);
  return {rows: concat(rounds, new Int32Array(n)), by: concat(by, new Float64Array(n))};
}

/** Rows of the cells in each round, and their median cwmm over all rounds. */
function rowsByRound(panel: Panel, {rows}: Groups, cells: Cell[]): {knot: number; byRound: Map<number, Int32Array>} {
  const own = cells.flatMap(({runs}) =>
    Array.from({length: runs.length / 2}, (_, i) => rows.subarray(runs[2 * i], runs[2 * i + 1]))
  );
  const pieces = new Map<number, Int32Array[]>();
  for (const part of own)
    for (const run of roundRuns(panel, part))
      pieces.set(panel.round[run[0]], [...(pieces.get(panel.round[run[0]]) ?? []), run]);
  const all = (parts: readonly Int32Array[]) =>
    concat(parts, new Int32Array(parts.reduce((n, part) => n + part.length, 0)));
  const byRound = new Map([...pieces].map(([round, parts]) => [round, all(parts)]));
  return {knot: medianInPlace(valuesOf(column(panel, "cwmm"), all(own))), byRound};
}

/** A run of ranked rows in pieces of one round each; a run within a round is one piece. */
function roundRuns({round}: Panel, rows: Int32Array): Int32Array[] {
  if (round[rows[0]] === round[rows[rows.length - 1]] && rows.every((row) => round[row] === round[rows[0]]))
    return [rows];
  const found = new Map<number, number[]>();
  for (const row of rows) {
    const list = found.get(round[row]);
    if (list) list.push(row);
    else found.set(round[row], [row]);
  }
  return Array.from(found.values(), (list) => Int32Array.from(list));
}

const valuesOf = (values: ArrayLike<number>, rows: Int32Array) => floats(rows, (row) => values[row]);

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}
