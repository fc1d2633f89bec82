/** The tables of a world that the five figures and their verdicts rest on, small enough to keep: the same as on the pages of any rounds. */
import {defaultSettings} from "../../components/base/settings/settings.js";
import {cadenceOf} from "../../components/base/rounds/calendar.js";
import type {Panel} from "../../components/base/snapshot/panel.js";
import {eventPath} from "../../components/tables/events/path.js";
import {eventSummary} from "../../components/tables/events/summary.js";
import {eventTests} from "../../components/tables/events/tests.js";
import {endGroups} from "../../components/tables/penalty/end-groups.js";
import {penalty} from "../../components/tables/penalty/penalty.js";
import {penaltyShape} from "../../components/tables/penalty/shape.js";
import type {TableResult} from "../../components/tables/result/result.js";
import {writeTable} from "../../components/tables/result/serial.js";
import {stakeDeciles} from "../../components/tables/stake/deciles.js";
import {trendSlope} from "../../components/tables/trend/slope.js";
import {trend} from "../../components/tables/trend/trend.js";

/** Of the tables with many rows, what is drawn or judged. */
const drawn = {
  trend: ["round", "n", "cwmm_stake_mean", "cwmm_stake_mean_low", "cwmm_stake_mean_high", "cwmm_mean"],
  path: ["score_regime", "time", "events", "models", "partly", "mean_level", "mean_level_low", "mean_level_high"]
};

export type WorldTables = ReturnType<typeof tablesOf>;

export function tablesOf(panel: Panel) {
  const path = (outcome: "mmc" | "cwmm") =>
    small(eventPath(panel, {...defaultSettings("event-path"), outcome}), {columns: drawn.path});
  return {
    stake: small(stakeDeciles(panel, defaultSettings("stake-deciles"))),
    penalty: small(penalty(panel, defaultSettings("penalty"))),
    shape: small(penaltyShape(panel, defaultSettings("penalty-shape"))),
    ends: endGroups(panel, defaultSettings("penalty")).map((end) => ({...end, falls: end.falls.map(digits)})),
    trend: small(trend(panel, defaultSettings("trend")), {columns: drawn.trend}),
    slopes: small(trendSlope(panel, defaultSettings("trend-slope"))),
    summary: small(eventSummary(panel, defaultSettings("event-summary"))),
    mmcPath: path("mmc"),
    cwmmPath: path("cwmm"),
    tests: small(eventTests(panel, defaultSettings("event-tests")))
  };
}

/** Six digits of each number; of the rounds used the first of each cadence, as what is withheld hangs on these. */
function small<Result extends TableResult>(result: Result, {columns: kept}: {columns?: readonly string[]} = {}) {
  const {columns, ...rest} = writeTable(result);
  const names = kept ?? Object.keys(columns);
  return {
    ...rest,
    rounds: result.rounds.filter((round, i, all) => all.findIndex((r) => cadenceOf(r) === cadenceOf(round)) === i),
    columns: Object.fromEntries(names.map((name) => [name, columns[name].map(digits)]))
  };
}

const digits = <Value>(value: Value): Value =>
  (typeof value === "number" ? Number(value.toPrecision(6)) : value) as Value;
