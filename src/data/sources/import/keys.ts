/** Whether what stands as the id of models is one: a column that numbers rows makes a model of each row. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {rowOf} from "../../duckdb.js";
import {InputFault} from "../../fault.js";
import type {Stage} from "./stage.js";

const mostIds = 2; // of a name, on the mean over names; a model that was renamed and made anew may have two

/** Refuses ids that do not belong to models, in any one file and in all of them together. */
export async function checkIds(connection: DuckDBConnection, stages: readonly Stage[]): Promise<void> {
  const keyed = stages.filter(({spellings}) => spellings.has("id") && spellings.has("name"));
  for (const part of [...keyed.map((stage) => [stage]), ...(keyed.length > 1 ? [keyed] : [])]) {
    await checkPart(connection, part);
  }
}

async function checkPart(connection: DuckDBConnection, stages: readonly Stage[]): Promise<void> {
  const parts = stages.map(
    ({table}) => `SELECT round, id, lower(trim(name)) AS name FROM ${table} WHERE reason IS NULL`
  );
  const counts = await rowOf(
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
  const about = numbersOf(counts);
  if (!numbersRows(about) && !namesElse(about)) return;
  const [{source, spellings}] = stages;
  const where = stages.length > 1 ? `${source.name} and the others` : source.name;
  const [id, name] = [spellings.get("id"), spellings.get("name")];
  const what = numbersRows(about) ? "it numbers rows, not models" : "it is not the models' own";
  throw new InputFault(
    `${where}: ${id} has ${about.ids} values for ${about.names} names in ${name}: ${what}; rename the column or leave it out`
  );
}

interface KeyCounts {
  ids: number;
  names: number;
  /** distinct pairs of an id and a name */
  pairs: number;
  /** ids, names that stand in more than one round */
  lasting_ids: number;
  lasting_names: number;
}

function numbersOf(row: Record<string, unknown>): KeyCounts {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)])) as unknown as KeyCounts;
}

/** More than two ids per name, or no id in a second round although most names are. */
export function numbersRows({names, pairs, lasting_ids, lasting_names}: KeyCounts): boolean {
  return pairs > mostIds * names || (lasting_ids === 0 && lasting_names > names / 2);
}

/** More than two names per id: a number of the tournament, of a batch, of the row within its round. */
export function namesElse({ids, pairs}: KeyCounts): boolean {
  return pairs > mostIds * ids;
}
