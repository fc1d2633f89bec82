/** Dates with slashes can be read in two ways; the calendar of the rounds tells which, for a whole file at once. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {roundTimes} from "../../../components/base/rounds/calendar.js";
import type {RoundTimes} from "../../../components/base/rounds/calendar.js";
import {rowsOf} from "../../duckdb.js";
import type {Choice} from "./choose.js";
import {readable, scan} from "./file.js";
import type {Source} from "./file.js";
import type {DateOrder} from "./parse.js";

/** A date of a round as a file writes it, in `rows` rows. */
export interface WrittenDate {
  field: keyof RoundTimes;
  round: number;
  /** `07/13/2019` */
  text: string;
  rows: number;
}

export interface Reading {
  dates: DateOrder;
  /** whether the dates so read are those of the rounds */
  fits: boolean;
}

const day = 86_400_000;
const farthest = 400; // days; a date that cannot be is as far
const near = 10; // days from the calendar, on the mean, within which dates are those of the rounds

/** How to read the dates of a file: as the API wrote them, the month first, unless the other way is nearer to the calendar. */
export async function readingOf(
  connection: DuckDBConnection,
  source: Source,
  {choices, rejects}: {choices: readonly Choice[]; rejects: string}
): Promise<Reading> {
  const query = writtenQuery(source, choices, rejects);
  if (query === null) return {dates: "month first", fits: true};
  const rows = await readable(source, () => rowsOf(connection, query));
  return bestReading(
    rows.map(({field, round, text, rows: n}) => ({
      field: field as keyof RoundTimes,
      round: Number(round),
      text: String(text),
      rows: Number(n)
    }))
  );
}

/** The order of day and month with which dates lie nearer to those of the calendar. */
export function bestReading(written: readonly WrittenDate[]): Reading {
  const [month, day] = (["month first", "day first"] as const).map((dates) => ({
    dates,
    off: meanError(written, dates)
  }));
  const {dates, off} = day.off < month.off ? day : month;
  return {dates, fits: !(off > near)};
}

/** Days from the calendar, a mean over rows; NaN without any. */
function meanError(written: readonly WrittenDate[], dates: DateOrder): number {
  const total = written.reduce((sum, entry) => sum + entry.rows * error(entry, dates), 0);
  return total / written.reduce((sum, {rows}) => sum + rows, 0);
}

function error({field, round, text}: WrittenDate, dates: DateOrder): number {
  const [a, b, year] = text.split("/").map(Number);
  const [month, date] = dates === "month first" ? [a, b] : [b, a];
  const time = new Date(Date.UTC(year, month - 1, date));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== date) return farthest;
  const official = Date.parse(roundTimes(round)[field].slice(0, 10));
  return Math.min(farthest, Math.abs(time.getTime() - official) / day);
}

function writtenQuery(source: Source, choices: readonly Choice[], rejects: string): string | null {
  const round = choices.find(({field}) => field.name === "round");
  const times = choices.flatMap(({field, columns}) =>
    field.type === "time" ? columns.filter((i) => source.columns[i].type === "VARCHAR").map((i) => ({field, i})) : []
  );
  if (!round || times.length === 0) return null;
  const number = `TRY_CAST(coalesce(${round.columns.map((i) => `nullif(trim(c${i}::VARCHAR), '')`).join(", ")}) AS DOUBLE)`;
  const parts = times.map(
    ({
      field,
      i
    }) => `SELECT '${field.name}' AS field, round, regexp_extract(d${i}, '^\\s*(\\d{1,2}/\\d{1,2}/\\d{4})', 1) AS text
      FROM read WHERE contains(d${i}, '/')`
  );
  return `WITH read AS MATERIALIZED (
      SELECT ${number} AS round, ${times.map(({i}) => `c${i} AS d${i}`).join(", ")}
      FROM (${scan(source, {rejects: `${rejects}_dates`})})
      WHERE ${times.map(({i}) => `contains(c${i}, '/')`).join(" OR ")})
    SELECT field, round, text, count(*)::DOUBLE AS rows FROM (${parts.join(" UNION ALL ")})
    WHERE text <> '' AND round BETWEEN 1 AND 9999 AND round = floor(round) GROUP BY ALL ORDER BY ALL`;
}
