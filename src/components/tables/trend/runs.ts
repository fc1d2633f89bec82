/** Points by round cut into runs that may be joined and smoothed: one cadence, the same rules, no missing round. */
import type {Cadence, Round} from "../../base/snapshot/panel.js";
import {trailingMean} from "../../statistics/series/trailing.js";
import {seriesKey} from "./series-keys.js";

export interface RoundPoint {
  round: number;
  value: number;
}

export interface Run {
  cadence: Cadence;
  points: RoundPoint[];
}

/**
 * Runs in the order of their first round, each smoothed by a trailing mean of `smoothing` rounds: it never reaches over a break, a cadence or a
 * missing round, and rounds without a full window are left away. `calendar` is whole; values that are NaN are missing.
 */
export function smoothedRuns(
  points: readonly RoundPoint[],
  calendar: readonly Round[],
  {smoothing = 1}: {smoothing?: number} = {}
): Run[] {
  return runsOf(points, calendar)
    .map(({cadence, points: own}) => ({cadence, points: smooth(own, smoothing)}))
    .filter((run) => run.points.length);
}

function runsOf(points: readonly RoundPoint[], calendar: readonly Round[]): Run[] {
  const values = new Map(points.filter(({value}) => !Number.isNaN(value)).map(({round, value}) => [round, value]));
  const open = new Map<string, {key: string; run: Run}>();
  const found: Run[] = [];
  for (const of of calendar) {
    const value = values.get(of.round);
    const before = open.get(of.cadence);
    if (value === undefined) open.delete(of.cadence);
    else if (before?.key === seriesKey(of)) before.run.points.push({round: of.round, value});
    else {
      const run: Run = {cadence: of.cadence, points: [{round: of.round, value}]};
      open.set(of.cadence, {key: seriesKey(of), run});
      found.push(run);
    }
  }
  return found;
}

function smooth(points: readonly RoundPoint[], size: number): RoundPoint[] {
  const values = trailingMean(
    points.map(({value}) => value),
    size
  );
  return points.map(({round}, i) => ({round, value: values[i]})).slice(size - 1);
}
