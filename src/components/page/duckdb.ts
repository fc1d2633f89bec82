/** DuckDB in the page: one instance, started when a reader asks for SQL; it holds the rows that the page has loaded. */
import {bool, float64, int32, list, struct, tableFromArrays, tableToIPC, utf8} from "@uwdata/flechette";
import type {DataType} from "@uwdata/flechette";
import {scoreNames} from "../base/snapshot/panel.js";
import type {Panel} from "../base/snapshot/panel.js";
import {integers} from "../base/kit/arrays.js";
import {policedWorker} from "./policed-worker.js";
import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";

export interface Database {
  /** rows as plain objects, numbers as numbers */
  query(sql: string): Promise<Record<string, unknown>[]>;
  /** makes `observations` and `rounds` those of the panel */
  load(panel: Panel): Promise<void>;
}

let started: Promise<Database> | undefined;

export function database(): Promise<Database> {
  started ??= start();
  started.catch(() => (started = undefined));
  return started;
}

/** An answer's rows as plain objects. */
const rowsOf = (answer: {toArray(): unknown[]}) =>
  (answer.toArray() as {toJSON(): Record<string, unknown>}[]).map((row) => row.toJSON());

async function start(): Promise<Database> {
  const {AsyncDuckDB, VoidLogger} = await import("@duckdb/duckdb-wasm");
  const worker = policedWorker(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"));
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  await db.instantiate(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  await db.open({query: {castBigIntToDouble: true, castDecimalToDouble: true}});
  const connection = await db.connect();
  let loaded: Panel | undefined;
  return {
    query: async (sql) => rowsOf(await connection.query(sql)),
    async load(panel) {
      if (loaded === panel) return;
      await loadPanel(connection, panel);
      loaded = panel;
    }
  };
}

async function loadPanel(connection: AsyncDuckDBConnection, panel: Panel): Promise<void> {
  await connection.query(
    "DROP TABLE IF EXISTS rows_loaded; DROP TABLE IF EXISTS models_loaded; DROP TABLE IF EXISTS rounds_loaded"
  );
  await connection.query("DROP TABLE IF EXISTS observations; DROP TABLE IF EXISTS rounds");
  const {round, model, stake, models} = panel;
  const present = scoreNames.filter((name) => panel.scores[name]);
  const scores = Object.fromEntries(present.map((name) => [name, panel.scores[name]!]));
  await insert(connection, "rows_loaded", {round, model, stake, ...scores});
  const key = [...models.key];
  await insert(connection, "models_loaded", {
    id: integers(key, (_, i) => i),
    key,
    name: [...models.name],
    account: [...models.account]
  });
  await insert(connection, "rounds_loaded", roundColumns(panel), {score_configs: scoreConfigs});
  for (const statement of canonical(present)) await connection.query(statement);
}

/** The type of the column: where no round has any, its values do not tell. */
const scoreConfigs = list(
  struct({
    ...{score: utf8(), pays: bool(), days: int32(), clip: float64(), threshold: float64(), factor: float64()},
    ...{multiplier_min: float64(), multiplier_max: float64(), multiplier_default: float64()}
  })
);

function roundColumns({rounds}: Panel): Record<string, unknown> {
  const names = [...new Set([...Object.keys(rounds[0] ?? {}), "score_configs"])] as (keyof Panel["rounds"][number])[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      name === "round" ? integers(rounds, (r) => r.round) : rounds.map((r) => r[name] ?? null)
    ])
  );
}

async function insert(
  connection: AsyncDuckDBConnection,
  name: string,
  columns: Record<string, unknown>,
  types: Record<string, DataType> = {}
): Promise<void> {
  const made = tableFromArrays(columns as Record<string, unknown[]>, {types});
  const bytes = tableToIPC(made, {format: "stream"});
  await connection.insertArrowFromIPCStream(bytes as Uint8Array, {name, create: true});
}

/** The canonical tables of the loaded rows; scores that the page has not loaded are not there. */
function canonical(present: readonly string[]): string[] {
  const number = (name: string) => `CASE WHEN isnan(${name}) THEN NULL ELSE ${name}::DOUBLE END AS ${name}`;
  const times = ["opens", "closes", "first_score", "resolves"].map(
    (name) => `replace(${name}, 'Z', '')::TIMESTAMP AS ${name}`
  );
  return [
    `CREATE TABLE observations AS SELECT round, key AS model, name, account, ${["stake", ...present].map(number).join(", ")}, r.resolved
     FROM rows_loaded JOIN models_loaded ON model = id JOIN rounds_loaded AS r USING (round)`,
    `CREATE TABLE rounds AS SELECT * REPLACE (${times.join(", ")}) FROM rounds_loaded`
  ];
}
