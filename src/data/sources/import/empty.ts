/** What stays empty without a column: said once, for the columns that whole pages rest on. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {firstOf60Days} from "../../../components/base/rounds/calendar.js";
import {isPaidScore, sixtyDay} from "../../../components/base/scores/paid-scores.js";
import type {ScoreName} from "../../../components/base/snapshot/panel.js";
import {listed} from "../../../components/base/words/words.js";
import {rowsOf} from "../../duckdb.js";
import type {Stage} from "./stage.js";

const rests: Partial<Record<"stake" | ScoreName, readonly string[]>> = {
  stake: ["stake deciles", "trend", "meta-model", "penalty", "stake events", "what-if"],
  cwmm: ["stake deciles", "trend", "meta-model", "penalty", "what-if"],
  mmc: ["penalty", "stake events", "what-if"],
  corr: ["CORR beside the penalty", "payouts of what-if"],
  payout: ["payouts"]
};

/** A column and the rounds in which tables read it: MMC and CORR are other columns from round 1343 on. */
interface Part {
  column: string;
  /** SQL */
  rounds: string;
  text: string;
  empty: readonly string[];
}

/** Columns without a value in any row of `merged`, and files without a value where others have one. */
export async function emptyNotes(connection: DuckDBConnection, stages: readonly Stage[]): Promise<string[]> {
  const parts = Object.entries(rests).flatMap(([name, empty]) => partsOf(name as "stake" | ScoreName, empty));
  const counts = parts.map(
    ({column, rounds}, i) => `(count(*) FILTER (WHERE ${rounds}))::DOUBLE AS rows${i},
      (count(${column}) FILTER (WHERE ${rounds}))::DOUBLE AS known${i}`
  );
  const files = await rowsOf(connection, `SELECT file, ${counts.join(", ")} FROM merged GROUP BY file ORDER BY file`);
  return parts.flatMap((part, i) => {
    const about = files.filter((file) => Number(file[`rows${i}`]) > 0);
    const without = about.filter((file) => Number(file[`known${i}`]) === 0);
    if (without.length === 0) return [];
    const names = without.map(({file}) => stages[Number(file)].source.name);
    if (about.length === without.length) return [wholly(part)];
    // Payouts come from other files than scores.
    return part.column === "payout" ? [] : [partly(part, names)];
  });
}

function partsOf(name: "stake" | ScoreName, empty: readonly string[]): Part[] {
  if (name === "stake" || !isPaidScore(name)) return [{column: name, rounds: "true", text: "", empty}];
  return [
    {column: name, rounds: `round < ${firstOf60Days}`, text: "", empty},
    {column: sixtyDay[name], rounds: `round >= ${firstOf60Days}`, text: ` from round ${firstOf60Days} on`, empty}
  ];
}

function wholly({column, text, empty}: Part): string {
  return `no ${column}${text}: ${listed(empty)} stay empty`;
}

function partly({column, text, empty}: Part, files: readonly string[]): string {
  return `no ${column}${text} in ${listed(files)}: ${listed(empty)} do without these rows`;
}
