// @vitest-environment jsdom
import {tableFromArrays, tableToIPC} from "@uwdata/flechette";
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import type {Panel, ScoreName} from "../../../src/components/base/snapshot/panel.js";
import type {TableName} from "../../../src/components/base/catalogue/index.js";
import {readSettings} from "../../../src/components/base/settings/settings.js";
import type {Meta} from "../../../src/components/page/meta.js";
import {openWorkspace} from "../../../src/components/page/workspace.js";
import type {TableRunner} from "../../../src/components/page/table-runner.js";
import type {Arriving, WorkspaceOptions} from "../../../src/components/page/workspace.js";
import {tables} from "../../../src/components/tables/index.js";
import type {TableResult} from "../../../src/components/tables/result/result.js";
import {selectRows} from "../../../src/components/tables/panel/select.js";
import {writeTable} from "../../../src/components/tables/result/serial.js";
import {panelOf} from "../../support/panel.js";
import {world} from "../../support/worlds.js";

const panel = panelOf(world({seed: 3, models: 30}));
const settingsOf = (name: TableName, texts: Texts = {}) => readSettings(texts, {table: name});
const made = (name: TableName, texts: Texts = {}) => tables[name](panel, settingsOf(name, texts));
const file = (name: TableName) => JSON.parse(JSON.stringify(writeTable(made(name))));

type Texts = Record<string, string>;

/** Two files of rows, of 20 rounds each; no interval was ever held to a truth. */
const meta: Meta = {
  ...{source: "import", simulated: false, seed: null, asOf: {round: 40, time: "2020-02-10T18:00:00Z"}},
  ...{rows: panel.length, models: 30, scores: ["cwmm", "mmc", "corr"], reliability: {}, hash: "0123456789abcdef"},
  ...{
    chunks: [1, 21].map((from, id) => ({id, from, to: from + 19, rows: panel.length / 2})),
    newest: [1, 40],
    version: "0.0.0"
  }
};

/** What the site answers for a file such as `rows/0-core.bin`. */
function bytesOf(name: string): Uint8Array {
  if (name === "models") return encoded(panel.models as unknown as Record<string, unknown[]>);
  const [id, part] = name.split("-");
  const rows = [...panel.round.keys()].filter((i) => Math.floor((panel.round[i] - 1) / 20) === Number(id));
  const take = (column: ArrayLike<number>) => rows.map((i) => column[i]);
  const {round, model, stake, scores} = panel;
  if (part !== "core") return encoded({[part]: Float32Array.from(take(scores[part as ScoreName]!))});
  const whole = {round: Int32Array.from(take(round)), model: Int32Array.from(take(model))};
  return encoded({...whole, stake: Float64Array.from(take(stake)), cwmm: Float32Array.from(take(scores.cwmm!))});
}

const encoded = (columns: Parameters<typeof tableFromArrays>[0]) =>
  tableToIPC(tableFromArrays(columns), {format: "stream"})!;
const fetched: string[] = [];

beforeEach(() => {
  fetched.length = 0;
  vi.stubGlobal("fetch", async (href: string) => {
    const [, table] = /([\w-]+)\.json/.exec(href) ?? [];
    if (table) return Response.json(table === "calendar" ? panel.rounds : file(table as TableName));
    const [, name] = /rows\/(.*)\.bin/.exec(href)!;
    fetched.push(name);
    return new Response(bytesOf(name).slice());
  });
});
afterEach(() => void vi.unstubAllGlobals());

function open(options: Partial<WorkspaceOptions> = {}) {
  const calendar = {href: "http://site.test/data/calendar.json"};
  const workspace = openWorkspace({meta, first: [], calendar, ...options});
  const table = (name: TableName, texts?: Texts) => workspace.table(name, settingsOf(name, texts));
  /** whether a table needs no rows that are not at hand */
  const atHand = (name: TableName, texts?: Texts) => {
    const found = table(name, texts);
    if (found instanceof Promise) found.catch(() => {});
    return !(found instanceof Promise);
  };
  return {workspace, table, atHand};
}

const lows = ({table}: TableResult) =>
  table
    .columnNames()
    .filter((name) => name.endsWith("_low"))
    .flatMap((name) => Array.from(table.array(name)));
const shown = (result: TableResult) => expect(lows(result).every((low) => low === null)).toBe(true);

test("a finished table is that of its name and of every setting that it takes, and of no other", () => {
  const {table, atHand} = open({first: [file("stake-deciles")]});
  expect(atHand("stake-deciles")).toBe(true);
  expect(table("stake-deciles")).toBe(table("stake-deciles", {groups: "10"}));
  for (const texts of [
    {groups: "9"},
    {"min-stake": "1"},
    {recent: "10"},
    {rounds: "all"},
    {ranking: "pooled"}
  ] as Texts[])
    expect(atHand("stake-deciles", texts), JSON.stringify(texts)).toBe(false);
  expect(atHand("trend")).toBe(false);
});

test("settings that a table does not take leave its finished one", () => {
  const {workspace, atHand} = open({first: [file("trend")]});
  const found = workspace.table("trend", {...settingsOf("trend"), groups: 7, ranking: "pooled", recent: 5});
  expect(found).not.toBeInstanceOf(Promise);
  expect(atHand("trend-slope")).toBe(false);
});

test("rows that have come serve every setting that only regroups them, and none that needs others", async () => {
  const {table, atHand} = open();
  await table("stake-deciles", {rounds: "21:40"});
  expect(atHand("stake-deciles", {rounds: "21:40", groups: "4"})).toBe(true);
  expect(atHand("stake-deciles", {rounds: "21:40", ranking: "pooled"})).toBe(true);
  for (const texts of [
    {rounds: "1:40"},
    {rounds: "21:40", "min-stake": "1"},
    {rounds: "21:40", recent: "10"}
  ] as Texts[])
    expect(atHand("stake-deciles", texts), JSON.stringify(texts)).toBe(false);
  expect(atHand("penalty", {rounds: "21:40"})).toBe(false);
});

