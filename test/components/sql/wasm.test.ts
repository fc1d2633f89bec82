/** The queries run unchanged in the older DuckDB that runs in the page. */
import {createRequire} from "node:module";
import {expect, test} from "vitest";
import {readSettings} from "../../../src/components/base/settings/settings.js";
import {queries} from "../../../src/components/sql/index.js";
import {tables} from "../../../src/components/tables/index.js";
import {compare, loadStatements, numbers, panelOf} from "../../support/panel.js";
import type {SqlRow, World} from "../../support/panel.js";
import {settingsFor} from "../../support/twins.js";
import type {Setting} from "../../support/twins.js";
import {twoRegimes, world} from "../../support/worlds.js";

interface Connection {
  query(sql: string): {toArray(): {toJSON(): SqlRow}[]};
}

/** DuckDB-WASM as it runs in Node, without a worker. */
async function openWasm(): Promise<Connection> {
  const require = createRequire(import.meta.url);
  const duckdb = require("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const [mvp, eh] = ["mvp", "eh"].map((kind) => ({
    mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${kind}.wasm`),
    mainWorker: ""
  }));
  const database = await duckdb.createDuckDB({mvp, eh}, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate(() => {});
  return database.connect();
}

const plain = (value: unknown) => (typeof value === "bigint" ? Number(value) : value);
const plainRow = (row: SqlRow) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));

test("typescript and sql in duckdb-wasm agree", {timeout: 300_000}, async () => {
  const connection = await openWasm();
  const settings = settingsFor({middle: "8:30", dates: "2020-01-06:2020-01-30"}).filter(
    // few settings of each table, its first three in any case
    ([table], i, all) => i % 23 === 0 || all[i - 3]?.[0] !== table
  );
  const hold = (made: World, own: readonly Setting[]) => {
    for (const statement of loadStatements(made)) connection.query(statement);
    const panel = panelOf(made);
    const counts: Record<string, number> = {};
    for (const [table, texts] of own) {
      const checked = readSettings(texts, {table});
      const rows = connection.query(queries[table](checked)).toArray();
      const found = compare(
        tables[table](panel, checked),
        rows.map((row) => plainRow(row.toJSON()))
      );
      expect(found.differences, `${table} ${JSON.stringify(texts)}`).toEqual([]);
      counts[table] = (counts[table] ?? 0) + found.numbers;
    }
    return counts;
  };
  const compared = hold(world({seed: 51, models: 60, rounds: twoRegimes(56), accounts: 15}), settings);
  // whose second half is free of the first one's returns: only rounds a week apart have that
  const weekly = numbers(1, 40).map((round) => {
    const opens = new Date(Date.UTC(2020, 0, 4 + 7 * round, 18)).toISOString().replace(".000", "");
    return {round, opens, closes: opens, first_score: opens, resolves: opens};
  });
  compared.halves += hold(world({seed: 52, models: 40, rounds: weekly}), [
    ["halves", {rounds: "all"}],
    ["halves", {rounds: "all", "ranked-by": "corr"}]
  ]).halves;
  expect(Object.keys(compared).sort()).toEqual(Object.keys(queries).sort());
  for (const [table, count] of Object.entries(compared)) expect(count, table).toBeGreaterThan(20);
});
