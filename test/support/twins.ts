/** Tables against their queries: at every combination of settings that matters. */
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {readSettings, takes} from "../../src/components/base/settings/settings.js";
import type {Settings} from "../../src/components/base/settings/settings.js";
import {queries} from "../../src/components/sql/index.js";
import {isQueried, tableNames} from "../../src/components/base/catalogue/index.js";
import type {QueryName} from "../../src/components/base/catalogue/index.js";
import {tables} from "../../src/components/tables/index.js";
import {compare, query} from "./panel.js";
import type {Comparison} from "./panel.js";

export type Texts = Record<string, string>;
export type Setting = [QueryName, Texts];

const times = (list: Texts[], other: Texts[]): Texts[] => list.flatMap((a) => other.map((b) => ({...a, ...b})));
const each = (name: string, values: string[]): Texts[] => values.map((value) => ({[name]: value}));
const of = (table: QueryName, list: Texts[]): Setting[] => list.map((texts) => [table, texts]);

/** Values that tables of rounds are tried at, by parameter; each with each. */
const tried: [parameter: string, values: string[]][] = [
  ["days", ["all", "weekday", "saturday"]],
  ["min-stake", ["0", "10"]],
  ["ranking", ["within", "pooled"]],
  ["groups", ["2", "3"]],
  ["staked", ["true", "false"]],
  ["recent", ["0", "40"]],
  ["ranked-by", ["mmc", "return"]]
];

