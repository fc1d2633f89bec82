/** Rounds of which it is said that their scores are final and that they are not: none of them counts as final. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {spans} from "../../../components/base/snapshot/coverage.js";
import {rowsOf} from "../../duckdb.js";
import {moving} from "./fields.js";

const about: Record<string, string> = {
  rows: "the rows are not final although the list of rounds says resolved, so these rounds count as not resolved",
  list: "the list of rounds does not say resolved although the rows are final, so these rounds count as not resolved",
  mixed: "some rows are final and some are not, so these rounds count as not resolved",
  silent: "nothing says whether scores are final, so these rounds count as not resolved"
};

/** What the rows of `merged` and `official_rounds` say against each other, in words. */
export async function finalityNotes(connection: DuckDBConnection): Promise<string[]> {
  const rows = await rowsOf(
    connection,
    `SELECT round, CASE
       WHEN o.mixed THEN 'mixed'
       WHEN NOT o.resolved AND f.resolved THEN 'rows'
       WHEN o.resolved AND NOT f.resolved THEN 'list'
       WHEN o.scored AND coalesce(o.resolved, f.resolved) IS NULL THEN 'silent' END AS case
     FROM (SELECT round, bool_and(resolved) AS resolved, bool_or(resolved) AND NOT bool_and(resolved) AS mixed,
             count(coalesce(${moving.join(", ")})) > 0 AS scored
           FROM merged GROUP BY round) o
     LEFT JOIN official_rounds f USING (round) ORDER BY round`
  );
  return Object.entries(about).flatMap(([kind, text]) => {
    const rounds = rows.filter((row) => row.case === kind).map(({round}) => Number(round));
    return rounds.length > 0 ? [`rounds ${spans(rounds)}: ${text}`] : [];
  });
}
