/** The tables of the page on stake events: some at once, the others by and by. */
import type {Settings} from "../../base/settings/settings.js";
import {panelOrder} from "../../charts/events/outcomes.js";
import type {FanResult} from "../../tables/events/fan.js";
import type {EventResult, TableResult} from "../../tables/result/result.js";
import type {Study} from "../../page/study.js";

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
export function laterTables(study: Study, settings: Settings) {
  const of = <N extends EventNames>(lane: string, name: N, rank = 0) =>
    study.later<readonly [EventResult<N>]>(lane, [{name, settings}], {rank});
  const mechanics = (["event-mechanics", "event-dose", "event-allowance"] as const).map((name) => ({name, settings}));
  return {
    parts: of("parts", "event-parts"),
    mechanics: study.later<MechanicsTables>("mechanics", mechanics),
    events: of("events", "events"),
    tests: of("tests", "event-tests", 2),
    paths: laterPaths(study, settings),
    fan: study.later<readonly [FanResult]>("fan", [{name: "event-fan", settings}], {rank: 3}),
    placebos: of("placebos", "event-placebo", 4),
    specifications: of("specifications", "event-specifications", 5)
  };
}

type EventNames = "event-parts" | "events" | "event-tests" | "event-placebo" | "event-specifications";

/** `event-path` of each outcome that the data holds. */
function laterPaths(study: Study, settings: Settings) {
  const held = panelOrder.filter((name) => study.meta.scores.includes(name));
  const outcomes = [...new Set([...held, settings.outcome, "mmc" as const])];
  const wishes = outcomes.map((outcome) => ({name: "event-path" as const, settings: {...settings, outcome}}));
  return study.later<EventResult<"event-path">[]>("paths", wishes, {rank: 1});
}
