/** Intervals of MMC and CORR by group: over rounds that share returns, so that neighbours tell partly the same, and over accounts that come again. */
import {concat} from "../../base/kit/arrays.js";
import type {Interval} from "../../base/kit/interval.js";
import type {Panel, Round} from "../../base/snapshot/panel.js";
import {firstOf60Days} from "../../base/rounds/calendar.js";
import {returnDays} from "../../base/rounds/return-days.js";
import {effectiveRounds} from "../../statistics/series/effective-periods.js";
import {widened} from "../../statistics/series/newey-west.js";
import {seriesRatio} from "../../statistics/series/series-ratio.js";
import {runMean} from "../../statistics/numbers/prefix.js";
import {quantileBounds} from "../../statistics/numbers/woodruff.js";
import {endPairs, rowsOf} from "./clustered.js";
import {prefixOf} from "./columns.js";
import type {Cell, Groups} from "./groups.js";
import {movesOf, returningVariance} from "./returning.js";
import type {Moves, Parts} from "./returning.js";
import {known, level} from "../result/intervals.js";
import type {EndDifference} from "../result/intervals.js";

type Values = Float32Array | Float64Array;

/** An interval over rounds takes at least so many independent periods. */
export const leastPeriods = 10;
/** Rounds that share returns with one before them, and how far Newey and West's lag reaches: twice as far. */
const reaches = {weekly: {lag: 8, overlap: 4}, daily: {lag: 40, overlap: 20}, long: {lag: 120, overlap: 60}} as const;

export interface Reach {
  lag: number;
  overlap: number;
}

/** Sums of a cell's known values, and how many, by place in the calendar. Within rounds every round weighs 1. */
export interface Series {
  sums: Float64Array;
  weights: Float64Array;
}

export interface RoundSeries {
  /** where a series may have an interval: lag and independent periods of the rounds, by regime */
  regimes: Map<string, Reach & {periods: number}>;
  of: (cell: Cell, values: Values) => Series;
  /** how far each row moves a cell's mean; with a threshold, the share of its rows at or below it */
  moves: (cell: Cell, values: Values, threshold?: number) => Moves;
  /** variance that accounts add to that of a number over rounds */
  returning: (parts: Parts) => number;
}

/** By the cadence of the rounds: where weekly and daily rounds mix, the longer one, which spans either's overlap. */
export function reachOf(rounds: readonly Pick<Round, "round" | "cadence">[]): Reach {
  if (rounds.some(({round}) => round >= firstOf60Days)) return reaches.long;
  return rounds.every((r) => r.cadence === "weekly") ? reaches.weekly : reaches.daily;
}

export function roundSeries(panel: Panel, grouped: Groups): RoundSeries {
  const places = new Map(panel.rounds.map((r, i) => [r.round, i]));
  const known = new Map<Values, Map<Cell, Series>>();
  const of = (cell: Cell, values: Values) => {
    const own = known.get(values) ?? new Map<Cell, Series>();
    known.set(values, own);
    let found = own.get(cell);
    if (!found)
      own.set(
        cell,
        (found = grouped.perRound
          ? meansOf(panel, grouped, {cell, values, places})
          : sumsOf(panel, grouped, {cell, values, places}))
      );
    return found;
  };
  const moves = (cell: Cell, values: Values, threshold?: number) =>
    movesOf(panel, rowsIn(grouped, cell), {perRound: grouped.perRound, value: valueOf(values, threshold)});
  const days = returnDays(panel.rounds);
  const regimes = [...new Set(grouped.cells.map((c) => c.regime))].map((regime) => {
    const cells = grouped.cells.filter((c) => c.regime === regime);
    const used = new Set(cells.flatMap((cell) => roundsOf(panel, grouped, cell).map((round) => places.get(round)!)));
    const rounds = [...used].sort((a, b) => a - b);
    return [regime, {...reachOf(rounds.map((i) => panel.rounds[i])), periods: effectiveRounds(days, rounds)}] as const;
  });
  return {regimes: new Map(regimes), of, moves, returning: (parts) => returningVariance(panel, parts)};
}

const valueOf = (values: Values, threshold?: number) =>
  threshold === undefined
    ? (row: number) => values[row]
    : (row: number) => (Number.isNaN(values[row]) ? NaN : values[row] <= threshold ? 1 : 0);

/** The rows of a cell, run after run. */
function rowsIn({rows}: Groups, {n, runs}: Cell): Int32Array {
  const runsOf = Array.from({length: runs.length / 2}, (_, i) => rows.subarray(runs[2 * i], runs[2 * i + 1]));
  return concat(runsOf, new Int32Array(n));
}

function roundsOf({round}: Panel, {rows, perRound}: Groups, {runs}: Cell): number[] {
  if (perRound) return Array.from({length: runs.length / 2}, (_, part) => round[rows[runs[2 * part]]]);
  const seen = new Set<number>();
  for (let k = runs[0]; k < runs[1]; ++k) seen.add(round[rows[k]]);
  return [...seen];
}

interface SeriesOptions {
  cell: Cell;
  values: Values;
  places: Map<number, number>;
}

