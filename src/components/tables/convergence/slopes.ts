import {keeping} from "../../base/kit/memo.js";
import {longReturnSpan, returnDays} from "../../base/rounds/return-days.js";
import type {Panel, Round} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {leastRounds, year} from "../../base/trend/slopes.js";
import {effectiveRounds} from "../../statistics/series/effective-periods.js";
import type {ReturnDays} from "../../statistics/series/effective-periods.js";
import {trendLag} from "../../statistics/series/linear-trend.js";
import {whitenedTrend} from "../../statistics/series/whitened-trend.js";
import {leastPeriods} from "../groups/round-series.js";
import {estimateColumns, estimates} from "../result/estimates.js";
import {known} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {convergence} from "./convergence.js";
import {linesOf} from "./lines.js";
import type {Line} from "./lines.js";

/**
 * How fast rank correlations and spreads move, per year, inside each stretch: least squares with prewhitened Newey-West standard errors
 * and the fixed-b values of a trend. No interval where the rounds are worth too few independent ones: neighbours share days of return.
 */
export function convergenceSlopes(panel: Panel, settings: Settings): TableResult<"convergence-slopes"> {
  const periodsOf = keeping<number>({newest: 4});
  const found = linesOf(panel, settings).map((line) => ({...line, ...sloped(line, periodsOf)}));
  const each = <T>(value: (of: (typeof found)[number]) => T) => found.map(value);
  const table = tableOf("convergence-slopes", {
    score_regime: each(({rounds}) => rounds[0].score_regime),
    staking_regime: each(({rounds}) => rounds[0].staking_regime),
    cadence: each(({rounds}) => rounds[0].cadence),
    measure: each(({measure}) => measure),
    series: each(({series}) => series),
    members: each(({members}) => members),
    ...estimateColumns(
      "slope",
      estimates(
        each(({estimate}) => known(estimate)),
        each(({n, periods, low, high}) => (n >= leastRounds && periods >= leastPeriods ? {low, high} : null))
      )
    ),
    first: each(({rounds}) => rounds[0].round),
    last: each(({rounds}) => rounds[rounds.length - 1].round),
    rounds: each(({n}) => n),
    periods: each(({periods}) => periods)
  });
  const method = `slope per year; 95 % intervals of lines through at least ${leastRounds} rounds worth ${leastPeriods} independent ones: prewhitened Newey-West, fixed-b values of a trend`;
  return {
    ...convergence(panel, settings),
    name: "convergence-slopes",
    settings,
    table,
    intervals: [{columns: ["slope"], method}]
  };
}

/** With a lag of twice the rounds that share returns. Lines through the same rounds hold as many periods. */
function sloped({rounds, values, long}: Line, periodsOf: ReturnType<typeof keeping<number>>) {
  const places = Array.from(values.keys()).filter((i) => !Number.isNaN(values[i]));
  const periods = periodsOf({first: rounds[0].round, places, long}, () =>
    effectiveRounds(daysOf(rounds, {long}), places)
  );
  const lag = Math.max(1, trendLag(values.length, {least: 2 * Math.ceil(places.length / periods)}));
  const {estimate, low, high, n} = whitenedTrend(timesOf(rounds), values, {lag});
  return {estimate, low, high, n, periods};
}

function daysOf(rounds: readonly Round[], {long}: {long: boolean}): ReturnDays {
  const {first, last} = returnDays(rounds);
  return long ? {first, last: first.map((day) => day + longReturnSpan - 1)} : {first, last};
}

/** Years since the first round. */
function timesOf(rounds: readonly Round[]): number[] {
  const start = Date.parse(rounds[0].opens);
  return rounds.map((r) => (Date.parse(r.opens) - start) / year);
}