/** Settings for calendars whose rounds begin at 1; `middle` is a range inside. A table that is not named here is tried at the usual ones. */
export function settingsFor({middle, dates}: {middle: string; dates: string}): Setting[] {
  const rounds = each("rounds", ["all", "newest", middle, dates]);
  const rankings = times(rounds, each("ranking", ["within", "pooled"]));
  const windows: Texts[] = [
    {},
    {before: "6", after: "4", "min-scored": "1"},
    {before: "5", after: "8", "min-scored": "4", ratio: "2", base: "0"},
    {before: "60", after: "30", "min-scored": "2", ratio: "1.1", base: "5.5"},
    {before: "8", after: "8", "min-scored": "2", ratio: "2", base: "0", persistence: "3", "cool-off": "6"},
    {before: "8", after: "8", "min-scored": "2", ratio: "1.5", base: "1", "cool-off": "3"}
  ];
  const [spans, kinds] = [each("rounds", ["all", "newest", middle]), each("events", ["first", "spaced", "all"])];
  const events = times(times(spans, kinds), windows);
  // a third of them: every two of rounds, kind and window meet once. The rules that the three share are gone through by `events`
  const pairs = spans.flatMap((span, i) =>
    kinds.flatMap((kind, j) =>
      windows.filter((_, k) => (i + j + k) % 3 === 0).map((texts) => ({...span, ...kind, ...texts}))
    )
  );
  // they share the events' rules, which the tables above them go through
  const some = events.filter((_, i) => i % 4 === 0);
  // a few of each kind, for tables whose queries take long
  const few = events.filter((_, i) => i % 5 === 0);
  const other: Texts[] = [{}, {adjust: "none", days: "all", outcome: "corr"}, {outcome: "cwmm", "min-scored": "4"}];
  const fewOthers = few.map((texts, i) => ({...texts, ...other[i % 3]}));
  const usual = (table: QueryName): Texts[] =>
    takes(table, "ratio")
      ? times(pairs, [{}, {adjust: "none", days: "all"}])
      : tried.reduce((list, [name, values]) => (takes(table, name) ? times(list, each(name, values)) : list), rounds);
  const own: Setting[] = [
    ...of(
      "stake-deciles",
      times(rankings, [{}, {recent: "0", groups: "2"}, {groups: "3"}, {recent: "40", groups: "3", "min-stake": "20"}])
    ),
    ...of(
      "penalty",
      times(rankings, [{}, {groups: "2"}, {groups: "4", staked: "false"}, {groups: "3", "min-stake": "10"}])
    ),
    ...of("events", times(events, each("days", ["all", "weekday"]))),
    ...of("event-path", times(pairs, [{}, {adjust: "none", days: "all"}, {outcome: "corr", days: "saturday"}])),
    ...of("event-parts", times(events, [{}, {adjust: "none", days: "all"}])),
    ...of("what-if", times(rounds, [{}, {k: "0"}, {k: "4", split: "3", alike: "0.9"}, {k: "3", rules: "from 222"}])),
    ...of("model-events", times(few, [{}, {adjust: "none", days: "all"}])),
    ...of("event-mechanics", times(some, [{}, {adjust: "none", days: "all"}])),
    ...of("event-dose", times(some, [{}, {adjust: "none", days: "all"}])),
    ...of(
      "drift-parts",
      times(
        each("rounds", [
          "all",
          "newest",
          "1:",
          "2:",
          "3:",
          "4:",
          "5:",
          "6:",
          ":40",
          ":39",
          ":38",
          ":36",
          ":35",
          ":34",
          ":32"
        ]),
        each("days", ["all", "weekday", "saturday"])
      )
    ),
    ...of("gap-parts", times(rankings, [{groups: "2"}, {groups: "3"}, {recent: "0", groups: "4", "min-stake": "5"}])),
    ...of("penalty-parts", times(rankings, [{groups: "2"}, {groups: "3"}, {groups: "4", staked: "false"}])),
    ...of(
      "penalty-shape",
      times(rankings, [{groups: "4"}, {groups: "5", staked: "false"}, {groups: "2"}, {groups: "4", "min-stake": "1"}])
    ),
    // where rounds hold few rows only pooled ones are enough for groups
    ...of(
      "penalty-shape",
      times(
        times(rounds, [{ranking: "pooled"}]),
        ["5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"].map((groups) => ({groups}))
      )
    ),
    ...of(
      "trend-slope",
      times(times(rounds, each("days", ["all", "weekday"])), [{}, ...each("min-stake", ["1", "5", "10", "20"])])
    ),
    ...of(
      "event-specifications",
      fewOthers.filter((_, i) => i % 2)
    ),
    // where rounds share returns up to the end only cwmm, which rests on none, has rounds without a shared day
    ...of(
      "transitions",
      times(
        times(rounds, each("groups", ["2", "3"])),
        times(each("days", ["all", "weekday"]), [
          {},
          {"ranked-by": "return"},
          {"ranked-by": "cwmm"},
          {"ranked-by": "cwmm", "min-stake": "1"}
        ])
      )
    ),
    ...of("event-tests", fewOthers),
    ...of(
      "event-fan",
      fewOthers.filter((_, i) => i % 2)
    ),
    ...of("event-allowance", times(few, [{}, {adjust: "none", days: "all"}])),
    ...of("event-placebo", times(few, [{}, {adjust: "none", days: "all"}])),
    ...of("gap-parts", times(rankings, [{groups: "3"}])),
    ...of("penalty-parts", times(rankings, [{groups: "3"}]))
  ];
  const others = tableNames.filter(isQueried).filter((name) => own.every(([table]) => table !== name));
  return [...own, ...others.flatMap((name) => of(name, usual(name)))];
}

export interface Twin extends Comparison {
  table: QueryName;
  texts: Texts;
  sql: string;
}

/** One table at one setting by TypeScript and by its query (or a text made of it). */
export async function twin(
  connection: DuckDBConnection,
  panel: Panel,
  [table, texts]: Setting,
  change: (sql: string) => string = (sql) => sql
): Promise<Twin> {
  const settings: Settings = readSettings(texts, {table});
  const sql = change(queries[table](settings));
  const comparison = compare(tables[table](panel, settings), await query(connection, sql));
  return {...comparison, table, texts, sql};
}

/** All settings; throws at the first difference, else the numbers compared by table. */
export async function twins(
  connection: DuckDBConnection,
  panel: Panel,
  settings: readonly Setting[]
): Promise<Record<string, number>> {
  const compared: Record<string, number> = {};
  for (const setting of settings) {
    const {table, texts, numbers, differences, sql} = await twin(connection, panel, setting);
    if (differences.length)
      throw new Error(
        `${table} ${JSON.stringify(texts)}: ${differences.length} differences: ${differences.slice(0, 5).join("; ")}\n${sql}`
      );
    compared[table] = (compared[table] ?? 0) + numbers;
  }
  return compared;
}
