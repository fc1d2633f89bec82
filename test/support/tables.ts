/** Finished tables written by hand, for charts and texts. */
import {table} from "arquero";
import {group, mean, sum} from "d3-array";
import type {RowOf} from "../../src/components/base/catalogue/rows.js";
import {fewModels} from "../../src/components/base/kit/constants.js";
import type {Round} from "../../src/components/base/snapshot/panel.js";
import type {TableName} from "../../src/components/base/catalogue/index.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {leastRounds, statistics, year} from "../../src/components/base/trend/slopes.js";
import type {TableResult} from "../../src/components/tables/result/result.js";
import {shapeNames} from "../../src/components/base/catalogue/penalty.js";
import {contrast, kneeOf} from "../../src/components/statistics/numbers/knee.js";
import type {Three} from "../../src/components/statistics/numbers/knee.js";
import type {Readable} from "../../src/components/tables/result/readable.js";
import {seriesKey} from "../../src/components/tables/trend/series-keys.js";
import {stretches} from "../../src/components/tables/trend/stretches.js";
import type {Stretch} from "../../src/components/tables/trend/stretches.js";

type Columns = Record<string, unknown[]>;

export function resultOf<N extends TableName>(
  name: N,
  columns: Columns,
  texts: Record<string, string> = {}
): TableResult<N> {
  const rounds = [...new Set((columns.round as number[] | undefined) ?? [1, 2, 3])];
  const settings = readSettings(texts, {table: name});
  return {name, settings, table: table(columns), used: 1200, models: 40, rounds, left: []};
}

export interface PenaltyOptions {
  regime?: string;
  /** mean cwmm of a group */
  cwmm?: (group: number) => number;
  corr?: readonly number[];
}

/** A table `penalty` of one regime with these mean MMCs. */
export function penaltyOf(
  mmc: readonly number[],
  {regime = "from 1", cwmm = (g) => g / 10, corr = mmc}: PenaltyOptions = {}
): TableResult<"penalty"> {
  const group = mmc.map((_, i) => i + 1);
  const same = (value: unknown) => mmc.map(() => value);
  return resultOf(
    "penalty",
    {
      score_regime: same(regime),
      group,
      n: same(120),
      models: same(40),
      rounds: same(30),
      cwmm_mean: group.map(cwmm),
      mmc_mean: [...mmc],
      mmc_median: mmc.map((m) => m / 2),
      corr_mean: [...corr]
    },
    {groups: String(mmc.length)}
  );
}

/** A table `penalty-shape` that goes with a table `penalty` of one regime: every interval reaches as far as is said, null for none. */
export function shapeOf(
  result: TableResult<"penalty">,
  {reach = null, periods = 20}: {reach?: number | null | undefined; periods?: number} = {}
) {
  const rows = result.table.objects() as RowOf<"penalty">[];
  const three = (name: "mmc_mean" | "cwmm_mean" | "group"): Three =>
    [rows[0], rows[kneeOf(rows.length) - 1], rows[rows.length - 1]].map((r) => r[name]) as unknown as Three;
  const mmc = three("mmc_mean");
  const fall = mmc[0] - mmc[2];
  const clear = reach !== null && Math.abs(fall) > reach;
  const estimates: Record<(typeof shapeNames)[number], number | null> = {
    fall,
    contrast_cwmm: contrast(mmc, three("cwmm_mean")),
    contrast_group: contrast(mmc, three("group")),
    share: clear ? (mmc[1] - mmc[2]) / fall : null,
    knot_slope: -fall
  };
  const end = (side: number) => (name: (typeof shapeNames)[number]) => {
    const estimate = estimates[name];
    return reach === null || estimate === null ? null : estimate + side * reach;
  };
  return table({
    score_regime: shapeNames.map(() => rows[0].score_regime),
    statistic: [...shapeNames],
    estimate: shapeNames.map((name) => estimates[name]),
    estimate_low: shapeNames.map(end(-1)),
    estimate_high: shapeNames.map(end(1)),
    periods: shapeNames.map(() => periods)
  });
}

