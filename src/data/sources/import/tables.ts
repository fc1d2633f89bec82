/** From merged rows and official totals to the tables that the snapshot's writer takes. */
import type {DuckDBConnection} from "@duckdb/node-api";
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
