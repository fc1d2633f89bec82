import {expect, test} from "vitest";
import {parameters} from "../../../../src/components/base/settings/parameters.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {queries} from "../../../../src/components/sql/index.js";
import {piecesOf, queryOf, withStep} from "../../../../src/components/sql/result/query.js";
import {settingsFor} from "../../../support/twins.js";

const made = queryOf({
  recursive: true,
  parameters: {groups: 10, min_stake: 0.5},
  shared: ["a AS (SELECT 1)", "b AS (SELECT 2)"],
  own: ["c AS (SELECT 3)"],
  select: "SELECT * FROM c"
});

/** The query of every table at every setting that the twins try. */
const texts = settingsFor({middle: "8:30", dates: "2020-01-06:2020-01-30"}).map(
  ([table, settings]): [name: string, sql: string] => [
    `${table} ${JSON.stringify(settings)}`,
    queries[table](readSettings(settings, {table}))
  ]
);

test("a query holds what is set, then the steps that tables share, then its own", () => {
  expect(made.split("\n")).toEqual([
    "WITH RECURSIVE",
    "-- what is set",
    "parameters AS (",
    "  SELECT 10 AS groups, 0.5::DOUBLE AS min_stake",
    "),",
    "-- shared steps",
    "a AS (SELECT 1),",
    "b AS (SELECT 2),",
    "-- the table itself",
    "c AS (SELECT 3)",
    "SELECT * FROM c"
  ]);
  expect(queryOf({shared: ["a AS (SELECT 1)"], select: "SELECT * FROM a"})).toBe(
    "WITH\n-- shared steps\na AS (SELECT 1)\n-- the table itself\nSELECT * FROM a"
  );
});

test("a step comes before all that are shared, whatever its text", () => {
  expect(withStep(made, "z AS (SELECT '$&')")).toContain(
    "-- shared steps\nz AS (SELECT '$&'),\na AS (SELECT 1),\nb AS"
  );
  expect(() => withStep("SELECT 1", "z")).toThrow("a query must have shared steps, got SELECT 1");
});

test("the pieces of a query are its text again; a text without seams is all its own", () => {
  const {head, shared, own} = piecesOf(made);
  expect(head + shared + own).toBe(made);
  expect(shared).toBe("-- shared steps\na AS (SELECT 1),\nb AS (SELECT 2),\n");
  expect(own).toBe("-- the table itself\nc AS (SELECT 3)\nSELECT * FROM c");
  const bare = queryOf({shared: ["a AS (SELECT 1)"], select: "SELECT * FROM a"});
  expect(piecesOf(bare).head).toBe("");
  expect(piecesOf(bare).shared).toBe("WITH\n-- shared steps\na AS (SELECT 1)\n");
  expect(piecesOf("SELECT 1")).toEqual({head: "", shared: "", own: "SELECT 1"});
});

test("every query has shared steps and ends in a table of its own", () => {
  for (const [name, sql] of texts) {
    const {head, shared, own} = piecesOf(sql);
    expect(head + shared + own, name).toBe(sql);
    expect(shared, name).toMatch(/^(WITH.*\n)?-- shared steps\n[^]+ AS /);
    expect(own, name).toMatch(/^-- the table itself\n[^]*\nORDER BY[^]+$/);
  }
});

test("every step of a query says what it is, and a later one uses it", () => {
  for (const [name, sql] of texts) {
    const lines = sql.split("\n");
    lines.forEach((line, i) => {
      const step = /^(\w+) AS (NOT )?(MATERIALIZED )?\($/.exec(line)?.[1];
      if (!step) return;
      expect(lines[i - 1], `${name}: ${step}`).toMatch(/^-- ./);
      const behind = lines.slice(i + 1).join("\n");
      expect(new RegExp(`\\b${step}\\b`).test(behind), `${name}: ${step} is not used`).toBe(true);
    });
  }
});

test("what is set are settings alone, each at work in the query", () => {
  const known = parameters.map(({name}) => name.replaceAll("-", "_"));
  for (const [name, sql] of texts) {
    const [, list] = /^parameters AS \(\n {2}SELECT (.*)\n\)/m.exec(sql) ?? [null, ""];
    for (const [, column] of list.matchAll(/ AS (\w+)/g)) {
      // trailing is a word of SQL
      expect([...known, "look_back", "model_asked", "rule_asked"], name).toContain(column);
      expect(sql.match(new RegExp(`\\b${column}\\b`, "g"))!.length, `${name}: ${column}`).toBeGreaterThan(1);
    }
  }
});

test("no line of a query is longer than 120 characters, but for rows of words", () => {
  const lines = new Set(texts.flatMap(([, sql]) => sql.split("\n")));
  expect([...lines].filter((line) => line.length > 120 && !/^ {4}\(/.test(line))).toEqual([]);
});
