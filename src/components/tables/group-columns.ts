/** Numbers of quantile groups: counts, means, medians. Cells are (regime, group); `cell = regime * groups + group - 1`. */
import {table} from "arquero";
import type {ColumnTable} from "arquero";
import type {Panel} from "../base/panel.js";
import {median} from "../statistics/quantile.js";
import type {Groups} from "./groups.js";

/** Rows, distinct models and rounds of each cell, and the row numbers themselves. */
export interface Cell {
  regime: string;
  group: number;
  rows: Int32Array;
  models: number;
  rounds: number;
}

/** The cells that hold rows, by regime and group. */
export function cells(panel: Panel, grouped: Groups, {groups}: {groups: number}): Cell[] {
  const sizes = new Int32Array(grouped.regimes.length * groups);
  const cellOf = (i: number) => grouped.regime[i] * groups + grouped.group[i] - 1;
  for (let i = 0; i < grouped.rows.length; ++i) ++sizes[cellOf(i)];
  const members = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(sizes.length);
  for (let i = 0; i < grouped.rows.length; ++i) {
    const cell = cellOf(i);
    members[cell][filled[cell]++] = grouped.rows[i];
  }
  return members.flatMap((rows, cell) =>
    rows.length === 0
      ? []
      : [
          {
            regime: grouped.regimes[Math.floor(cell / groups)],
            group: (cell % groups) + 1,
            rows,
            models: distinct(panel.model, rows),
            rounds: distinct(panel.round, rows)
          }
        ]
  );
}

export function distinct(values: Int32Array, rows: Int32Array): number {
  const seen = new Set<number>();
  for (const row of rows) seen.add(values[row]);
  return seen.size;
}

/** Type 7 median of the known values of a cell's rows; null when none is known. */
export function cellMedian(values: Float32Array | Float64Array, {rows}: Cell): number | null {
  const known = new Float64Array(rows.length);
  let n = 0;
  for (const row of rows) if (values[row] === values[row]) known[n++] = values[row];
  return n ? median(known.subarray(0, n)) : null;
}

/**
 * Mean of the known values of each cell. Within rounds: the mean of each round first, then over rounds, each round
 * alike (Fama-MacBeth); pooled: over rows.
 */
export function cellMeans(
  panel: Panel,
  values: Float32Array | Float64Array,
  cells: Cell[],
  {ranking}: {ranking: string}
): (number | null)[] {
  const parts = sums(panel, values, cells);
  const mean = ranking === "pooled" ? "op.sum(d.sum) / op.sum(d.n)" : "op.mean(d.sum / d.n)";
  const means = parts.groupby("cell").rollup({mean: `d => ${mean}`});
  const result: (number | null)[] = cells.map(() => null);
  const found = means.array("mean") as number[];
  (means.array("cell") as number[]).forEach((cell, i) => (result[cell] = found[i]));
  return result;
}

/** Sum and number of the known values of each (cell, round): what a mean of means needs, whatever the number of rows. */
function sums({round}: Panel, values: Float32Array | Float64Array, cells: Cell[]): ColumnTable {
  const cell: number[] = [];
  const sum: number[] = [];
  const n: number[] = [];
  cells.forEach(({rows}, index) => {
    const at = new Map<number, number>();
    for (const row of rows) {
      const value = values[row];
      if (value !== value) continue;
      let i = at.get(round[row]);
      if (i === undefined) {
        at.set(round[row], (i = cell.push(index) - 1));
        sum.push(0);
        n.push(0);
      }
      sum[i] += value;
      ++n[i];
    }
  });
  return table({cell, sum, n});
}

/** Names of an estimate and of the ends of its interval, null until there is one. */
export function withInterval(name: string, values: (number | null)[]): Record<string, (number | null)[]> {
  const none = values.map(() => null);
  return {[name]: values, [`${name}_low`]: none, [`${name}_high`]: none};
}
