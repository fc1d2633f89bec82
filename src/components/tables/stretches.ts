/** A finished table `trend` cut where nothing may be joined: stretches of one cadence, score regime and staking regime. */
import type {ColumnTable} from "arquero";
import {mean} from "d3-array";
import {endRounds, fewModels} from "../base/constants.js";
import type {Cadence, Round} from "../base/panel.js";
import {trailingMean} from "../statistics/trailing.js";

/** Columns of `trend` that are drawn. */
export const trendNames = [
  "cwmm_stake_mean",
  "cwmm_stake_median",
  "cwmm_mean",
  "cwmm_median",
  "gap_mean",
  "gap_median"
] as const;
export type TrendName = (typeof trendNames)[number];

/** A row of `trend`, smoothed or as it is; NaN = no full window. */
export type TrendRow = {round: number; n: number} & Record<TrendName, number> & Partial<Record<EndName, number | null>>;

/** Ends of the intervals of the columns whose bands are drawn. */
export const endNames = [
  "cwmm_stake_mean_low",
  "cwmm_stake_mean_high",
  "cwmm_mean_low",
  "cwmm_mean_high",
  "gap_mean_low",
  "gap_mean_high"
] as const;
type EndName = (typeof endNames)[number];

/** Means over the first and the last ten rounds with enough models. */
export interface Ends {
  first: TrendEnd;
  last: TrendEnd;
}

export type TrendEnd = {from: number; to: number} & Record<TrendName, number>;

export interface Stretch {
  cadence: Cadence;
  score: string;
  staking: string;
  /** as they are, ascending by round */
  rows: TrendRow[];
  /** the same rounds, smoothed, one array for each run of rounds without a missing one */
  lines: TrendRow[][];
  /** not smoothed; null where the stretch has fewer than twice ten rounds with enough models */
  ends: Ends | null;
  /** rounds with too few models for the comparison of ends */
  few: number;
}

export interface StretchOptions {
  /** rounds of the trailing mean */
  smoothing?: number;
}

/** Stretches by cadence, then by round. `rounds` is the calendar, whole. */
export function stretches(
  table: ColumnTable,
  rounds: readonly Round[],
  {smoothing = 1}: StretchOptions = {}
): Stretch[] {
  const calendar = new Map(rounds.map((r) => [r.round, r]));
  const found = new Map<string, TrendRow[]>();
  for (const row of table.objects() as TrendRow[]) {
    const {cadence, score_regime, staking_regime} = calendar.get(row.round)!;
    const key = JSON.stringify([cadence, score_regime, staking_regime]);
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found]
    .map(([key, rows]) => stretchOf(JSON.parse(key) as [Cadence, string, string], rows, {calendar: rounds, smoothing}))
    .sort((a, b) => order.indexOf(a.cadence) - order.indexOf(b.cadence) || a.rows[0].round - b.rows[0].round);
}

const order: readonly Cadence[] = ["weekly", "weekday", "saturday"];

function stretchOf(
  [cadence, score, staking]: [Cadence, string, string],
  rows: TrendRow[],
  {calendar, smoothing}: {calendar: readonly Round[]; smoothing: number}
): Stretch {
  const places = new Map(calendar.filter((r) => r.cadence === cadence).map((r, i) => [r.round, i]));
  const many = rows.filter((r) => r.n >= fewModels);
  const enough = many.length >= 2 * endRounds;
  return {
    cadence,
    score,
    staking,
    rows,
    lines: runs(smooth(rows, smoothing), places),
    ends: enough ? {first: endOf(many.slice(0, endRounds)), last: endOf(many.slice(-endRounds))} : null,
    few: rows.length - many.length
  };
}

/** Rounds without a full window are left away. */
function smooth(rows: TrendRow[], size: number): TrendRow[] {
  // a trailing mean of the ends is the interval of a mean whose rounds err together, as they hold the same accounts
  const columns = [...trendNames, ...endNames].map(
    (name) =>
      [
        name,
        trailingMean(
          rows.map((r) => r[name] ?? NaN),
          size
        )
      ] as const
  );
  return rows
    .map((row, i) => ({...row, ...Object.fromEntries(columns.map(([name, c]) => [name, c[i]]))}))
    .slice(size - 1);
}

/** Runs of rounds that follow one another in the calendar of their cadence. */
function runs(rows: TrendRow[], places: Map<number, number>): TrendRow[][] {
  const result: TrendRow[][] = [];
  rows.forEach((row, i) => {
    const joined = i > 0 && places.get(row.round) === places.get(rows[i - 1].round)! + 1;
    if (joined) result[result.length - 1].push(row);
    else result.push([row]);
  });
  return result;
}

function endOf(rows: TrendRow[]): TrendEnd {
  const means = trendNames.map((name) => [name, mean(rows, (r) => r[name])]);
  return {from: rows[0].round, to: rows[rows.length - 1].round, ...Object.fromEntries(means)} as TrendEnd;
}
