import {table} from "arquero";
import type {Cadence, Panel, Round} from "../base/panel.js";
import type {Settings} from "../base/settings.js";
import {trendLag} from "../statistics/inference/linear-trend.js";
import {whitenedTrend} from "../statistics/inference/whitened-trend.js";
import type {SeriesEstimate} from "../statistics/inference/newey-west.js";
import {withInterval} from "./group-columns.js";
import {fixedMembership} from "./fixed-membership.js";
import type {TableResult} from "./result.js";
import {selectRows} from "./select.js";
import {trend} from "./trend.js";

/** Columns of `trend` that a line is laid through, and the line of the same models. */
const names = ["cwmm_stake_mean", "cwmm_mean", "cwmm_median", "gap_mean"] as const;
const leastRounds = 20;
const year = 365.25 * 86_400_000;

/** A run of rounds that a line may be laid through: one cadence, one score regime, one staking regime. */
interface Stretch {
  score: string;
  staking: string;
  cadence: Cadence;
  /** every round of the calendar from the first to the last with a row */
  rounds: Round[];
}

/**
 * How fast likeness to the meta-model moves, per year, inside each stretch: least squares with prewhitened Newey-West
 * standard errors and the fixed-b values of a trend. `fixed_membership` is the line of the same models: it does not move when others come.
 */
export function trendSlope(panel: Panel, settings: Settings): TableResult {
  const all = trend(panel, settings);
  const {rounds, days, minStake} = settings;
  const {rows} = selectRows(panel, {rounds, days, known: ["cwmm"], stakeKnown: true, minStake});
  const byRound = new Map((all.table.objects() as Record<string, number>[]).map((row) => [row.round, row]));
  const found = stretchesOf(panel, all.rounds).flatMap((stretch) => {
    const series = names.map(
      (name) => [name, stretch.rounds.map((r) => byRound.get(r.round)?.[name] ?? NaN)] as [string, number[]]
    );
    const line = fixedMembership(
      panel,
      rows,
      stretch.rounds.map((r) => r.round)
    );
    return [...series, ["fixed_membership", line] as [string, number[]]].map(([statistic, values]) => ({
      ...stretch,
      statistic,
      ...slopeOf(stretch, values)
    }));
  });
  const columnOf = <K extends keyof (typeof found)[number]>(name: K) => found.map((r) => r[name]);
  const result = table({
    score_regime: columnOf("score"),
    staking_regime: columnOf("staking"),
    cadence: columnOf("cadence"),
    statistic: columnOf("statistic"),
    ...withInterval(
      "slope",
      found.map((r) => (Number.isFinite(r.estimate) ? r.estimate : null)),
      found.map((r) => (r.n >= leastRounds ? r : null))
    ),
    lag: columnOf("lag"),
    rounds: columnOf("n")
  });
  const method = `slope per year; 95 % intervals of lines through at least ${leastRounds} rounds: prewhitened Newey-West, fixed-b values of a trend`;
  return {
    ...all,
    name: "trend-slope",
    settings,
    table: result.rename({slope_low: "low", slope_high: "high"}),
    intervals: [{columns: ["slope"], method}]
  };
}

function slopeOf({rounds}: Stretch, values: number[]): SeriesEstimate {
  const start = Date.parse(rounds[0].opens);
  const times = rounds.map((r) => (Date.parse(r.opens) - start) / year);
  return whitenedTrend(times, values, {lag: Math.max(1, trendLag(values.length, {least: 8}))});
}

function stretchesOf(panel: Panel, used: readonly number[]): Stretch[] {
  const known = new Set(used);
  const keys = new Map<string, Round[]>();
  for (const round of panel.rounds) {
    const key = [round.cadence, round.score_regime, round.staking_regime].join("|");
    keys.set(key, [...(keys.get(key) ?? []), round]);
  }
  return [...keys.values()].flatMap((rounds) => {
    const first = rounds.findIndex((r) => known.has(r.round));
    const last = rounds.findLastIndex((r) => known.has(r.round));
    if (first < 0) return [];
    const {score_regime: score, staking_regime: staking, cadence} = rounds[first];
    return [{score, staking, cadence, rounds: rounds.slice(first, last + 1)}];
  });
}
