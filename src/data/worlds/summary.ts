/** The record as the page shows it: what is drawn, and what the site's own verdicts say of these tables. */
import {cadenceOf, roundTimes} from "../../components/base/rounds/calendar.js";
import type {Round} from "../../components/base/snapshot/panel.js";
import type {ShownWorld, Worlds} from "../../components/base/worlds/world.js";
import {fallsByRegime} from "../../components/tables/penalty/falls-by-regime.js";
import type {EventResult, TableResult} from "../../components/tables/result/result.js";
import {readTable} from "../../components/tables/result/serial.js";
import type {SerialTable} from "../../components/tables/result/serial.js";
import {withhold} from "../../components/tables/result/withheld.js";
import type {Reliability} from "../../components/tables/result/withheld.js";
import {stretches} from "../../components/tables/trend/stretches.js";
import {worlds as kinds} from "../sources/simulate/worlds/index.js";
import {cellsOf} from "./cells.js";
import type {Evidence} from "./cells.js";
import type {WorldRecord, WorldsRecord} from "./record.js";

export function shownOf(
  {settings, code, worlds}: WorldsRecord,
  {current, reliability}: {current: boolean; reliability: Reliability}
): Worlds {
  const {seed, stocks} = settings;
  return {seed, stocks, code, current, worlds: worlds.map((world) => worldOf(world, reliability))};
}

function worldOf(world: WorldRecord, reliability: Reliability): ShownWorld {
  const {name, rows, models, accounts, rounds} = world;
  const evidence = evidenceOf(world, reliability);
  const raises = evidence.events.mmcPath.counting;
  return {
    name,
    about: kinds[name].about,
    rows,
    models,
    accounts,
    rounds,
    raises,
    cells: cellsOf(evidence, world.truths)
  };
}

/** The tables as a page has them: without intervals that do not hold. */
export function evidenceOf({tables, regimes, rounds}: WorldRecord, reliability: Reliability): Evidence {
  const read = <Result extends TableResult>(table: object) =>
    withhold(readTable(table as SerialTable), reliability) as unknown as Result;
  const [stake, penalty, shape, trend, slopes] = [
    read<TableResult<"stake-deciles">>(tables.stake),
    read<TableResult<"penalty">>(tables.penalty),
    read<TableResult<"penalty-shape">>(tables.shape),
    read<TableResult<"trend">>(tables.trend),
    read<TableResult<"trend-slope">>(tables.slopes)
  ];
  return {
    stake,
    penalty,
    trend,
    falls: fallsByRegime(penalty, {extremes: tables.ends, shape: shape.table}),
    stretches: stretches(trend.table, calendarOf(rounds, regimes), {slopes: slopes.table}),
    events: {
      summary: read<EventResult<"event-summary">>(tables.summary),
      mmcPath: read<EventResult<"event-path">>(tables.mmcPath),
      tests: read<EventResult<"event-tests">>(tables.tests)
    },
    cwmmPath: read<EventResult<"event-path">>(tables.cwmmPath)
  };
}

/** What stretches need of the calendar; a simulated one has the dates of all calendars. */
function calendarOf([first, last]: WorldRecord["rounds"], regimes: WorldRecord["regimes"]): Round[] {
  return Array.from({length: last - first + 1}, (_, i) => {
    const round = first + i;
    const {score_regime, staking_regime} = regimes.findLast((regime) => regime.round <= round)!;
    return {round, ...roundTimes(round), cadence: cadenceOf(round), score_regime, staking_regime} as Round;
  });
}
