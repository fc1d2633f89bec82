/** A finished table `trend` cut where nothing may be joined: stretches of one cadence, score regime and staking regime. */
import {group, mean} from "d3-array";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf, TableOf} from "../../base/catalogue/rows.js";
import {fewModels} from "../../base/kit/constants.js";
import type {Cadence, Round} from "../../base/snapshot/panel.js";
import {year} from "../../base/trend/slopes.js";
import type {Slope, Slopes} from "../../base/trend/slopes.js";
import {trailingMean} from "../../statistics/series/trailing.js";
import {seriesKey} from "./series-keys.js";

/** Columns of `trend` that are drawn. */
const trendNames = [
  "cwmm_stake_mean",
  "cwmm_stake_median",
  "cwmm_mean",
  "cwmm_median",
  "gap_mean",
  "gap_median",
  "cwmm_fixed",
  "cwmm_stake_fixed"
] as const;
export type TrendName = (typeof trendNames)[number];

/** A row of `trend`, smoothed or as it is; NaN = no full window. */
export type TrendRow = RowOf<"trend">;

/** Ends of the intervals of the columns whose bands are drawn. */
const endNames = [
  "cwmm_stake_mean_low",
  "cwmm_stake_mean_high",
  "cwmm_mean_low",
  "cwmm_mean_high",
  "gap_mean_low",
  "gap_mean_high"
] as const;

export interface Stretch {
  cadence: Cadence;
  score: string;
  staking: string;
  /** as they are, ascending by round */
  rows: TrendRow[];
  /** the same rounds, smoothed, one array for each run of rounds without a missing one */
  lines: TrendRow[][];
  /** null where no round has enough models for a line */
  slopes: Slopes | null;
  /** the line through the stake-weighted mean (of `name`: another column), at its first and its last round */
  fits: Record<"cwmm_stake_mean" | "gap_mean", Fit | null>;
  /** rounds with too few models for a line */
  few: number;
}

type Fit = [from: Point, to: Point];

interface Point {
  round: number;
  value: number;
}

export interface StretchOptions {
  /** rounds of the trailing mean */
  smoothing?: number | undefined;
  /** the table `trend-slope` at the same settings */
  slopes: TableOf<"trend-slope">;
}

/** Stretches by cadence, then by round. `rounds` is the calendar, whole. */
export function stretches(
  table: TableOf<"trend">,
  rounds: readonly Round[],
  {smoothing = 1, slopes}: StretchOptions
): Stretch[] {
  const calendar = new Map(rounds.map((r) => [r.round, r]));
  const found = group(rowsOf({table}), (row) => seriesKey(calendar.get(row.round)!));
  const lines = group(rowsOf({table: slopes}), seriesKey);
  return [...found]
    .map(([key, rows]) => stretchOf(rows, {calendar: rounds, smoothing, slopes: slopesOf(lines.get(key))}))
    .sort((a, b) => order.indexOf(a.cadence) - order.indexOf(b.cadence) || a.rows[0].round - b.rows[0].round);
}

const order: readonly Cadence[] = ["weekly", "weekday", "saturday"];

function slopesOf(lines: readonly Slope[] | undefined): Slopes | null {
  return lines ? (Object.fromEntries(lines.map((line) => [line.statistic, line])) as Slopes) : null;
}

function stretchOf(
  rows: TrendRow[],
  {calendar, smoothing, slopes}: {calendar: readonly Round[]; smoothing: number; slopes: Slopes | null}
): Stretch {
  const {cadence, score_regime: score, staking_regime: staking} = calendar.find((r) => r.round === rows[0].round)!;
  const places = new Map(calendar.filter((r) => r.cadence === cadence).map((r, i) => [r.round, i]));
  const many = rows.filter((r) => r.n >= fewModels);
  const fit = (name: "cwmm_stake_mean" | "gap_mean") => fitOf(many, calendar, {name, slope: slopes?.[name].slope});
  return {
    cadence,
    score,
    staking,
    rows,
    lines: runs(smooth(rows, smoothing), places),
    slopes,
    fits: {cwmm_stake_mean: fit("cwmm_stake_mean"), gap_mean: fit("gap_mean")},
    few: rows.length - many.length
  };
}

/** The least-squares line of a slope per year, which goes through the means of the rounds' times and values. */
function fitOf(
  rows: readonly TrendRow[],
  calendar: readonly Round[],
  {name, slope}: {name: TrendName; slope: number | null | undefined}
): Fit | null {
  if (slope == null) return null;
  const opens = new Map(calendar.map((r) => [r.round, Date.parse(r.opens) / year]));
  const center = mean(rows, (r) => opens.get(r.round))!;
  const level = mean(rows, (r) => r[name])!;
  const point = ({round}: TrendRow) => ({round, value: level + slope * (opens.get(round)! - center)});
  return [point(rows[0]), point(rows[rows.length - 1])];
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
