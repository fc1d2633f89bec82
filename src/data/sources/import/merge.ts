/** Puts the rows of all files together: one row per model and round, doubles merged, replaced or dropped. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {scoreNames} from "../../../components/base/snapshot/panel.js";
import {rowsOf} from "../../duckdb.js";
import {allEqual} from "./equal.js";
import {createNames, foldedName} from "./names.js";
import {replaced, unlike} from "./reasons.js";
import {lineFinder} from "./stage.js";
import type {Stage} from "./stage.js";

/** What rows of one model and round are compared by. */
const numbers = ["stake", ...scoreNames];
const dates = ["opens", "closes", "first_score", "resolves", "target", "payout_factor"];

export interface Merged {
  /** equal rows that were merged */
  merged: number;
  notes: string[];
}

/**
 * Creates `merged` from the stages and `official_rounds`. Of a row that is final and others that are not the final one
 * stays. Rows that are replaced, and rows that contradict each other, count as dropped in the file that they come from.
 */
export async function mergeStages(connection: DuckDBConnection, stages: readonly Stage[]): Promise<Merged> {
  const respelt = await createStaged(connection, stages);
  await createJudged(connection);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE merged AS
     SELECT * EXCLUDE (final) FROM staged s WHERE NOT EXISTS (
       FROM judged j WHERE j.file = s.file AND j.row = s.row AND (j.verdict <> 'equal' OR j.copy > 1))`
  );
  await countReplaced(connection, stages);
  await nameUnlike(connection, stages);
  const [{merged}] = await rowsOf(
    connection,
    "SELECT count(*) AS merged FROM judged WHERE verdict = 'equal' AND copy > 1"
  );
  const notes = respelt > 0 ? [`${respelt} ${respelt === 1 ? "row" : "rows"} under another spelling of a name`] : [];
  return {merged: Number(merged), notes};
}

/** Rows that share their model and round: verdict equal, replaced or unlike; of equal ones the first copy stays. */
async function createJudged(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE doubles AS
     SELECT round, model, bool_or(final) AS final FROM staged GROUP BY round, model HAVING count(*) > 1`
  );
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE judged AS
     WITH twice AS (SELECT s.*, s.final = d.final AS best FROM staged s JOIN doubles d USING (round, model)),
     sets AS (SELECT round, model, ${numbers.map(allEqual).join(" AND ")} AS equal FROM twice WHERE best GROUP BY round, model)
     SELECT round, model, file, row,
       CASE WHEN NOT equal THEN 'unlike' WHEN best THEN 'equal' ELSE 'replaced' END AS verdict,
       row_number() OVER (PARTITION BY round, model, best ORDER BY file, row) AS copy
     FROM twice JOIN sets USING (round, model)`
  );
}

/**
 * All usable rows with their key: the API's id; where a row has none, the one id that bears its name; else the name.
 * Returns how many rows bear another spelling of a name than the one that is shown.
 */
async function createStaged(connection: DuckDBConnection, stages: readonly Stage[]): Promise<number> {
  // An id of blanks is none, unless there is nothing else.
  const id = "coalesce(nullif(trim(id), ''), CASE WHEN name IS NULL THEN id END) AS id";
  const parts = stages.map(
    ({table}, file) => `SELECT ${file} AS file, * REPLACE (${id}) FROM ${table} WHERE reason IS NULL`
  );
  await connection.run(`CREATE OR REPLACE TEMP VIEW every AS ${parts.join(" UNION ALL ")}`);
  const respelt = await createNames(connection);
  // Adding zero turns -0 into 0.
  const plain = numbers.filter((name) => name !== "payout").map((name) => `${name} + 0 AS ${name}`);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE staged AS
     WITH keyed AS (
       SELECT file, row, round::INTEGER AS round, coalesce(id, only_id, shown) AS model,
         CASE WHEN id IS NULL THEN shown ELSE coalesce(name, id) END AS name, account, ${plain.join(", ")},
         CASE WHEN coalesce(payout_pending, payout_settled) IS NULL THEN payout + 0
           ELSE coalesce(payout_pending, 0) + coalesce(payout_settled, 0) END AS payout,
         coalesce(resolved, lower(trim(status)) = 'resolved') AS resolved, ${dates.join(", ")}
       FROM every LEFT JOIN known_names ON folded = ${foldedName("name")})
     SELECT k.*, coalesce(k.resolved, f.resolved, false) AS final FROM keyed k LEFT JOIN official_rounds f USING (round)`
  );
  return respelt;
}

async function countReplaced(connection: DuckDBConnection, stages: readonly Stage[]): Promise<void> {
  const rows = await rowsOf(
    connection,
    "SELECT file, count(*)::DOUBLE AS n FROM judged WHERE verdict = 'replaced' GROUP BY file"
  );
  for (const {file, n} of rows) stages[Number(file)].input.dropped[replaced] = Number(n);
}

async function nameUnlike(connection: DuckDBConnection, stages: readonly Stage[]): Promise<void> {
  const rows = await rowsOf(
    connection,
    `SELECT file, row::DOUBLE AS row, round, model, (count(*) OVER (PARTITION BY file))::DOUBLE AS n
     FROM judged WHERE verdict = 'unlike'
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
