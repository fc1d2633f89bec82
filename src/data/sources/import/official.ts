/** Official dates and totals: one row per round, as the list of rounds states it. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {rowOf, rowsOf} from "../../duckdb.js";
import {InputFault} from "../../fault.js";
import {allEqual, allSame} from "./equal.js";
import {replaced} from "./reasons.js";
import type {Stage} from "./stage.js";

const types: Record<string, string> = {
  round: "INTEGER",
  resolved: "BOOLEAN",
  ...{opens: "TIMESTAMP", closes: "TIMESTAMP", first_score: "TIMESTAMP", resolves: "TIMESTAMP"},
  target: "VARCHAR",
  ...{payout_factor: "DOUBLE", at_stake: "DOUBLE", payout_official: "DOUBLE"}
};

/**
 * Creates `official_rounds`. A round that is stated more than once must be stated alike, as rows of a model must; of one that
 * was resolved in between the final row stays. Returns notes. Throws InputFault.
 */
export async function createOfficial(connection: DuckDBConnection, stage: Stage | null): Promise<string[]> {
  const columns = Object.keys(types);
  const none = `SELECT 0 AS row, ${columns.map((name) => `NULL::${types[name]} AS ${name}`).join(", ")} LIMIT 0`;
  const every = stage
    ? `SELECT * REPLACE (round::INTEGER AS round, coalesce(resolved, lower(trim(status)) = 'resolved') AS resolved)
       FROM ${stage.table} WHERE reason IS NULL`
    : none;
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE stated_rounds AS
     SELECT row, ${columns.join(", ")},
       coalesce(resolved, false) = bool_or(coalesce(resolved, false)) OVER (PARTITION BY round) AS best
     FROM (${every})`
  );
  await checkAlike(connection);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE official_rounds AS SELECT ${columns.join(", ")} FROM stated_rounds WHERE best
     QUALIFY row_number() OVER (PARTITION BY round ORDER BY row) = 1`
  );
  const {old} = await rowOf(connection, "SELECT count(*)::DOUBLE AS old FROM stated_rounds WHERE NOT best");
  return Number(old) > 0 ? [`${stage!.source.name}: ${old} ${replaced}`] : [];
}

async function checkAlike(connection: DuckDBConnection): Promise<void> {
  const values = Object.entries(types).filter(([name]) => name !== "round" && name !== "resolved");
  const alike = values.map(([name, type]) => (type === "DOUBLE" ? allEqual(name) : allSame(name)));
  const [twice] = await rowsOf(
    connection,
    `SELECT round FROM stated_rounds WHERE best GROUP BY round HAVING NOT (${alike.join(" AND ")}) ORDER BY round LIMIT 1`
  );
  if (!twice) return;
  throw new InputFault(`--rounds must state a round once, got round ${twice.round} with unlike values: keep one`);
}
