/** Puts the rows of all files together: one row per model and round, doubles merged or dropped. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {rowsOf} from "../../duckdb.js";
import {lineFinder} from "./stage.js";
import type {Stage} from "./stage.js";

export const unlike = "twice for one model and round, with unlike values";

const numbers = ["stake", "cwmm", "mmc", "corr", "corj60", "bmc", "fnc", "corr60", "mmc60", "payout", "corr_multiplier", "mmc_multiplier"];
const scores = ["cwmm", "mmc", "corr", "corj60", "bmc", "fnc", "corr60", "mmc60"];
const dates = ["opens", "closes", "first_score", "resolves", "target", "payout_factor"];

/**
 * Creates `merged` from the stages; returns how many equal rows were merged. Rows that contradict each other count as
 * dropped in the file that they come from, with examples.
 */
export async function mergeStages(connection: DuckDBConnection, stages: readonly Stage[]): Promise<number> {
  await createStaged(connection, stages);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE doubles AS SELECT round, model FROM staged GROUP BY ALL HAVING count(*) > 1`
  );
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE judged AS
     SELECT round, model, file, row, min(value) OVER w = max(value) OVER w AS equal,
       row_number() OVER (PARTITION BY round, model ORDER BY file, row) AS copy
     FROM (SELECT round, model, file, row, row(${[...numbers, "resolved"].join(", ")})::VARCHAR AS value
           FROM staged SEMI JOIN doubles USING (round, model))
     WINDOW w AS (PARTITION BY round, model)`
  );
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE merged AS
     SELECT * FROM staged s WHERE NOT EXISTS (
       FROM judged j WHERE j.file = s.file AND j.row = s.row AND (NOT j.equal OR j.copy > 1))`
  );
  await nameUnlike(connection, stages);
  const [{merged}] = await rowsOf(connection, "SELECT count(*) AS merged FROM judged WHERE equal AND copy > 1");
  return Number(merged);
}

/** All usable rows with their key: the API's id; where a row has none, the one id that bears its name; else the name. */
async function createStaged(connection: DuckDBConnection, stages: readonly Stage[]): Promise<void> {
  const parts = stages.map(({table}, file) => `SELECT ${file} AS file, * FROM ${table} WHERE reason IS NULL`);
  // Adding zero turns -0 into 0: equal numbers must be the same text.
  const plain = numbers
    .filter((name) => name !== "payout")
    .map((name) => `${scores.includes(name) ? `${name}::FLOAT` : name} + 0 AS ${name}`);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE staged AS
     WITH every AS (${parts.join(" UNION ALL ")}),
     known AS (SELECT name, min(id) AS only_id FROM every WHERE id IS NOT NULL AND name IS NOT NULL
               GROUP BY name HAVING count(DISTINCT id) = 1)
     SELECT file, row, round::INTEGER AS round, coalesce(id, only_id, name) AS model, coalesce(name, id) AS name, account,
       ${plain.join(", ")},
       CASE WHEN coalesce(payout_pending, payout_settled) IS NULL THEN payout + 0
         ELSE coalesce(payout_pending, 0) + coalesce(payout_settled, 0) END AS payout,
       coalesce(resolved, lower(status) = 'resolved') AS resolved, ${dates.join(", ")}
     FROM every LEFT JOIN known USING (name)`
  );
}

async function nameUnlike(connection: DuckDBConnection, stages: readonly Stage[]): Promise<void> {
  const rows = await rowsOf(
    connection,
    `SELECT file, row::DOUBLE AS row, round, model, (count(*) OVER (PARTITION BY file))::DOUBLE AS n
     FROM judged WHERE NOT equal
     QUALIFY row_number() OVER (PARTITION BY file ORDER BY row) <= 3 ORDER BY file, row`
  );
  for (const [file, {source, input, examples}] of stages.entries()) {
    const own = rows.filter((row) => row.file === file);
    if (own.length === 0) continue;
    input.dropped[unlike] = Number(own[0].n);
    const lost = await rejectedOffsets(connection, stages[file]);
    const lines = await lineFinder(source, {rows: own.map(({row}) => Number(row)), lost});
    for (const {row, model, round} of own) {
      const value = `${String(model).slice(0, 180)} in round ${round}`;
      examples.push({file: source.name, line: lines.row(Number(row)), reason: unlike, value});
    }
  }
}

async function rejectedOffsets(connection: DuckDBConnection, {source, table}: Stage): Promise<{offset: number}[]> {
  if (source.kind === "parquet") return [];
  const rows = await rowsOf(connection, `SELECT DISTINCT line_byte_position - 1 AS start FROM ${table}_rejects`);
  return rows.map(({start}) => ({offset: Number(start)}));
}
