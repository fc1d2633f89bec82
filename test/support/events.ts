/** Worlds around a raise of the stake that lasts for 20 rounds, so that it is a raise in reversed time as well. */
import {parameterNamed, readSettings} from "../../src/components/base/settings/settings.js";
import type {Settings} from "../../src/components/base/settings/settings.js";
import {eventPath} from "../../src/components/tables/events/path.js";
import {eventSummary} from "../../src/components/tables/events/summary.js";
import {events} from "../../src/components/tables/events/events.js";
import type {EventResult} from "../../src/components/tables/result/result.js";
import {calendar, numbers, panelOf} from "./panel.js";
import type {Row, RoundInput, World} from "./panel.js";

const last = 80;
const raised = 31;
const lowered = 51;

export interface RaiseOptions {
  /** MMC of a model that raises, by round */
  mmc?: (round: number) => number;
  corr?: (round: number) => number;
  rounds?: readonly RoundInput[];
  /** of the first model */
  name?: string;
  /** how many raise */
  raisers?: number;
}

/** Climbs before the raise, lower from it on, lower still after it. */
export const climbing = (round: number) =>
  round < raised ? 0.002 + 0.0008 * Math.max(0, round - 10) : round < lowered ? 0.004 : 0.001;

/** Some models raise their stake in round 31 and lower it in round 51, 20 models never do. */
export function raise(options: RaiseOptions = {}): World {
  const {mmc = climbing, corr = (r) => 2 * mmc(r), rounds, name = "m0", raisers = 12} = options;
  const models = numbers(0, raisers + 19).map((i) => (i ? `m${i}` : name));
  const rows = models.flatMap((model, i) =>
    numbers(1, last).map((round): Row => {
      const up = round >= raised && round < lowered;
      if (i >= raisers) return {round, model, stake: 10, mmc: 0, corr: 0.01, cwmm: 0.3};
      return {round, model, stake: up ? 60 : 10, mmc: mmc(round), corr: corr(round), cwmm: up ? 0.5 : 0.25};
    })
  );
  return {rows, rounds: calendar(rounds ?? numbers(1, last).map((round) => ({round})))};
}

export const reversed = ({rows, rounds}: World): World => ({
  rows: rows.map((r) => ({...r, round: last + 1 - r.round})),
  rounds
});

export const turned = ({rows, rounds}: World): World => ({rows: rows.map((r) => ({...r, mmc: -r.mmc!})), rounds});

export interface EventTables {
  settings: Settings;
  summary: EventResult<"event-summary">;
  path: EventResult<"event-path">;
  mmcPath: EventResult<"event-path">;
  events: EventResult<"events">;
}

/** The tables of the page at settings by parameter name. */
export function tablesOf(world: World, texts: Record<string, string> = {}): EventTables {
  for (const name of Object.keys(texts)) parameterNamed(name);
  const panel = panelOf(world);
  const settings = readSettings(texts, {table: "event-path"});
  return {
    settings,
    summary: eventSummary(panel, settings),
    path: eventPath(panel, settings),
    mmcPath: eventPath(panel, {...settings, outcome: "mmc"}),
    events: events(panel, settings)
  };
}
