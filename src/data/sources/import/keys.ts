/** Whether what stands as the id of models is one: a column that numbers rows makes a model of each row. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {rowOf} from "../../duckdb.js";
import {InputFault} from "../../fault.js";
import {foldedName} from "./names.js";
import type {Stage} from "./stage.js";

const most = 2; // ids of a name, names of an id, on the mean: a model may be renamed, or made anew under its name

/** Refuses ids that do not belong to models, in any one file and in all of them together. */
export async function checkIds(connection: DuckDBConnection, stages: readonly Stage[]): Promise<void> {
  const keyed = stages.filter(({spellings}) => spellings.has("id") && spellings.has("name"));
  for (const part of [...keyed.map((stage) => [stage]), ...(keyed.length > 1 ? [keyed] : [])]) {
    await checkPart(connection, part);
  }
}

async function checkPart(connection: DuckDBConnection, stages: readonly Stage[]): Promise<void> {
  const counts = await countKeys(connection, stages);
  const fault = faultOf(counts);
  if (fault === null) return;
  const [{source, spellings}] = stages;
  const where = stages.length > 1 ? `${source.name} and the others` : source.name;
  const [id, name] = [spellings.get("id"), spellings.get("name")];
  const ways = {
    rows: "it numbers rows, not models; rename the column or leave it out",
    accounts: `${name} names accounts, not models; call it account`,
    other: "it is not the models' own; rename the column or leave it out"
  };
  throw new InputFault(`${where}: ${id} has ${counts.ids} values for ${counts.names} names in ${name}: ${ways[fault]}`);
}

async function countKeys(connection: DuckDBConnection, stages: readonly Stage[]): Promise<KeyCounts> {
  const parts = stages.map(
    ({table}) => `SELECT round, id, ${foldedName("name")} AS name FROM ${table} WHERE reason IS NULL`
  );
  const row = await rowOf(
    connection,
    `WITH every AS MATERIALIZED (${parts.join(" UNION ALL ")}),
     keyed AS MATERIALIZED (FROM every WHERE id IS NOT NULL AND name IS NOT NULL),
     ids AS (SELECT id, count(DISTINCT round) AS rounds FROM keyed GROUP BY id),
     names AS (SELECT name, count(DISTINCT round) AS rounds FROM keyed GROUP BY name)
     SELECT (SELECT count(*) FROM ids)::DOUBLE AS ids, (SELECT count(*) FROM names)::DOUBLE AS names,
       (SELECT count(*) FROM (SELECT DISTINCT id, name FROM keyed))::DOUBLE AS pairs,
       (SELECT count(*) FROM ids WHERE rounds > 1)::DOUBLE AS lasting_ids,
       (SELECT count(*) FROM names WHERE rounds > 1)::DOUBLE AS lasting_names`
  );
  return row as unknown as KeyCounts;
}

export interface KeyCounts {
  ids: number;
  names: number;
  /** distinct pairs of an id and a name */
  pairs: number;
  /** ids, names that stand in more than one round */
  lasting_ids: number;
  lasting_names: number;
}

/**
 * What is wrong with ids: they number rows (more than two per name, or none in a second round although most names are); the
 * names are those of accounts (more than two ids each, which last and have one name); or an id has more than two names.
 */
export function faultOf(counts: KeyCounts): "rows" | "accounts" | "other" | null {
  const {ids, names, pairs, lasting_ids, lasting_names} = counts;
  const many = pairs > most * names;
  if (many && pairs === ids && lasting_ids > ids / 2) return "accounts";
  if (many || (lasting_ids === 0 && lasting_names > names / 2)) return "rows";
  return pairs > most * ids ? "other" : null;
}
