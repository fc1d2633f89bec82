/** The tables and drawings of the page on stake events. */
import {from} from "arquero";
import type {ColumnTable} from "arquero";
import {count, counted} from "../base/format.js";
import {outcomeWords} from "../base/outcomes.js";
import type {OutcomeName} from "../base/panel.js";
import type {Settings} from "../base/settings.js";
import {eventChangeChart} from "../charts/event-change.js";
import {eventOutcomesChart, panelOrder} from "../charts/event-outcomes.js";
import {eventPartsChart} from "../charts/event-parts.js";
import {eventPathChart} from "../charts/event-path.js";
import type {Level} from "../charts/event-panel.js";
import {nothing} from "../charts/nothing.js";
import {stakeEventsChart} from "../charts/stake-events.js";
import {dust} from "../charts/stake-scatter.js";
import type {EventResult, TableResult} from "../tables/result.js";
import {whyNone} from "../texts/event-words.js";
import {eventPathsSql} from "../sql/event-paths.js";
import {commandLine} from "./command.js";
import type {ChartOptions} from "./drawing.js";
import type {Drawn} from "./figure.js";
import type {Study} from "./study.js";

export interface EventTables {
  /** `event-path` of the chosen outcome */
  path: EventResult;
  /** `event-path` of MMC: what answers read */
  mmcPath: EventResult;
  /** `event-path` of each outcome that the data holds */
  paths: Map<OutcomeName, EventResult>;
  summary: EventResult;
  events: EventResult;
  /** the accounting split of MMC's change, and the tests */
  parts: EventResult;
  tests: EventResult;
}

type Maybe = TableResult | Promise<TableResult>;

/** All tables of the page from one set of settings: at once where all of them are at hand. */
export function eventTables(study: Study, settings: Settings): EventTables | Promise<EventTables> {
  const held = panelOrder.filter((name) => study.meta.scores.includes(name));
  const outcomes = [...new Set([...held, settings.outcome, "mmc" as const])];
  const wanted: Maybe[] = [
    study.table("event-summary", settings),
    study.table("events", settings),
    study.table("event-parts", settings),
    study.table("event-tests", settings),
    ...outcomes.map((outcome) => study.table("event-path", {...settings, outcome}))
  ];
  const finish = ([summary, events, parts, tests, ...all]: EventResult[]): EventTables => {
    const paths = new Map(outcomes.map((outcome, i) => [outcome, all[i]]));
    return {path: paths.get(settings.outcome)!, mmcPath: paths.get("mmc")!, paths, summary, events, parts, tests};
  };
  if (wanted.some((result) => result instanceof Promise))
    return Promise.all(wanted).then((results) => finish(results as EventResult[]));
  return finish(wanted as EventResult[]);
}

type Draw = (options: ChartOptions) => SVGSVGElement;

/** What a chart draws, or why there is nothing to draw. */
const orNothing = (result: EventResult, draw: Draw): Draw => (result.counting ? draw : why(result));

function why(result: EventResult): Draw {
  return ({width}) => nothing(`${whyNone(result)}.`, {width});
}

/** What an outcome is measured against: part of labels and subtitles. */
export const against = ({adjust}: Settings) => (adjust === "round" ? "less the round’s mean" : "as scored");

export function pathChart({path, summary}: EventTables, level: Level): Draw {
  const {outcome} = path.settings;
  const label = `↑ ${outcomeWords[outcome].words} ${against(path.settings)}`;
  return orNothing(path, ({width}) => eventPathChart(path.table, summary.table, {width, outcome, level, label}));
}

export function outcomesChart({paths, summary}: EventTables, level: Level): Draw {
  const all = new Map([...paths].map(([outcome, {table}]) => [outcome, table]));
  return orNothing(summary, ({width}) => eventOutcomesChart(all, summary.table, {width, level}));
}

/** The paths of all outcomes as the table of their figure. */
export function outcomesDrawn({paths}: EventTables): Drawn {
  const outcomes = [...paths.keys()];
  const settings = paths.get(outcomes[0])!.settings;
  return {
    table: () => stacked(paths),
    sql: eventPathsSql(settings, outcomes),
    command: outcomes.map((outcome) => commandLine("event-path", {...settings, outcome})).join("\n")
  };
}

function stacked(paths: EventTables["paths"]): ColumnTable {
  const rows = [...paths].flatMap(([outcome, {table: path}]) =>
    (path.objects() as object[]).map((row) => ({outcome, ...row}))
  );
  return from(rows) as ColumnTable;
}

export function partsChart({parts}: EventTables): Draw {
  return orNothing(parts, ({width}) => eventPartsChart(parts.table, {width}));
}

export function changeChart({summary}: EventTables): Draw {
  return orNothing(summary, ({width}) => eventChangeChart(summary.table, {width}));
}

export function eventsChart({events, path}: EventTables): Draw {
  const regimes = [...new Set(path.table.array("score_regime") as string[])];
  return events.picked ? ({width}) => stakeEventsChart(events.table, {width, regimes}) : why(events);
}

/** How many stakes stand at the lower edge of the events' chart. */
export function eventsNotes({events: {table}}: EventTables): string[] {
  const below = (table.array("stake_before") as number[]).filter((stake) => stake < dust).length;
  return below ? [`${counted(below, "stake")} of less than ${dust} NMR before the increase at the lower edge`] : [];
}

/** Who is in the figures of events. */
export function countNotes({summary: {counting, candidates}}: EventTables): string[] {
  return [`${count(counting)} of ${counted(candidates, "stake increase")} count`];
}

/** What a path's marks are, for its caption. */
export function pathNotes(found: EventTables, level: Level): string[] {
  const path =
    level === "event"
      ? "Each event’s own mean is removed from the path and the mean over events added, so that it does not move because its members change"
      : "The path is the plain mean over the events with a score at that time, and moves as its members change";
  return [
    ...countNotes(found),
    path,
    "Bars hold one point at a time, the pale band the whole path; pale points have less than 80 % of the largest number of events and no band"
  ];
}
