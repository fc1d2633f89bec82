/** Numbers of quantile groups, by cell (score regime and group): counts, means, medians. */
import type {Panel} from "../../base/snapshot/panel.js";
import {once} from "../../base/kit/memo.js";
import {prefixSums, runMean} from "../../statistics/numbers/prefix.js";
import type {Prefix} from "../../statistics/numbers/prefix.js";
import {medianInPlace} from "../../statistics/numbers/quantile.js";
import type {Groups} from "./groups.js";

type Values = Float32Array | Float64Array;

/** The columns that every table of groups begins with. `rounds` counts the rounds averaged over. */
export function groupColumns(panel: Panel, groups: Groups) {
  return {
    score_regime: groups.cells.map((c) => c.regime),
    group: groups.cells.map((c) => c.group),
    n: groups.cells.map((c) => c.n),
    models: cellDistinct(groups, panel.model),
    rounds: groups.perRound ? groups.cells.map((c) => c.runs.length / 2) : cellDistinct(groups, panel.round)
  };
}

/** Distinct values (whole, not negative) among the rows of each cell. */
export function cellDistinct({rows, cells}: Groups, values: Int32Array): number[] {
  let largest = -1;
  for (let row = 0; row < values.length; ++row) if (values[row] > largest) largest = values[row];
  const seen = new Int32Array(largest + 1);
  return cells.map(({runs}, cell) => {
    let count = 0;
    for (let run = 0; run < runs.length; run += 2)
      count += mark(seen, values, rows.subarray(runs[run], runs[run + 1]), cell + 1);
    return count;
  });
}

/** Marks the values of rows as seen in a cell; yields how many were not before. */
function mark(seen: Int32Array, values: Int32Array, rows: Int32Array, cell: number): number {
  let count = 0;
  for (let i = 0; i < rows.length; ++i) {
    const value = values[rows[i]];
    if (seen[value] === cell) continue;
    seen[value] = cell;
    ++count;
  }
  return count;
}

/**
 * Mean of the known values of each cell; null when none is known. Within rounds: the mean of each round first, then
 * over rounds, each round alike (Fama-MacBeth); pooled: over rows.
 */
export function cellMeans({rows, cells}: Groups, values: Values): (number | null)[] {
  const prefix = prefixOf(rows, values);
  return cells.map(({runs}) => {
    let sum = 0;
    let count = 0;
    for (let run = 0; run < runs.length; run += 2) {
      const mean = runMean(prefix, runs[run], runs[run + 1]);
      if (mean !== mean) continue;
      sum += mean;
      ++count;
    }
    return count ? sum / count : null;
  });
}

const prefixes = once((rows: Int32Array) => once((values: Values) => prefixSums(values, rows)));

/** Running sums in the order of ranks, kept as long as the ranks: another number of groups finds them there. */
export function prefixOf(rows: Int32Array, values: Values): Prefix {
  return prefixes(rows)(values);
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

/** Type 7 median of the known values of each cell's rows; null when none is known. */
export function cellMedians({rows, cells}: Groups, values: Values): (number | null)[] {
  return cells.map(({n, runs}) => {
    const known = new Float64Array(n);
    let count = 0;
    for (let run = 0; run < runs.length; run += 2)
      for (let i = runs[run]; i < runs[run + 1]; ++i) {
        const value = values[rows[i]];
        if (value === value) known[count++] = value;
      }
    return count ? medianInPlace(known.subarray(0, count)) : null;
  });
}