interface TrendOptions {
  /** numbers of models, 50 each */
  n?: (round: number) => number;
  /** mean over models; the stake-weighted one is given */
  plain?: ((round: number) => number) | undefined;
  /** as the same models tell it */
  fixed?: (round: number) => number;
  /** stake-weighted, each model with its mean weight throughout; as the stake-weighted mean where it is not said */
  fixedWeights?: (round: number) => number;
}

/** A table `trend`: medians lie 0.02 above the means. */
function trendOf(
  rounds: readonly number[],
  weighted: (round: number) => number,
  {n = () => 50, plain = () => 0.5, fixed = () => 0.5, fixedWeights = weighted}: TrendOptions = {}
): TableResult<"trend"> {
  const stake = rounds.map(weighted);
  const model = rounds.map(plain);
  const gap = stake.map((s, i) => s - model[i]);
  return resultOf("trend", {
    round: [...rounds],
    n: rounds.map(n),
    stake: rounds.map(() => 1000),
    cwmm_stake_mean: stake,
    cwmm_stake_median: stake.map((s) => s + 0.02),
    cwmm_mean: model,
    cwmm_median: model.map((m) => m + 0.02),
    gap_mean: gap,
    gap_median: gap,
    n_eff: rounds.map(() => 10),
    cwmm_stake_mean_least: stake.map((s) => s - 0.01),
    cwmm_stake_mean_most: stake.map((s) => s + 0.005),
    cwmm_fixed: rounds.map(fixed),
    cwmm_stake_fixed: rounds.map(fixedWeights)
  });
}

export interface PartsOptions extends TrendOptions {
  smoothing?: number | undefined;
  /** half the width of every slope's interval */
  reach?: number | undefined;
}

/** The stretches of `trendOf` with the slopes of lines through them, whose intervals reach as far as is said. */
export function partsOf(
  rounds: readonly number[],
  weighted: (round: number) => number,
  {calendar, smoothing, reach = 0.05, ...options}: PartsOptions & {calendar: readonly Round[]}
): Stretch[] {
  const {table: trend} = trendOf(rounds, weighted, options);
  return stretches(trend, calendar, {smoothing, slopes: slopesOf(trend, calendar, reach)});
}

function slopesOf(trend: Readable, calendar: readonly Round[], reach: number): Readable {
  const opens = new Map(calendar.map((r) => [r.round, Date.parse(r.opens) / year]));
  const rows = (trend.objects() as Record<string, number>[]).filter((r) => r.n >= fewModels);
  const found = [...group(rows, (r) => seriesKey(calendar.find((c) => c.round === r.round)!)).values()];
  const all = found.flatMap((own) => {
    const {score_regime, staking_regime, cadence} = calendar.find((c) => c.round === own[0].round)!;
    const center = mean(own, (r) => opens.get(r.round))!;
    const square = sum(own, (r) => (opens.get(r.round)! - center) ** 2);
    return Object.entries(statistics).map(([statistic, column]) => {
      const slope = sum(own, (r) => (opens.get(r.round)! - center) * r[column]) / square;
      const bounds = own.length < leastRounds ? [null, null] : [slope - reach, slope + reach];
      const without = statistic === "cwmm_stake_mean" ? [slope - 0.01, slope + 0.02] : [null, null];
      return {score_regime, staking_regime, cadence, statistic, slope, bounds, rounds: own.length, without};
    });
  });
  const of = <T>(value: (row: (typeof all)[number]) => T) => all.map(value);
  return table({
    score_regime: of((r) => r.score_regime),
    staking_regime: of((r) => r.staking_regime),
    cadence: of((r) => r.cadence),
    statistic: of((r) => r.statistic),
    slope: of((r) => r.slope),
    slope_low: of((r) => r.bounds[0]),
    slope_high: of((r) => r.bounds[1]),
    lag: of(() => 8),
    rounds: of((r) => r.rounds),
    least: of((r) => r.without[0]),
    most: of((r) => r.without[1])
  });
}
