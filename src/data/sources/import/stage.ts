/** Reads one file into a table: parsed values, and for each row that cannot be used the reason and the value at fault. */
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Dropped, DroppedExample, InputFile} from "../../../components/base/snapshot/manifest.js";
import {rowsOf} from "../../duckdb.js";
import {InputFault} from "../../fault.js";
import {chooseColumns} from "./choose.js";
import {commaColumns} from "./decimals.js";
import type {Decimal} from "./decimals.js";
import {readingOf} from "./dates.js";
import type {Field} from "./fields.js";
import {hashFile, readable} from "./file.js";
import type {Source} from "./file.js";
import {linesOf} from "./lines.js";
import {stageNotes} from "./stage-notes.js";
import {stageQuery} from "./stage-query.js";

export interface Stage {
  /** table with the columns of `stageQuery` */
  table: string;
  source: Source;
  /** our column -> the file's own spelling */
  spellings: Map<string, string>;
  input: InputFile;
  examples: DroppedExample[];
  /** what its owner should know of how it was read */
  notes: string[];
}

const perReason = 3; // examples named of each reason

/** Creates the table `table` from a file. Fields that the file lacks are null columns. */
export async function stageFile(
  connection: DuckDBConnection,
  opened: Source,
  {table, fields, decimal}: {table: string; fields: readonly Field[]; decimal?: Decimal | undefined}
): Promise<Stage> {
  const rejects = `${table}_rejects`;
  const choices = await chooseColumns(connection, opened, {fields, rejects});
  const commas = await commaColumns(connection, opened, {choices, rejects, decimal});
  const source = {...opened, columns: opened.columns.map((column, i) => ({...column, comma: commas.includes(i)}))};
  const {dates, fits} = await readingOf(connection, source, {choices, rejects});
  const query = stageQuery(source, {fields, choices, rejects, dates});
  await readable(source, () => connection.run(`CREATE OR REPLACE TEMP TABLE ${table} AS ${query}`));
  const lost = source.kind === "csv" ? await rejectedOf(connection, rejects) : [];
  const {rows, dropped} = await countsOf(connection, table, lost);
  const input = {name: source.name, sha256: await hashFile(source.path), bytes: source.bytes, rows, dropped};
  if (rows === 0) throw new InputFault(`${source.name} holds no rows: leave it out or fetch it again`);
  const spellings = new Map(choices.map(({field, spelling}) => [field.name, spelling]));
  const notes = await stageNotes(connection, {table, source, choices, fits});
  return {table, source, spellings, input, examples: await examplesOf(connection, {table, source, lost}), notes};
}

interface Rejected {
  offset: number;
  reason: string;
  rows: number;
  text: string;
}

/** Records that are no CSV rows. An open quote swallows lines: each counts. */
async function rejectedOf(connection: DuckDBConnection, table: string): Promise<Rejected[]> {
  const rows = await rowsOf(
    connection,
    `SELECT line_byte_position - 1 AS start, min(error_type)::VARCHAR AS kind, left(trim(min(csv_line), chr(10) || chr(13)), 200) AS text,
       max(1 + length(rtrim(csv_line, chr(10))) - length(replace(rtrim(csv_line, chr(10)), chr(10), ''))) AS lines
     FROM ${table} GROUP BY ALL ORDER BY start`
  );
  return rows.map(({start, kind, lines, text}) => {
    const reason = rejectReasons[String(kind)] ?? "not a CSV row";
    return {offset: Number(start), reason, rows: kind === "UNQUOTED VALUE" ? Number(lines) : 1, text: String(text)};
  });
}

const rejectReasons: Record<string, string> = {
  "MISSING COLUMNS": "too few fields",
  "TOO MANY COLUMNS": "too many fields",
  "UNQUOTED VALUE": "broken quotes",
  "INVALID ENCODING": "not UTF-8",
  "LINE SIZE OVER MAXIMUM": "line too long"
};

async function countsOf(connection: DuckDBConnection, table: string, lost: readonly Rejected[]) {
  const counts = await rowsOf(connection, `SELECT reason, count(*) AS n FROM ${table} GROUP BY reason ORDER BY reason`);
  const dropped: Dropped = {};
  for (const {reason, n} of counts) if (reason !== null) dropped[String(reason)] = Number(n);
  for (const {reason, rows} of lost) dropped[reason] = (dropped[reason] ?? 0) + rows;
  const rows = counts.reduce((sum, {n}) => sum + Number(n), 0) + lost.reduce((sum, entry) => sum + entry.rows, 0);
  return {rows, dropped};
}

async function examplesOf(
  connection: DuckDBConnection,
  {table, source, lost}: {table: string; source: Source; lost: readonly Rejected[]}
): Promise<DroppedExample[]> {
  const found = await rowsOf(
    connection,
    `SELECT row::DOUBLE AS row, reason, left(bad, 200) AS value FROM ${table} WHERE reason IS NOT NULL
     QUALIFY row_number() OVER (PARTITION BY reason ORDER BY row) <= ${perReason} ORDER BY row`
  );
  const named = lost.filter((entry, i) => lost.slice(0, i).filter((e) => e.reason === entry.reason).length < perReason);
  if (found.length + named.length === 0) return [];
  const lines = await lineFinder(source, {rows: found.map(({row}) => Number(row)), lost});
  const examples = [
    ...found.map(({row, reason, value}) => ({
      line: lines.row(Number(row)),
      reason: String(reason),
      value: String(value)
    })),
    ...named.map(({offset, reason, text}) => ({line: lines.rejected(offset), reason, value: text}))
  ];
  return examples.sort((a, b) => a.line - b.line).map((example) => ({file: source.name, ...example}));
}

/** Lines of rows; in Parquet the row's number stands for the line. */
export async function lineFinder(
  source: Source,
  {rows, lost}: {rows: readonly number[]; lost: readonly {offset: number}[]}
): Promise<{row(row: number): number; rejected(offset: number): number}> {
  if (source.kind === "parquet") return {row: (row) => row, rejected: () => 0};
  const rejected = lost.map(({offset}) => offset);
  const lines = await linesOf(source.path, {delimiter: source.delimiter, rows, rejected});
  return {row: (row) => lines.rows.get(row) ?? row + 1, rejected: (offset) => lines.rejected.get(offset) ?? 0};
}
