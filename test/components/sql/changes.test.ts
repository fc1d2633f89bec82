/** The same query text over changed data yields what TypeScript then yields. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, test} from "vitest";
import {readSettings} from "../../../src/components/base/settings/settings.js";
import {queries} from "../../../src/components/sql/index.js";
import {tables} from "../../../src/components/tables/index.js";
import {compare, connect, load, panelOf, query} from "../../support/panel.js";
import type {World} from "../../support/panel.js";
import type {Setting} from "../../support/twins.js";
import {twoRegimes, world} from "../../support/worlds.js";

const original = world({seed: 31, models: 80, gaps: 0.02, ties: true, rounds: twoRegimes(44)});
const raised = original.rows.find((r) => r.round === 36 && r.stake! > 1)!;

const changes: Record<string, World> = {
  "a stake changed": {
    ...original,
    rows: original.rows.map((r) => (r === raised ? {...r, stake: 77 * r.stake!} : r))
  },
  "the newest rounds deleted": {
    rows: original.rows.filter((r) => r.round <= 41),
    rounds: original.rounds.filter((r) => r.round <= 41)
  },
  "a round's rows deleted": {...original, rows: original.rows.filter((r) => r.round !== 35)},
  "a model renamed": {
    ...original,
    rows: original.rows.map((r) => (r.model === raised.model ? {...r, model: "\u{1f4a5}'\"; --"} : r))
  }
};

const settings: Setting[] = [
  ["stake-deciles", {groups: "4", recent: "300"}],
  ["penalty", {groups: "4", ranking: "pooled"}],
  ["trend", {}],
  ["events", {ratio: "2", base: "0"}],
  ["event-path", {ratio: "2", base: "0", "min-scored": "2"}],
  ["event-summary", {ratio: "2", base: "0", "min-scored": "2"}]
];

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await connect();
});
afterAll(() => connection.closeSync());

test.each(Object.keys(changes))("%s", async (name) => {
  const [before, after] = [panelOf(original), panelOf(changes[name])];
  await load(connection, changes[name]);
  let moved = 0;
  for (const [table, texts] of settings) {
    const checked = readSettings(texts, {table});
    const rows = await query(connection, queries[table](checked));
    const {differences, numbers} = compare(tables[table](after, checked), rows);
    expect(differences, table).toEqual([]);
    expect(numbers, table).toBeGreaterThan(20);
    if (compare(tables[table](before, checked), rows).differences.length) ++moved;
  }
  expect(moved).toBeGreaterThan(0);
});
