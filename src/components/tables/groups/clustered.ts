/** Clustered intervals of the means and medians of quantile groups: the same rounds, other models. */
import type {Interval} from "../../base/kit/interval.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {influenceEstimate, influenceOfDifference} from "../../statistics/clusters/linearized.js";
import type {Influence} from "../../statistics/clusters/linearized.js";
import {quantileBounds} from "../../statistics/numbers/woodruff.js";
import {cellInfluences} from "./influence.js";
import type {Cell, Groups} from "./groups.js";
import {known, level} from "../result/intervals.js";
import type {EndDifference} from "../result/intervals.js";

type Values = Float32Array | Float64Array;

export interface ClusteredMeans {
  /** one for each cell */
  intervals: (Interval | null)[];
  /** last less first group of each regime */
  differences: EndDifference[];
}

/** Of each cell's mean, and of the difference between the end groups. `estimates`: those of `cellMeans`; `values` known in all rows. */
export function clusteredMeans(
  panel: Panel,
  grouped: Groups,
  {values, estimates, ranked, column}: {values: Values; estimates: (number | null)[]; ranked: boolean; column: string}
): ClusteredMeans {
  const inside = new Float64Array(grouped.rows.length);
  for (let i = 0; i < inside.length; ++i) inside[i] = values[grouped.rows[i]];
  const found = cellInfluences(panel, grouped, inside, {ranked, perRound: true});
  const intervals = grouped.cells.map((cell, i) => influenceEstimate(estimates[i]!, found.get(cell)!, {level}));
  const place = new Map(grouped.cells.map((cell, i) => [cell, i]));
  const differences = endPairs(grouped.cells).map(([bottom, top]) => {
    const influence: Influence = influenceOfDifference(found.get(top)!, found.get(bottom)!);
    const estimate = estimates[place.get(top)!]! - estimates[place.get(bottom)!]!;
    const {low, high} = influenceEstimate(estimate, influence, {level});
    return {regime: top.regime, column, estimate, low: known(low), high: known(high)};
  });
  return {intervals, differences};
}

/** First and last cell of each regime that has several. */
export function endPairs(cells: readonly Cell[]): [bottom: Cell, top: Cell][] {
  return [...new Set(cells.map((c) => c.regime))].flatMap((regime) => {
    const block = cells.filter((c) => c.regime === regime);
    return block.length > 1 ? [[block[0], block[block.length - 1]] as [Cell, Cell]] : [];
  });
}

/** Of each cell's median over its rows, by the share of rows at or below it. `values` known in all rows. */
export function clusteredMedians(
  panel: Panel,
  grouped: Groups,
  {values, medians}: {values: Values; medians: (number | null)[]}
): Interval[] {
  const inside = new Float32Array(grouped.rows.length);
  grouped.cells.forEach(({runs}, i) => {
    const median = medians[i]!;
    for (let run = 0; run < runs.length; run += 2)
      for (let k = runs[run]; k < runs[run + 1]; ++k) inside[k] = values[grouped.rows[k]] <= median ? 1 : 0;
  });
  const found = cellInfluences(panel, grouped, inside, {ranked: false, perRound: false});
  return grouped.cells.map((cell) =>
    quantileBounds(rowsOf(grouped, cell, values), influenceEstimate(0.5, found.get(cell)!, {level}))
  );
}

/** The known values of a cell's rows, a copy. */
export function rowsOf({rows}: Groups, {n, runs}: Cell, values: Values): Float64Array {
  const result = new Float64Array(n);
  let count = 0;
  for (let run = 0; run < runs.length; run += 2)
    for (let k = runs[run]; k < runs[run + 1]; ++k) {
      const value = values[rows[k]];
      if (value === value) result[count++] = value;
    }
  return result.subarray(0, count);
}
