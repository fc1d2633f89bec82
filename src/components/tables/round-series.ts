/** Intervals of MMC and CORR by group: over rounds that share returns, so that neighbours tell partly the same. */
import type {Panel, Round} from "../base/panel.js";
import {returnDays} from "../base/return-days.js";
import {effectiveRounds} from "../statistics/inference/effective-periods.js";
import {seriesRatio} from "../statistics/inference/series-ratio.js";
import {quantileEnds} from "../statistics/inference/woodruff.js";
import {endPairs, rowsOf} from "./clustered-groups.js";
import type {Cell, Groups} from "./groups.js";
import {known, level} from "./intervals.js";
import type {EndDifference, MaybeEnds} from "./intervals.js";

type Values = Float32Array | Float64Array;

/** An interval over rounds takes at least so many independent periods. */
export const leastPeriods = 10;
/** Rounds that share returns with one before them, and how far Newey and West's lag reaches: twice as far. */
const reaches = {weekly: {lag: 8, overlap: 4}, daily: {lag: 40, overlap: 20}} as const;

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
}

/** By the cadence of the rounds: where weekly and daily rounds mix, the longer one, which spans either's overlap. */
export function reachOf(rounds: readonly Pick<Round, "cadence">[]): Reach {
  return rounds.every((r) => r.cadence === "weekly") ? reaches.weekly : reaches.daily;
}

export function roundSeries(panel: Panel, grouped: Groups): RoundSeries {
  const places = new Map(panel.rounds.map((r, i) => [r.round, i]));
  const of = (cell: Cell, values: Values) => seriesOf(panel, grouped, {cell, valueOf: (row) => values[row], places});
  const days = returnDays(panel.rounds);
  const regimes = [...new Set(grouped.cells.map((c) => c.regime))].map((regime) => {
    const cells = grouped.cells.filter((c) => c.regime === regime);
    const used = new Set(cells.flatMap((cell) => roundsOf(panel, grouped, cell).map((round) => places.get(round)!)));
    const rounds = [...used].sort((a, b) => a - b);
    return [regime, {...reachOf(rounds.map((i) => panel.rounds[i])), periods: effectiveRounds(days, rounds)}] as const;
  });
  return {regimes: new Map(regimes), of};
}

function roundsOf({round}: Panel, {rows, perRound}: Groups, {runs}: Cell): number[] {
  if (perRound) return Array.from({length: runs.length / 2}, (_, part) => round[rows[runs[2 * part]]]);
  const seen = new Set<number>();
  for (let k = runs[0]; k < runs[1]; ++k) seen.add(round[rows[k]]);
  return [...seen];
}

function seriesOf(
  panel: Panel,
  {rows, perRound}: Groups,
  {cell, valueOf, places}: {cell: Cell; valueOf: (row: number) => number; places: Map<number, number>}
): Series {
  const first = panel.rounds[0].round;
  const contiguous = panel.rounds[panel.rounds.length - 1].round - first === panel.rounds.length - 1;
  const sums = new Float64Array(panel.rounds.length);
  const weights = new Float64Array(panel.rounds.length);
  for (let run = 0; run < cell.runs.length; run += 2)
    for (let k = cell.runs[run]; k < cell.runs[run + 1]; ++k) {
      const value = valueOf(rows[k]);
      if (value !== value) continue;
      const round = panel.round[rows[k]];
      const place = contiguous ? round - first : places.get(round)!;
      sums[place] += value;
      ++weights[place];
    }
  for (let t = 0; perRound && t < sums.length; ++t) {
    if (!weights[t]) continue;
    sums[t] /= weights[t];
    weights[t] = 1;
  }
  return {sums, weights};
}

const has = ({regimes}: RoundSeries, regime: string) => regimes.get(regime)!.periods >= leastPeriods;

/** Of each cell's mean; null in regimes with too few independent periods. And last group less first, round by round. */
export function seriesMeans(
  series: RoundSeries,
  {cells}: Groups,
  {values, column}: {values: Values; column: string}
): {ends: MaybeEnds[]; differences: EndDifference[]} {
  const ends = cells.map((cell) => {
    if (!has(series, cell.regime)) return null;
    return seriesRatio(series.of(cell, values), {...series.regimes.get(cell.regime)!, level});
  });
  const differences = endPairs(cells).map(([bottom, top]) =>
    differenceOf(series, {bottom: series.of(bottom, values), top: series.of(top, values), regime: top.regime, column})
  );
  return {ends, differences};
}

/** Rounds with both groups: each group's share of its own sum, which is the difference by round within rounds. */
function differenceOf(
  series: RoundSeries,
  {bottom, top, regime, column}: {bottom: Series; top: Series; regime: string; column: string}
): EndDifference {
  const estimates = [top, bottom].map(({sums, weights}) => total(sums) / total(weights));
  const estimate = estimates[0] - estimates[1];
  const n = bottom.weights.reduce((count, weight, t) => count + (weight > 0 || top.weights[t] > 0 ? 1 : 0), 0);
  const term = ({sums, weights}: Series, mean: number, t: number) =>
    (n * (sums[t] - mean * weights[t])) / total(weights) + mean;
  const weights = bottom.weights.map((weight, t) => (weight > 0 || top.weights[t] > 0 ? 1 : 0));
  const sums = weights.map((is, t) => (is ? term(top, estimates[0], t) - term(bottom, estimates[1], t) : 0));
  const {low, high} = has(series, regime)
    ? seriesRatio({sums, weights}, {...series.regimes.get(regime)!, level})
    : {low: NaN, high: NaN};
  return {regime, column, estimate, low: known(low), high: known(high)};
}

const total = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

/** Of each cell's median over its rows, by the share of them at or below it in each round. */
export function seriesMedians(
  series: RoundSeries,
  grouped: Groups,
  {panel, values, medians}: {panel: Panel; values: Values; medians: (number | null)[]}
): MaybeEnds[] {
  const pooled = {...grouped, perRound: false};
  const places = new Map(panel.rounds.map((r, i) => [r.round, i]));
  return grouped.cells.map((cell, i) => {
    const median = medians[i];
    if (!has(series, cell.regime) || median === null) return null;
    const isBelow = (row: number) => (values[row] <= median ? 1 : values[row] > median ? 0 : NaN);
    const share = seriesRatio(seriesOf(panel, pooled, {cell, valueOf: isBelow, places}), {
      ...series.regimes.get(cell.regime)!,
      level
    });
    const reach = (share.high - share.low) / 2;
    return quantileEnds(rowsOf(grouped, cell, values), {low: 0.5 - reach, high: 0.5 + reach});
  });
}
