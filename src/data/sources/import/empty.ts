/** What stays empty without a column: said once, for the columns that whole pages rest on. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {listed} from "../../../components/base/words.js";
import {rowOf} from "../../duckdb.js";
import type {Stage} from "./stage.js";

const rests: Record<string, readonly string[]> = {
  stake: ["stake deciles", "trend", "penalty", "stake events", "what-if"],
  cwmm: ["stake deciles", "trend", "penalty"],
  mmc: ["penalty", "stake events", "what-if"],
  corr: ["what-if"]
};

/** Columns without a value in any row of `merged`, and files that lack a column which others have. */
export async function emptyNotes(connection: DuckDBConnection, stages: readonly Stage[]): Promise<string[]> {
  const names = Object.keys(rests);
  const counts = await rowOf(
    connection,
    `SELECT ${names.map((name) => `count(${name}) > 0 AS ${name}`).join(", ")} FROM merged`
  );
  return names.flatMap((name) => {
    const what = listed(rests[name]);
    if (!counts[name]) return [`no ${name}: ${what} ${rests[name].length === 1 ? "stays" : "stay"} empty`];
    const lacking = stages.filter(({spellings}) => !spellings.has(name)).map(({source}) => source.name);
    return lacking.length > 0 ? [`no ${name} in ${listed(lacking)}: ${what} do without its rows`] : [];
  });
}
