/**
 * Names of models without an id: Numerai's are unique whatever their letter case and outer blanks. Spellings of one
 * name are one model, under the newest of them.
 */
import type {DuckDBConnection} from "@duckdb/node-api";
import {rowOf} from "../../duckdb.js";

/** SQL of what is the same in all spellings of a name. */
export const foldedName = (name: string): string => `lower(trim(${name}))`;

/**
 * Creates `known_names` (folded, the one id that bears the name, the newest spelling) from the table `every` of all usable
 * rows; returns in how many rows without an id a name is spelt in another way than the one that is shown.
 */
export async function createNames(connection: DuckDBConnection): Promise<number> {
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE known_names AS
     SELECT ${foldedName("name")} AS folded,
       CASE WHEN count(DISTINCT id) = 1 THEN min(id) END AS only_id,
       arg_max(name, (round, file, row)) FILTER (WHERE id IS NULL) AS shown
     FROM every WHERE name IS NOT NULL GROUP BY folded`
  );
  const {respelt} = await rowOf(
    connection,
    `SELECT count(*)::DOUBLE AS respelt FROM every e JOIN known_names k ON k.folded = ${foldedName("e.name")}
     WHERE e.id IS NULL AND e.name <> k.shown`
  );
  return Number(respelt);
}
