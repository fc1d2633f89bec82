/** The tables of the page on stake events: some at once, the others by and by. */
import type {Settings} from "../../base/settings/settings.js";
import {panelOrder} from "../../charts/events/outcomes.js";
import type {FanResult} from "../../tables/events/fan.js";
import type {EventResult, TableResult} from "../../tables/result/result.js";
import type {Workspace} from "../../page/workspace.js";

export interface EventTables {
  /** `event-path` of the chosen outcome */
  path: EventResult<"event-path">;
  /** `event-path` of MMC: what answers read */
  mmcPath: EventResult<"event-path">;
  summary: EventResult<"event-summary">;
}

/** The tables that the page draws at once from one set of settings. */
export function eventTables(workspace: Workspace, settings: Settings): EventTables | Promise<EventTables> {
  const path = workspace.beside("event-path", settings);
  const wanted = [
    path,
    settings.outcome === "mmc"
      ? path
      : workspace.beside("event-path", {...settings, outcome: "mmc"}, {slot: "path of mmc"}),
    workspace.beside("event-summary", settings)
  ];
  const finish = ([own, mmcPath, summary]: unknown[]) => ({path: own, mmcPath, summary}) as EventTables;
  // eslint-disable-next-line @typescript-eslint/await-thenable -- each of them may be a promise
  return wanted.some((result) => result instanceof Promise) ? Promise.all(wanted).then(finish) : finish(wanted);
}

/** What the larger stake itself does: by event time, by event, and what the mechanism allows. */
export type MechanicsTables = readonly [
  TableResult<"event-mechanics">,
  TableResult<"event-dose">,
  TableResult<"event-allowance">
];

/** The tables that come by and by, those of the lowest rank first. */
export function backgroundTables(workspace: Workspace, settings: Settings) {
  const of = <N extends EventNames>(slot: string, name: N, rank = 0) =>
    workspace.inBackground<readonly [EventResult<N>]>(slot, [{name, settings}], {rank});
  const mechanics = (["event-mechanics", "event-dose", "event-allowance"] as const).map((name) => ({name, settings}));
  return {
    parts: of("parts", "event-parts"),
    mechanics: workspace.inBackground<MechanicsTables>("mechanics", mechanics),
    events: of("events", "events"),
    tests: of("tests", "event-tests", 2),
    paths: backgroundPaths(workspace, settings),
    fan: workspace.inBackground<readonly [FanResult]>("fan", [{name: "event-fan", settings}], {rank: 3}),
    placebos: of("placebos", "event-placebo", 4),
    specifications: of("specifications", "event-specifications", 5)
  };
}

type EventNames = "event-parts" | "events" | "event-tests" | "event-placebo" | "event-specifications";

/** `event-path` of each outcome that the data holds. */
function backgroundPaths(workspace: Workspace, settings: Settings) {
  const held = panelOrder.filter((name) => workspace.meta.scores.includes(name));
  const outcomes = [...new Set([...held, settings.outcome, "mmc" as const])];
  const wanted = outcomes.map((outcome) => ({name: "event-path" as const, settings: {...settings, outcome}}));
  return workspace.inBackground<EventResult<"event-path">[]>("paths", wanted, {rank: 1});
}
