/** Intervals of means over pairs of rounds: neighbouring pairs share returns, and models come again in all of them. */
import type {Interval} from "../../base/kit/interval.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {seriesMean, widened} from "../../statistics/series/newey-west.js";
import {returningUnits} from "../../statistics/series/returning-units.js";
import {modelClusters} from "../panel/clusters.js";
import {level} from "../result/intervals.js";
import {reachOf} from "./series.js";
import type {Pair, Series} from "./series.js";

/** A number of a pair, and how far each row of its first round moves it: mean 0. */
export interface OfPair {
  pair: Pair;
  value: number;
  rows: Int32Array;
  moves: ArrayLike<number>;
}

/** Of the mean; over rounds (Newey-West, fixed-b) and over accounts that come again. */
export function intervalOver(panel: Panel, series: Series, all: readonly OfPair[]): Interval | null {
  const reach = reachOf(
    series,
    all.map(({pair}) => pair)
  );
  if (!reach) return null;
  const start = all[0].pair.after.position;
  const length = all[all.length - 1].pair.after.position - start + 1;
  const values = new Float64Array(length).fill(NaN);
  for (const {pair, value} of all) values[pair.after.position - start] = value;
  const found = seriesMean(values, {...reach, level});
  const {low, high} = widened(found, returning(panel, all, {...reach, length, start}));
  return {low, high};
}

function returning(
  panel: Panel,
  all: readonly OfPair[],
  {start, ...options}: {lag: number; overlap: number; length: number; start: number}
): number {
  const {codes, size} = modelClusters(panel);
  const n = all.reduce((sum, {rows}) => sum + rows.length, 0);
  const [unit, at, by] = [new Int32Array(n), new Int32Array(n), new Float64Array(n)];
  let k = 0;
  for (const {pair, rows, moves} of all)
    for (let i = 0; i < rows.length; ++i, ++k) {
      unit[k] = codes[panel.model[rows[i]]];
      at[k] = pair.after.position - start;
      by[k] = moves[i] / (rows.length * all.length);
    }
  return returningUnits({unit, at, by}, {...options, units: size});
}
