// @vitest-environment jsdom
import {expect, test} from "vitest";
import {isQueried, tableNames} from "../../../src/components/base/catalogue/index.js";
import {onceNames} from "../../../src/components/base/catalogue/names.js";
import {readSettings} from "../../../src/components/base/settings/settings.js";
import {yieldsText} from "../../../src/components/page/sql-panel.js";
import {queries} from "../../../src/components/sql/index.js";
import {tables} from "../../../src/components/tables/index.js";
import {panelOf} from "../../support/panel.js";
import {world} from "../../support/worlds.js";

test("the panel says what the query does not yield", () => {
  expect(yieldsText({})).toBe("Yields every column but the ends of intervals.");
  expect(yieldsText({once: ["p", "smallest"]})).toMatch(/^Yields every column but .+ \(p, smallest\)\.$/);
});

test("what is written once are columns of tables that have a query", () => {
  const panel = panelOf(world({seed: 61, models: 3}));
  const some = tableNames.filter((name) => onceNames(name).length);
  expect(some.length).toBeGreaterThan(2);
  for (const name of some) {
    if (!isQueried(name)) throw new Error(`${name} has no query`);
    const settings = readSettings({}, {table: name});
    expect(tables[name](panel, settings).table.columnNames()).toEqual(expect.arrayContaining(onceNames(name)));
    expect(queries[name](settings)).toMatch(/^WITH/);
  }
});
