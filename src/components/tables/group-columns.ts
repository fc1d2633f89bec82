/** Numbers of quantile groups, by cell (score regime and group): counts, means, medians. */
import type {Panel} from "../base/panel.js";
import {order} from "../statistics/order.js";
import {medianOfSorted} from "../statistics/quantile.js";
import type {Groups} from "./groups.js";

type Values = Float32Array | Float64Array;

/** The columns that every table of groups begins with. `rounds` counts the rounds averaged over. */
export function groupColumns(panel: Panel, groups: Groups) {
  return {
    score_regime: groups.cells.map((c) => c.regime),
    group: groups.cells.map((c) => c.group),
    n: groups.cells.map((c) => c.n),
    models: cellDistinct(groups, panel.model),
    rounds: cellDistinct(groups, panel.round)
  };
}

/** Distinct values (whole, not negative) among the rows of each cell. */
export function cellDistinct({rows, cells}: Groups, values: Int32Array): number[] {
  let seen = new Int32Array(0);
  return cells.map(({runs}, cell) => {
    let count = 0;
    for (let run = 0; run < runs.length; run += 2)
      for (let i = runs[run]; i < runs[run + 1]; ++i) {
        const value = values[rows[i]];
        if (value >= seen.length) seen = grown(seen, value);
        if (seen[value] === cell + 1) continue;
        seen[value] = cell + 1;
        ++count;
      }
    return count;
  });
}

function grown(seen: Int32Array, value: number): Int32Array<ArrayBuffer> {
  const result = new Int32Array(2 * value + 1);
  result.set(seen);
  return result;
}

/**
 * Mean of the known values of each cell; null when none is known. Within rounds: the mean of each round first, then
 * over rounds, each round alike (Fama-MacBeth); pooled: over rows.
 */
export function cellMeans({rows, cells}: Groups, values: Values): (number | null)[] {
  return cells.map(({runs}) => {
    let total = 0;
    let count = 0;
    for (let run = 0; run < runs.length; run += 2) {
      let sum = 0;
      let n = 0;
      for (let i = runs[run]; i < runs[run + 1]; ++i) {
        const value = values[rows[i]];
        if (value !== value) continue;
        sum += value;
        ++n;
      }
      if (n) {
        total += sum / n;
        ++count;
      }
    }
    return count ? total / count : null;
  });
}

/** Smallest and largest of the values by which the groups are ranked, by cell. */
export function cellExtents({rows, cells}: Groups, values: Values): [number, number][] {
  return cells.map(({runs}) => {
    let [min, max] = [Infinity, -Infinity];
    for (let run = 0; run < runs.length; run += 2) {
      min = Math.min(min, values[rows[runs[run]]]);
      max = Math.max(max, values[rows[runs[run + 1] - 1]]);
    }
    return [min, max];
  });
}

const sorted = new WeakMap<Values, Int32Array>();

/** All rows with a known value, ascending by it: sorted once, then every cell's median is one walk away. */
function sortedRows(values: Values): Int32Array {
  let found = sorted.get(values);
  if (!found)
    sorted.set(
      values,
      (found = order(
        values,
        Int32Array.from(values.keys()).filter((r) => values[r] === values[r])
      ))
    );
  return found;
}

/** Type 7 median of the known values of each cell's rows; null when none is known. */
export function cellMedians({rows, cells}: Groups, values: Values): (number | null)[] {
  const byCell = cells.map((c) => new Float64Array(c.n));
  const filled = new Int32Array(cells.length);
  const cellOf = new Int16Array(values.length).fill(-1);
  cells.forEach(({runs}, cell) => {
    for (let run = 0; run < runs.length; run += 2)
      for (let i = runs[run]; i < runs[run + 1]; ++i) cellOf[rows[i]] = cell;
  });
  for (const row of sortedRows(values)) {
    const cell = cellOf[row];
    if (cell >= 0) byCell[cell][filled[cell]++] = values[row];
  }
  return byCell.map((known, cell) => (filled[cell] ? medianOfSorted(known.subarray(0, filled[cell])) : null));
}

/** Names of an estimate and of the ends of its interval, null until there is one. */
export function withInterval(name: string, values: (number | null)[]): Record<string, (number | null)[]> {
  const none = values.map(() => null);
  return {[name]: values, [`${name}_low`]: none, [`${name}_high`]: none};
}
