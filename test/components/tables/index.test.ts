/** What all tables promise. Nothing is dropped in silence: the rows that a table used and those it left out are all rows there are. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Column} from "../../../src/components/base/catalogue/column.js";
import {entryOf, isQueried, tableNames} from "../../../src/components/base/catalogue/index.js";
import type {TableName} from "../../../src/components/base/catalogue/index.js";
import {columnNames, intervalsOf} from "../../../src/components/base/catalogue/names.js";
import {readSettings} from "../../../src/components/base/settings/settings.js";
import {queries} from "../../../src/components/sql/index.js";
import {tables} from "../../../src/components/tables/index.js";
import type {EventResult} from "../../../src/components/tables/result/result.js";
import {numbers, panelOf} from "../../support/panel.js";
import {settingsFor} from "../../support/twins.js";
import {threeCadences, twoRegimes, world} from "../../support/worlds.js";

const settings: [TableName, Record<string, string>][] = settingsFor({
  middle: "8:30",
  dates: "2020-01-06:2020-01-30"
});
const calendars = [numbers(1, 30).map((round) => ({round})), twoRegimes(30), threeCadences(30)];
const worlds = fc.record({
  seed: fc.integer({min: 1, max: 1e6}),
  rounds: fc.constantFrom(...calendars),
  models: fc.integer({min: 0, max: 40}),
  gaps: fc.constantFrom(0, 0.2),
  nulls: fc.constantFrom(0, 0.3),
  ties: fc.boolean(),
  unstaked: fc.boolean()
});

/** For tables without a query. */
const more: Record<string, string>[] = [
  {ratio: "1.5", base: "0", before: "6", after: "6", "min-scored": "2", rounds: "all"},
  {ratio: "2", base: "1", persistence: "2", events: "all", rounds: "8:30", "min-scored": "1"}
];

test("there is a computation for every table, and a query for each that is not written once", () => {
  expect(Object.keys(tables).sort()).toEqual([...tableNames].sort());
  expect(Object.keys(queries).sort()).toEqual(tableNames.filter(isQueried).sort());
});

/** What a cell may hold by its column's declaration; null where the declaration says what it means, and in ends. */
function isOf({kind, choices, orNull}: Column, value: unknown): boolean {
  if (value === null) return orNull !== undefined;
  if (kind === "true or false") return typeof value === "boolean";
  if (kind === "text") return typeof value === "string" && (choices?.includes(value) ?? true);
  return kind === "number" ? Number.isFinite(value) : Number.isInteger(value);
}

describe.each(Object.keys(tables) as TableName[])("%s", (name) => {
  const queried: [TableName, Record<string, string>][] = settings.filter(([table]) => table === name);
  const own = queried.length ? queried : more.map((texts): [TableName, Record<string, string>] => [name, texts]);

  test("rows in = rows used + rows left out", () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(...own), (options, [table, texts]) => {
        const panel = panelOf(world(options));
        const result = tables[table](panel, readSettings(texts, {table}));
        expect(result.left.reduce((sum, l) => sum + l.rows, result.used)).toBe(panel.length);
        expect(result.left.every((l) => l.rows >= 0)).toBe(true);
        expect(result.rounds).toEqual([...new Set(result.rounds)].sort((a, b) => a - b));
        expect(result.models).toBeLessThanOrEqual(panel.models.key.length);
        if (!("attrition" in result)) return;
        const {attrition, counting, used, picked, candidates, pairs} = result as EventResult;
        expect(attrition.reduce((sum, a) => sum + a.events, counting)).toBe(used);
        expect(attrition.every((a) => a.events >= 0)).toBe(true);
        expect([pairs, candidates, picked, counting]).toEqual(
          [pairs, candidates, picked, counting].sort((a, b) => b - a)
        );
      }),
      {numRuns: queried.length ? 60 : 10}
    );
  });

  const {columns, keys, kinds = []} = entryOf(name);
  const [table, texts] = own[0];
  const some = tables[table](panelOf(world({seed: 5})), readSettings(texts, {table}));

  test("its columns are those of its declaration, rows or not", () => {
    for (const rows of [world({seed: 5}).rows, []]) {
      const panel = panelOf({rows, rounds: world({seed: 5}).rounds});
      const result = tables[name](panel, readSettings({}, {table: name}));
      expect(result.name).toBe(name);
      expect(result.table.columnNames()).toEqual(columnNames(name));
    }
    expect(Object.keys(columns)).toEqual(expect.arrayContaining([...keys]));
    expect(keys).toEqual(expect.arrayContaining([...kinds]));
  });

  test("its cells are of the declared kind, null only where the declaration says what it means", () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(...own), (options, [, changed]) => {
        const {table: made} = tables[name](panelOf(world(options)), readSettings(changed, {table: name}));
        for (const [column, declared] of Object.entries(columns))
          if (declared.bounds !== "band")
            for (const value of made.array(column)) expect([column, value, isOf(declared, value)]).toContain(true);
      }),
      {numRuns: queried.length ? 30 : 5}
    );
  });

  test("its keys tell its rows apart", () => {
    const rows = some.table.objects() as Record<string, unknown>[];
    expect(new Set(rows.map((row) => JSON.stringify(keys.map((key) => row[key])))).size).toBe(rows.length);
  });

  test("every estimate has the ends of its interval, which hold it, by a method that is named", () => {
    const {table: rows, intervals = []} = some;
    for (const {column, low, high} of intervalsOf(name)) {
      const of = rows.array(column.replace(/_band$/, "")) as (number | null)[];
      const bounds = [rows.array(low), rows.array(high)].map((a) => [...a] as (number | null)[]);
      const told = of.flatMap((v, row) => (bounds[0][row] === null ? [] : [[bounds[0][row], v!, bounds[1][row]!]]));
      expect(bounds[1].filter((v) => v !== null)).toHaveLength(told.length);
      for (const three of told) expect([...three].sort((a, b) => a - b)).toEqual(three);
      if (told.length) expect(intervals.flatMap((m) => m.columns as string[])).toContain(column);
    }
  });
});