test("where no number of rows is asked for the least stake needs no other rows", async () => {
  const {table, atHand} = open();
  await table("trend", {rounds: "21:40"});
  expect(atHand("trend", {rounds: "21:40", "min-stake": "5"})).toBe(true);
  expect(atHand("meta-model", {rounds: "21:40"})).toBe(false);
});

test("the newest rows are read until there are as many as asked for above the least stake", async () => {
  const filesOf = async (texts: Texts) => {
    fetched.length = 0;
    const {left} = await open().table("stake-deciles", {rounds: "all", ...texts});
    const unreached = left.some(({reason}) => reason === "in rounds that these settings do not reach");
    return {files: fetched.filter((name) => name.endsWith("core")).length, unreached};
  };
  const newest = {rounds: "21:40", known: ["cwmm"], stakeKnown: true, minStake: 0} as const;
  const enough = selectRows(panel, newest).rows.length;
  expect(await filesOf({recent: String(enough)})).toEqual({files: 1, unreached: true});
  expect(await filesOf({recent: String(enough + 1)})).toEqual({files: 2, unreached: false});
  expect(await filesOf({recent: String(enough), "min-stake": "1"})).toEqual({files: 2, unreached: false});
  expect(await filesOf({recent: "0"})).toEqual({files: 2, unreached: false});
});

test("what was never held to a truth is shown without intervals: finished, late and computed tables alike", async () => {
  for (const result of [made("stake-deciles", {groups: "2"}), made("trend")])
    expect(lows(result).some((low) => low !== null)).toBe(true);
  const {table} = open({first: [file("trend")]});
  shown(await table("trend"));
  shown(await table("stake-deciles", {groups: "2"}));
  const {workspace} = open({extra: {trend: {href: "http://site.test/data/trend.json"}}});
  const found: Arriving[] = [];
  for await (const one of workspace.inBackground("lane", [{name: "trend", settings: settingsOf("trend")}]))
    found.push(one);
  shown(found.at(-1)!.results![0]);
});

test("a late file is that of the defaults: other settings are computed", async () => {
  const asked = vi.fn(() => "http://site.test/data/stake-deciles.json");
  const extra = Object.defineProperty({href: ""}, "href", {get: asked});
  const {workspace} = open({extra: {"stake-deciles": extra}});
  const ask = async (texts: Texts) => {
    const found = workspace.inBackground("lane", [
      {name: "stake-deciles", settings: settingsOf("stake-deciles", texts)}
    ]);
    await found.next();
    return found.next().catch(() => null);
  };
  await ask({groups: "2"});
  expect(asked).not.toHaveBeenCalled();
  await ask({});
  expect(asked).toHaveBeenCalledTimes(1);
});

test("rows for points come once, and again with other scores", async () => {
  const {workspace} = open();
  const ask = async (more: ScoreName[]) => {
    const found: (Panel | null)[] = [];
    for await (const one of workspace.arriving("trend", settingsOf("trend"), more)) found.push(one);
    return found;
  };
  expect((await ask(["mmc"])).map((found) => found === null)).toEqual([true, false]);
  expect((await ask(["mmc"])).map((found) => found === null)).toEqual([false]);
  const [none, corr] = await ask(["corr"]);
  expect([none, Object.keys(corr!.scores).includes("corr")]).toEqual([null, true]);
});

/** Makes tables when it is told to, all that were asked for. */
function heldRunner() {
  const jobs: (() => void)[] = [];
  const run: TableRunner["run"] = (_, {panel, requests}) =>
    new Promise((resolve) =>
      jobs.push(() => resolve(requests.map(({name, settings}) => tables[name](panel, settings) as TableResult)))
    );
  const asked = (n: number) => vi.waitFor(() => expect(jobs).toHaveLength(n));
  const finish = async (n = 1) => {
    await asked(n);
    for (const job of jobs.splice(0)) job();
  };
  return {runner: {run}, asked, finish};
}

test("a table made beside the page is at hand from then on; a finished one is at once", async () => {
  const {runner, finish} = heldRunner();
  const {workspace} = open({first: [file("stake-deciles")], runner});
  const settings = settingsOf("stake-deciles", {groups: "2"});
  expect(workspace.beside("stake-deciles", settingsOf("stake-deciles"))).not.toBeInstanceOf(Promise);
  expect([workspace.atHand("stake-deciles", settings), workspace.rowsAtHand("stake-deciles", settings)]).toEqual([
    undefined,
    undefined
  ]);
  const coming = workspace.beside("stake-deciles", settings);
  await finish();
  const made = await coming;
  shown(made);
  expect(made.settings.groups).toBe(2);
  expect(workspace.beside("stake-deciles", settings)).toBe(made);
  expect(workspace.rowsAtHand("stake-deciles", settings)!.length).toBeGreaterThan(0);
});

test("what newer settings supersede fails, and what is asked for after comes", async () => {
  const {runner, asked, finish} = heldRunner();
  const {workspace} = open({runner});
  const ask = (groups: string) => workspace.beside("penalty", settingsOf("penalty", {groups}));
  const old = Promise.resolve(ask("2")).catch((error: Error) => error.message);
  await asked(1);
  await new Promise((done) => setTimeout(done));
  workspace.supersede();
  expect(await old).toBe("newer settings came before this table was there");
  // cells of one turn ask in any order: the one that says so may come last
  const newer = ask("3");
  workspace.supersede();
  await finish(2);
  expect((await newer).settings.groups).toBe(3);
});
