/** The tables that queries in the page see: `observations` and `rounds` of the rows that the page has loaded. */
import type {AsyncDuckDB} from "@duckdb/duckdb-wasm";
import {bool, float64, int32, list, struct, tableFromArrays, tableToIPC, utf8} from "@uwdata/flechette";
import type {DataType} from "@uwdata/flechette";
import {integers} from "../base/kit/arrays.js";
import {scoreNames} from "../base/snapshot/panel.js";
import type {Panel} from "../base/snapshot/panel.js";

/** Makes the tables those of the panel. */
export async function loadPanel(db: AsyncDuckDB, connection: number, panel: Panel): Promise<void> {
  const to = {db, connection};
  for (const name of ["rows_loaded", "models_loaded", "rounds_loaded", "observations", "rounds"])
    await db.runQuery(connection, `DROP TABLE IF EXISTS ${name}`);
  const {round, model, stake, models} = panel;
  const present = scoreNames.filter((name) => panel.scores[name]);
  const scores = Object.fromEntries(present.map((name) => [name, panel.scores[name]!]));
  await insert(to, "rows_loaded", {round, model, stake, ...scores});
  const key = [...models.key];
  await insert(to, "models_loaded", {
    id: integers(key, (_, i) => i),
    key,
    name: [...models.name],
    account: [...models.account]
  });
  await insert(to, "rounds_loaded", roundColumns(panel), {score_configs: scoreConfigs});
  for (const statement of canonical(present)) await db.runQuery(connection, statement);
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
  {db, connection}: {db: AsyncDuckDB; connection: number},
  name: string,
  columns: Record<string, unknown>,
  types: Record<string, DataType> = {}
): Promise<void> {
  const made = tableFromArrays(columns as Record<string, unknown[]>, {types});
  const bytes = tableToIPC(made, {format: "stream"});
  await db.insertArrowFromIPCStream(connection, bytes as Uint8Array, {name, create: true});
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
