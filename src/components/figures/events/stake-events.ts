/** The tables and drawings of the page on stake events. */
import {rowsOf} from "../../base/catalogue/rows.js";
import {count, counted} from "../../base/words/format.js";
import {outcomeWords} from "../../base/scores/outcomes.js";
import type {Settings} from "../../base/settings/settings.js";
import {eventChangeChart} from "../../charts/events/change.js";
import {eventOutcomesChart, panelOrder} from "../../charts/events/outcomes.js";
import {eventPartsChart} from "../../charts/events/parts.js";
import {eventPathChart} from "../../charts/events/path.js";
import type {Level} from "../../charts/events/panel.js";
import {nothing} from "../../charts/kit/nothing.js";
import {stakeEventsChart} from "../../charts/events/stake-events.js";
import {dust} from "../../charts/stake/scatter.js";
import type {EventResult} from "../../tables/result/result.js";
import {whyNone} from "../../texts/events/words.js";
import type {Readable} from "../../tables/result/readable.js";
import {commandLine} from "../../page/command.js";
import {luckLinesOf, takesLuck} from "./luck.js";
import {plainTable} from "../../page/plain-table.js";
import type {ChartOptions} from "../../page/drawing.js";
import type {Drawn} from "../../page/figure.js";
import type {Arriving, Study} from "../../page/study.js";

export interface EventTables {
  /** `event-path` of the chosen outcome */
  path: EventResult<"event-path">;
  /** `event-path` of MMC: what answers read */
  mmcPath: EventResult<"event-path">;
  summary: EventResult<"event-summary">;
}

/** The tables that the page draws at once from one set of settings. */
export function eventTables(study: Study, settings: Settings): EventTables | Promise<EventTables> {
  const path = study.table("event-path", settings);
  const wanted = [
    path,
    settings.outcome === "mmc" ? path : study.table("event-path", {...settings, outcome: "mmc"}),
    study.table("event-summary", settings)
  ];
  const finish = ([own, mmcPath, summary]: unknown[]) => ({path: own, mmcPath, summary}) as EventTables;
  return wanted.some((result) => result instanceof Promise) ? Promise.all(wanted).then(finish) : finish(wanted);
}

/** The accounting split of MMC's change. */
export const laterParts = (study: Study, settings: Settings) =>
  study.later<EventResult<"event-parts">>("parts", [{name: "event-parts", settings}]);

/** The events themselves. */
export const laterEvents = (study: Study, settings: Settings) =>
  study.later<EventResult<"events">>("events", [{name: "events", settings}]);

/** `event-path` of each outcome that the data holds, by and by. */
export function laterPaths(study: Study, settings: Settings) {
  const held = panelOrder.filter((name) => study.meta.scores.includes(name));
  const outcomes = [...new Set([...held, settings.outcome, "mmc" as const])];
  const wishes = outcomes.map((outcome) => ({name: "event-path" as const, settings: {...settings, outcome}}));
  return study.later<EventResult<"event-path">>("paths", wishes, {rank: 1});
}

/** The tests, by and by. */
export const laterTests = (study: Study, settings: Settings) =>
  study.later<EventResult<"event-tests">>("tests", [{name: "event-tests", settings}], {rank: 2});

type Draw = (options: ChartOptions) => SVGSVGElement;

/** What a chart draws, or why there is nothing to draw. */
export const orNothing = (result: EventResult, draw: Draw): Draw => (result.counting ? draw : why(result));

function why(result: EventResult): Draw {
  return ({width}) => nothing(`${whyNone(result)}.`, {width});
}

/** What an outcome is measured against: part of labels and subtitles. */
export const against = ({adjust}: Settings) => (adjust === "round" ? "less the round’s mean" : "as scored");

export function pathChart(
  {path, summary}: EventTables,
  level: Level,
  tests: Arriving<EventResult<"event-tests">>
): Draw {
  const {outcome} = path.settings;
  const label = `↑ ${outcomeWords[outcome].words} ${against(path.settings)}`;
  const luck = takesLuck(path.settings) && !tests.stale ? luckLinesOf(tests.results![0]) : undefined;
  return orNothing(path, ({width}) => eventPathChart(path.table, summary.table, {width, outcome, level, label, luck}));
}

export function outcomesChart(
  paths: EventResult<"event-path">[],
  summary: EventResult<"event-summary">,
  level: Level
): Draw {
  const all = new Map(paths.map(({settings, table}) => [settings.outcome, table]));
  return orNothing(summary, ({width}) => eventOutcomesChart(all, summary.table, {width, level}));
}

/** The paths of all outcomes as the table of their figure. */
export function outcomesDrawn(paths: EventResult<"event-path">[]): Drawn {
  const all = paths.map(({settings}) => settings);
  return {
    table: () => stacked(paths),
    sql: async () => {
      const {eventPathsSql} = await import("../../sql/events/paths.js");
      return eventPathsSql(
        all[0],
        all.map(({outcome}) => outcome)
      );
    },
    command: all.map((settings) => commandLine("event-path", settings)).join("\n")
  };
}

function stacked(paths: EventResult<"event-path">[]): Readable {
  return plainTable(
    paths.flatMap(({settings: {outcome}, table: path}) => rowsOf({table: path}).map((row) => ({outcome, ...row})))
  );
}

export function partsChart(parts: EventResult<"event-parts">): Draw {
  return orNothing(parts, ({width}) => eventPartsChart(parts.table, {width}));
}

export function changeChart({summary}: EventTables): Draw {
  return orNothing(summary, ({width}) => eventChangeChart(summary.table, {width}));
}

export function eventsChart(events: EventResult<"events">, {path}: EventTables): Draw {
  const regimes = [...new Set(path.table.array("score_regime") as string[])];
  return events.picked ? ({width}) => stakeEventsChart(events.table, {width, regimes}) : why(events);
}

/** How many stakes stand at the lower edge of the events' chart. */
export function eventsNotes({table}: EventResult): string[] {
  const below = (table.array("stake_before") as number[]).filter((stake) => stake < dust).length;
  return below ? [`${counted(below, "stake")} of less than ${dust} NMR before the increase at the lower edge`] : [];
}

/** Who is in the figures of events. */
export function countNotes({summary: {counting, candidates}}: EventTables): string[] {
  return [`${count(counting)} of ${counted(candidates, "stake increase")} count`];
}

/** The same, and what the bar of the own stake is. */
export function partsNotes(found: EventTables): string[] {
  const own = "The own stake’s part lies within overlap and market, and is a mean over the rounds from the increase on";
  return [...countNotes(found), own];
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
    "Shaded: rounds whose scores were known in part, and only in part, when the stake was set; luck seen by then can be behind the raise, the rest of it is still to come",
    "Bars hold one point at a time, the pale band the whole path; pale points have less than 80 % of the largest number of events and no band"
  ];
}
