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

/** A number at a position of the cadence, and how far each model moves it: mean 0. */
export interface AtPosition {
  position: number;
  value: number;
  /** numbers of the models */
  models: ArrayLike<number>;
  moves: ArrayLike<number>;
}

interface Reach {
  lag: number;
  overlap: number;
}

/** Of the mean; over rounds (Newey-West, fixed-b) and over accounts that come again. */
export function intervalOver(panel: Panel, series: Series, all: readonly OfPair[]): Interval | null {
  const reach = reachOf(
    series,
    all.map(({pair}) => pair)
  );
  if (!reach) return null;
  const numbers = all.map(({pair, value, rows, moves}) => ({
    ...{position: pair.after.position, value, moves},
    models: rows.map((row) => panel.model[row])
  }));
  return intervalAt(panel, numbers, reach);
}

/** Of the mean of numbers in the order of their positions, neighbours of which share what they are made of as far as `overlap`. */
export function intervalAt(panel: Panel, all: readonly AtPosition[], reach: Reach): Interval {
  const start = all[0].position;
  const length = all[all.length - 1].position - start + 1;
  const values = new Float64Array(length).fill(NaN);
  for (const {position, value} of all) values[position - start] = value;
  const found = seriesMean(values, {...reach, level});
  const {low, high} = widened(found, returning(panel, all, {...reach, length, start}));
  return {low, high};
}

function returning(
  panel: Panel,
  all: readonly AtPosition[],
  {start, ...options}: Reach & {length: number; start: number}
): number {
  const {codes, size} = modelClusters(panel);
  const n = all.reduce((sum, {models}) => sum + models.length, 0);
  const [unit, at, by] = [new Int32Array(n), new Int32Array(n), new Float64Array(n)];
  let k = 0;
  for (const {position, models, moves} of all)
    for (let i = 0; i < models.length; ++i, ++k) {
      unit[k] = codes[models[i]];
      at[k] = position - start;
      by[k] = moves[i] / (models.length * all.length);
    }
  return returningUnits({unit, at, by}, {...options, units: size});
}