/** Means of each round from running sums, each round of weight 1. */
function meansOf(panel: Panel, {rows}: Groups, {cell: {runs}, values, places}: SeriesOptions): Series {
  const prefix = prefixOf(rows, values);
  const series = {sums: new Float64Array(panel.rounds.length), weights: new Float64Array(panel.rounds.length)};
  for (let run = 0; run < runs.length; run += 2) {
    const mean = runMean(prefix, runs[run], runs[run + 1]);
    if (mean !== mean) continue;
    const place = places.get(panel.round[rows[runs[run]]])!;
    series.sums[place] = mean;
    series.weights[place] = 1;
  }
  return series;
}

/** Sums of each round, over rows of all of them together; with a threshold, numbers of rows at or below it. */
function sumsOf(
  panel: Panel,
  {rows}: Groups,
  {cell: {runs}, values, places, threshold}: SeriesOptions & {threshold?: number}
): Series {
  const {round} = panel;
  const series = {sums: new Float64Array(panel.rounds.length), weights: new Float64Array(panel.rounds.length)};
  const {sums, weights} = series;
  const place = placesOf(panel, places);
  const first = panel.rounds[0].round;
  for (let run = 0; run < runs.length; run += 2)
    for (let k = runs[run]; k < runs[run + 1]; ++k) {
      const row = rows[k];
      const value = values[row];
      if (value !== value) continue;
      const t = place[round[row] - first];
      sums[t] += threshold === undefined ? value : value <= threshold ? 1 : 0;
      ++weights[t];
    }
  return series;
}

/** Place in the calendar by round number, counted from the first. */
function placesOf({rounds}: Panel, places: Map<number, number>): Int32Array {
  const first = rounds[0].round;
  const result = new Int32Array(rounds[rounds.length - 1].round - first + 1);
  for (const [round, place] of places) result[round - first] = place;
  return result;
}

const has = ({regimes}: RoundSeries, regime: string) => regimes.get(regime)!.periods >= leastPeriods;

/** Of each cell's mean; null in regimes with too few independent periods. And last group less first, round by round. */
export function seriesMeans(
  series: RoundSeries,
  {cells}: Groups,
  {values, column}: {values: Values; column: string}
): {intervals: (Interval | null)[]; differences: EndDifference[]} {
  const intervals = cells.map((cell) => {
    if (!has(series, cell.regime)) return null;
    const overRounds = seriesRatio(series.of(cell, values), {...series.regimes.get(cell.regime)!, level});
    return widened(overRounds, series.returning([[series.moves(cell, values), 1]]));
  });
  const differences = endPairs(cells).map(([bottom, top]) => differenceOf(series, {bottom, top, values, column}));
  return {intervals, differences};
}

/** `top` less `bottom`. Rounds with both groups: each group's share of its own sum, which is the difference by round within rounds. */
export function differenceOf(
  series: RoundSeries,
  cells: {bottom: Cell; top: Cell; values: Values; column: string}
): EndDifference {
  const {values, column} = cells;
  const {regime} = cells.top;
  const [top, bottom] = [cells.top, cells.bottom].map((cell) => series.of(cell, values));
  const [upper, lower] = [top, bottom].map(({sums, weights}) => ({
    mean: total(sums) / total(weights),
    weight: total(weights)
  }));
  const estimate = upper.mean - lower.mean;
  const weights = bottom.weights.map((weight, t) => (weight > 0 || top.weights[t] > 0 ? 1 : 0));
  const n = total(weights);
  const term = ({sums, weights: own}: Series, {mean, weight}: {mean: number; weight: number}, t: number) =>
    (n * (sums[t] - mean * own[t])) / weight + mean;
  const sums = weights.map((is, t) => (is ? term(top, upper, t) - term(bottom, lower, t) : 0));
  if (!has(series, regime)) return {regime, column, estimate, low: null, high: null};
  const moves = [cells.top, cells.bottom].map((cell) => series.moves(cell, values));
  const overRounds = seriesRatio({sums, weights}, {...series.regimes.get(regime)!, level});
  const {low, high} = widened(
    overRounds,
    series.returning([
      [moves[0], 1],
      [moves[1], -1]
    ])
  );
  return {regime, column, estimate, low: known(low), high: known(high)};
}

const total = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

/** Of each cell's median over its rows, by the share of them at or below it in each round. */
export function seriesMedians(
  series: RoundSeries,
  grouped: Groups,
  {panel, values, medians}: {panel: Panel; values: Values; medians: (number | null)[]}
): (Interval | null)[] {
  const places = new Map(panel.rounds.map((r, i) => [r.round, i]));
  return grouped.cells.map((cell, i) => {
    const median = medians[i];
    if (!has(series, cell.regime) || median === null) return null;
    const overRounds = seriesRatio(sumsOf(panel, grouped, {cell, values, places, threshold: median}), {
      ...series.regimes.get(cell.regime)!,
      level
    });
    const share = widened(overRounds, series.returning([[series.moves(cell, values, median), 1]]));
    const reach = (share.high - share.low) / 2;
    return quantileBounds(rowsOf(grouped, cell, values), {low: 0.5 - reach, high: 0.5 + reach});
  });
}
