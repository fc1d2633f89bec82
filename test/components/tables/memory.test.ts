/** What tables remember of a panel hangs on the parameters named here and on no other: of both sides, parameter by parameter. */
import {describe, expect, test} from "vitest";
import type {Panel} from "../../../src/components/base/snapshot/panel.js";
import {parameters} from "../../../src/components/base/settings/parameters.js";
import type {Parameter, ParameterName} from "../../../src/components/base/settings/parameters.js";
import {camelCase, readValue, readSettings} from "../../../src/components/base/settings/settings.js";
import type {Settings} from "../../../src/components/base/settings/settings.js";
import {partOf} from "../../../src/components/tables/events/candidates.js";
import {ownWindows} from "../../../src/components/tables/events/own.js";
import {stakeEvents} from "../../../src/components/tables/events/stake-events.js";
import {outcomeWindows, roundMeans} from "../../../src/components/tables/events/windows.js";
import {ranks} from "../../../src/components/tables/groups/ranks.js";
import {column, selectRows} from "../../../src/components/tables/panel/select.js";
import {trend} from "../../../src/components/tables/trend/trend.js";
import {numbers, panelOf} from "../../support/panel.js";
import {world} from "../../support/worlds.js";

const made = world({seed: 11, models: 100, accounts: 40, rounds: numbers(1, 60).map((round) => ({round}))});
const rows = {
  ...made,
  rounds: made.rounds.map((r) => ({...r, cadence: r.round % 6 ? "weekday" : "saturday"}) as const)
};

/** Such that every parameter moves something. */
const texts: Record<string, string> = {rounds: "all", days: "all", ratio: "2", base: "0", events: "all"};
const others: Record<string, string> = {rounds: "8:50", days: "weekday", ratio: "5", base: "10", events: "first"};
const more: Record<string, string> = {persistence: "3", "cool-off": "9", before: "8", after: "8", "min-scored": "6"};
const base: Settings = {
  ...readSettings({...texts, before: "10", after: "10", "min-scored": "4"}, {table: "event-summary"}),
  minStake: 0,
  recent: 0
};

/** The settings with another value of one parameter. */
function moved(p: Parameter): Settings {
  const now = base[camelCase(p.name)];
  const text = {...others, ...more}[p.name] ?? anotherText(p, String(now));
  return {...base, [camelCase(p.name)]: readValue(p, text)};
}

function anotherText(p: Parameter, now: string): string {
  if (p.kind === "choice") return p.choices.find((choice) => choice !== now)!;
  if (p.kind === "number") return String(Number(now) + p.step <= p.max ? Number(now) + p.step : p.min);
  return "m1";
}

interface Remembered {
  ask: (panel: Panel, settings: Settings) => object;
  /** the parameters that the result depends on */
  on: ParameterName[];
  /** what is compared; all of it unless told */
  data?: (result: object) => unknown;
}

const window: ParameterName[] = ["rounds", "days", "before", "after", "adjust"];
/** What decides, beside them, whom an event is compared with. */
const compared: ParameterName[] = ["ratio", "base", "min-scored"];
const fixed = (panel: Panel) => stakeEvents(panel, base).counting;
const selected = (panel: Panel, {rounds, days, minStake, recent}: Settings) =>
  selectRows(panel, {rounds, days, minStake, recent, known: ["cwmm"], stakeKnown: true});

const remembered: Record<string, Remembered> = {
  trend: {
    ask: (panel, settings) => trend(panel, settings).table,
    on: ["rounds", "days", "min-stake"],
    data: (table) => (table as ReturnType<typeof trend>["table"]).objects()
  },
  selectRows: {ask: selected, on: ["rounds", "days", "min-stake", "recent"]},
  ranks: {
    ask: (panel, settings) => ranks(panel, selected(panel, settings).rows, column(panel, "cwmm"), settings.ranking),
    on: ["rounds", "days", "min-stake", "recent", "ranking"]
  },
  stakeEvents: {
    ask: stakeEvents,
    on: ["rounds", "days", "ratio", "base", "events", "persistence", "cool-off", "before", "after", "min-scored"]
  },
  partOf: {ask: (panel, {rounds, days}) => partOf(panel, rounds, days), on: ["rounds", "days"]},
  outcomeWindows: {
    ask: (panel, settings) => outcomeWindows(panel, fixed(panel), {outcome: settings.outcome, settings}),
    on: [...window, ...compared, "outcome"]
  },
  ownWindows: {ask: (panel, settings) => ownWindows(panel, fixed(panel), settings), on: [...window, ...compared]},
  roundMeans: {ask: (panel, {outcome}) => roundMeans(panel, outcome), on: ["outcome"]}
};

describe.each(Object.entries(remembered))("%s", (_, {ask, on, data = (result) => result}) => {
  test.each(parameters.map((p) => [p.name, p] as const))("at another %s", (name, p) => {
    const panel = panelOf(rows);
    const [plain, other] = [ask(panel, base), ask(panel, moved(p))];
    // what a panel gives that nobody asked before is the truth: a parameter that the key leaves out would differ from it
    expect(data(other)).toEqual(data(ask(panelOf(rows), moved(p))));
    if ((on as string[]).includes(name)) expect(data(other)).not.toEqual(data(plain));
    else expect(other).toBe(plain);
  });

  test("of another panel, with the same rows in the same places, it is another one", () => {
    const [one, two] = [panelOf(rows), panelOf(rows)];
    expect(ask(one, base)).not.toBe(ask(two, base));
  });
});

test("windows around the same entries are those of the panel that is asked", () => {
  const panel = panelOf(rows);
  const lifted = {...panel, scores: {...panel.scores, mmc: panel.scores.mmc!.map((value) => value + 1)}};
  const entries = fixed(panel);
  const of = (some: Panel) =>
    outcomeWindows(some, entries, {outcome: "mmc", settings: {...base, adjust: "none"}}).scores;
  const [plain, more] = [of(panel), of(lifted)];
  expect(plain.some((value) => !Number.isNaN(value))).toBe(true);
  plain.forEach((value, i) => expect(Math.abs(more[i] - value - 1) < 1e-6 || Number.isNaN(value)).toBe(true));
});
