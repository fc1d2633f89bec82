/** From merged rows and official totals to the tables that the snapshot's writer takes. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {rowsOf} from "../../duckdb.js";
import {InputFault} from "../../fault.js";
import {scoreFields} from "./fields.js";

const dates = ["opens", "closes", "first_score", "resolves"];

/**
 * Creates `observations` and `rounds` from `merged` and `official_rounds`. Dates are official, else the rows' own (their
 * median), else null: the calendar's. A round is resolved where nobody says otherwise: finality belongs to the scores.
 */
export async function createTables(connection: DuckDBConnection): Promise<void> {
  const own = dates.map((name) => `quantile_disc(${name}, 0.5) AS ${name}`).join(", ");
  const first = [...dates, "target", "payout_factor"].map((name) => `coalesce(f.${name}, o.${name}) AS ${name}`);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE rounds AS
     SELECT round, ${first.join(", ")}, coalesce(f.resolved AND o.resolved, f.resolved, o.resolved) AS resolved,
       NULL::VARCHAR AS cadence, f.at_stake, f.payout_official, NULL::VARCHAR AS score_regime,
       NULL::VARCHAR AS staking_regime, NULL::VARCHAR AS payout_regime
     FROM (SELECT round, ${own}, quantile_disc(target, 0.5) AS target, quantile_disc(payout_factor, 0.5) AS payout_factor,
             bool_and(resolved) AS resolved
           FROM merged GROUP BY round) o
     FULL JOIN official_rounds f USING (round)`
  );
  // Adding zero turns -0 into 0, that of rounding included.
  const scores = scoreFields.map((name) => `${name}::FLOAT + 0 AS ${name}`);
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW observations AS
     SELECT m.* REPLACE (${scores.join(", ")}, coalesce(m.resolved, r.resolved, false) AS resolved)
     FROM merged m JOIN rounds r USING (round)`
  );
}

/** Creates `official_rounds`: one row per round; a round stated twice must be stated alike. */
export async function createOfficial(connection: DuckDBConnection, official: string | null): Promise<void> {
  const columns = [...dates, "target", "payout_factor", "at_stake", "payout_official"];
  const none = `NULL::INTEGER AS round, NULL::BOOLEAN AS resolved, ${columns
    .map((name) => `NULL::${dates.includes(name) ? "TIMESTAMP" : name === "target" ? "VARCHAR" : "DOUBLE"} AS ${name}`)
    .join(", ")}`;
  const query =
    official === null
      ? `SELECT ${none} LIMIT 0`
      : `SELECT DISTINCT round::INTEGER AS round, coalesce(resolved, lower(trim(status)) = 'resolved') AS resolved,
           ${columns.join(", ")} FROM ${official} WHERE reason IS NULL`;
  await connection.run(`CREATE OR REPLACE TEMP TABLE official_rounds AS ${query}`);
  const [twice] = await rowsOf(
    connection,
    "SELECT round FROM official_rounds GROUP BY round HAVING count(*) > 1 ORDER BY round LIMIT 1"
  );
  if (twice)
    throw new InputFault(`--rounds must state a round once, got round ${twice.round} with unlike values: keep one`);
}
