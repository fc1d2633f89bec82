import {group} from "d3-array";
import {rowsOf} from "../../base/catalogue/rows.js";
import {fewModels} from "../../base/kit/constants.js";
import type {Cadence, Panel, Round} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {leastRounds, slopeNames, statistics, year} from "../../base/trend/slopes.js";
import {trendLag} from "../../statistics/series/linear-trend.js";
import {whitenedTrend} from "../../statistics/series/whitened-trend.js";
import {known} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {seriesKey} from "./series-keys.js";
import {slopesWithout} from "./slopes-without.js";
import {tableOf} from "../result/table-of.js";
import {trend} from "./trend.js";
import {estimateColumns, estimates} from "../result/estimates.js";

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
 * standard errors and the fixed-b values of a trend. Rounds of few models take no part. `fixed_membership` is the line of the same models: it does not move when others come.
 * `least` and `most`: the slope of a stake-weighted number without one account (or model), null for the others.
 */
export function trendSlope(panel: Panel, settings: Settings): TableResult<"trend-slope"> {
  const all = trend(panel, settings);
  const rows = rowsOf(all).filter((row) => row.n >= fewModels);
  const byRound = new Map(rows.map((row) => [row.round, row]));
  const found = stretchesOf(panel, [...byRound.keys()]).flatMap((stretch) => {
    const times = timesOf(stretch.rounds);
    const without = slopesWithout(panel, settings, {rounds: stretch.rounds, times, used: byRound});
    return slopeNames.map((statistic) => {
      const values = stretch.rounds.map((r) => byRound.get(r.round)?.[statistics[statistic]] ?? NaN);
      const lag = Math.max(1, trendLag(values.length, {least: 8}));
      const line = whitenedTrend(times, values, {lag});
      const moved = Number.isFinite(line.estimate) ? without[statistic] : undefined;
      return {...stretch, statistic, ...line, ...(moved ?? unmoved)};
    });
  });
  const columnOf = <K extends keyof (typeof found)[number]>(name: K) => found.map((r) => r[name]);
  const result = tableOf("trend-slope", {
    score_regime: columnOf("score"),
    staking_regime: columnOf("staking"),
    cadence: columnOf("cadence"),
    statistic: columnOf("statistic"),
    ...estimateColumns(
      "slope",
      estimates(
        found.map((r) => known(r.estimate)),
        found.map((r) => (r.n >= leastRounds ? r : null))
      )
    ),
    lag: columnOf("lag"),
    rounds: columnOf("n"),
    least: columnOf("least"),
    most: columnOf("most")
  });
  const method = `slope per year; 95 % intervals of lines through at least ${leastRounds} rounds of ${fewModels} models or more: prewhitened Newey-West, fixed-b values of a trend`;
  return {
    ...all,
    name: "trend-slope",
    settings,
    table: result,
    intervals: [{columns: ["slope"], method}]
  };
}

const unmoved = {least: null, most: null};

/** Years since the first round. */
function timesOf(rounds: readonly Round[]): number[] {
  const start = Date.parse(rounds[0].opens);
  return rounds.map((r) => (Date.parse(r.opens) - start) / year);
}

function stretchesOf(panel: Panel, used: readonly number[]): Stretch[] {
  const known = new Set(used);
  const keys = group(panel.rounds, seriesKey);
  return [...keys.values()].flatMap((rounds) => {
    const first = rounds.findIndex((r) => known.has(r.round));
    const last = rounds.findLastIndex((r) => known.has(r.round));
    if (first < 0) return [];
    const {score_regime: score, staking_regime: staking, cadence} = rounds[first];
    return [{score, staking, cadence, rounds: rounds.slice(first, last + 1)}];
  });
}
