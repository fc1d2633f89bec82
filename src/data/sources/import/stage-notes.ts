/** What the owner of a file should know of how it was read: nothing is read in another way than written in silence. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {listed} from "../../../components/base/words/words.js";
import {rowsOf} from "../../duckdb.js";
import type {Choice} from "./choose.js";
import type {Source} from "./file.js";
import {separator} from "./stage-query.js";

interface Staged {
  table: string;
  source: Source;
  choices: readonly Choice[];
  /** whether its dates are those of the rounds */
  fits: boolean;
}

export async function stageNotes(connection: DuckDBConnection, staged: Staged): Promise<string[]> {
  const {table, source, fits} = staged;
  const words = (await entriesOf(connection, table, "words")).map(
    ({entry, cells, n}) =>
      `${source.name}: ${entry} read as not known in ${counted(cells, "cell")} of ${counted(n, "row")}`
  );
  const odds = (await entriesOf(connection, table, "odds")).map(
    ({entry, n}) => `${source.name}: ${oddity(entry, n, source)}`
  );
  const dates = fits ? [] : [`${source.name}: its dates are not those of the rounds, with the day or the month first`];
  const parted = source.columns.filter(({comma}) => comma).map(({name}) => name);
  const commas = parted.length ? [`${source.name}: a comma parts whole from fraction in ${listed(parted)}`] : [];
  return [...words, ...odds, ...dates, ...commas];
}

/** What is at odds between two columns, in words. */
function oddity(entry: string, n: number, {columns}: Source): string {
  const [kind, ...pair] = entry.split(":");
  const [best, other] = pair.map((i) => columns[Number(i)].name);
  const [first, second] = best === other ? pair.map((i) => `${best} (column ${Number(i) + 1})`) : [best, other];
  if (kind === "unlike")
    return `${first} and ${second} contradict each other in ${counted(n, "row")}: ${first} is used`;
  return `${first} is used, not ${second}, which is another number: ${counted(n, "row")} with ${second} alone stay without`;
}

const counted = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;

/** Entries of a column of lists with their number and that of the usable rows they stand in, the most frequent first. */
async function entriesOf(connection: DuckDBConnection, table: string, column: "words" | "odds") {
  const rows = await rowsOf(
    connection,
    `SELECT entry, count(*)::DOUBLE AS cells, count(DISTINCT row)::DOUBLE AS n
     FROM (SELECT row, unnest(string_split(${column}, ${separator})) AS entry FROM ${table}
           WHERE reason IS NULL AND ${column} IS NOT NULL)
     GROUP BY entry ORDER BY n DESC, entry`
  );
  return rows.map(({entry, cells, n}) => ({entry: String(entry), cells: Number(cells), n: Number(n)}));
}
