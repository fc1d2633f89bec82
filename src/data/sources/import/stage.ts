/** Reads one file into a table: parsed values, and for each row that cannot be used the reason and the value at fault. */
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Dropped, DroppedExample, InputFile} from "../../../components/base/manifest.js";
import {rowOf, rowsOf} from "../../duckdb.js";
import {firstLine, InputFault} from "../../fault.js";
import {matchFields} from "./fields.js";
import type {Field} from "./fields.js";
import {hashFile, scan} from "./file.js";
import type {Source} from "./file.js";
import {linesOf} from "./lines.js";
import {faultsOf, textOf, valueOf} from "./parse.js";

export interface Stage {
  /** table with the columns row, every field by name, reason, bad */
  table: string;
  source: Source;
  /** our column -> the file's own spelling */
  spellings: Map<string, string>;
  input: InputFile;
  examples: DroppedExample[];
}

const perReason = 3; // examples named of each reason

/** Creates the table `table` from a file. Fields that the file lacks are null columns. */
export async function stageFile(
  connection: DuckDBConnection,
  source: Source,
  {table, fields}: {table: string; fields: readonly Field[]}
): Promise<Stage> {
  const rejects = `${table}_rejects`;
  const positions = await choose(connection, source, {fields, rejects});
  const query = stageQuery(source, {fields, positions, rejects});
  await readable(source, () => connection.run(`CREATE OR REPLACE TEMP TABLE ${table} AS ${query}`));
  const lost = source.kind === "csv" ? await rejectedOf(connection, rejects) : [];
  const {rows, dropped} = await countsOf(connection, table, lost);
  const input = {name: source.name, sha256: await hashFile(source.path), bytes: source.bytes, rows, dropped};
  if (rows === 0) throw new InputFault(`${source.name} holds no rows: leave it out or fetch it again`);
  const spellings = new Map([...positions].map(([field, i]) => [field, source.columns[i].name]));
  return {table, source, spellings, input, examples: await examplesOf(connection, {table, source, lost})};
}

/** Of several spellings of a field the best that has a value: Numerai's files carry columns that are null throughout. */
async function choose(
  connection: DuckDBConnection,
  source: Source,
  {fields, rejects}: {fields: readonly Field[]; rejects: string}
): Promise<Map<string, number>> {
  const names = source.columns.map(({name}) => name);
  const matches = matchFields(names, fields);
  const open = [...matches].filter(([, found]) => found.length > 1);
  if (open.length === 0) return new Map([...matches].map(([field, [first]]) => [field, first]));
  const counted = [...new Set(open.flatMap(([, found]) => found))];
  const text = (i: number) => textOf(`c${i}`, {type: source.columns[i].type, kind: source.kind});
  const query = `SELECT ${counted.map((i) => `count(${text(i)}) > 0 AS c${i}`).join(", ")}
    FROM (${scan(source, {rejects: `${rejects}_columns`})})`;
  const filled = await readable(source, () => rowOf(connection, query));
  return new Map([...matches].map(([field, found]) => [field, found.find((i) => filled[`c${i}`]) ?? found[0]]));
}

function stageQuery(
  source: Source,
  {fields, positions, rejects}: {fields: readonly Field[]; positions: Map<string, number>; rejects: string}
): string {
  const present = fields.filter(({name}) => positions.has(name));
  const typeOf = ({name}: Field) => source.columns[positions.get(name)!].type;
  const texts = present.map(
    (field) =>
      `${textOf(`c${positions.get(field.name)}`, {type: typeOf(field), kind: source.kind})} AS text_${field.name}`
  );
  const raws = present.map(({name}) => `c${positions.get(name)} AS raw_${name}`);
  const values = fields.map((field) =>
    positions.has(field.name)
      ? `${valueOf(`text_${field.name}`, `raw_${field.name}`, {field: field.type, type: typeOf(field)})} AS ${field.name}`
      : `CAST(NULL AS ${nullType(field)}) AS ${field.name}`
  );
  const faults = [
    ...missingModel(fields, present),
    ...present.flatMap((field) =>
      faultsOf(field.name, field.type).map(([reason, condition]) => [reason, condition, `text_${field.name}`])
    )
  ];
  const pick = (position: 0 | 2) =>
    faults.map((fault) => `WHEN ${fault[1]} THEN ${position === 0 ? `'${fault[0]}'` : `coalesce(${fault[2]}, '')`}`);
  return `WITH raw AS (SELECT row, ${[...texts, ...raws].join(", ")} FROM (${scan(source, {rejects})})),
    parsed AS (SELECT row, ${[...texts.map((_, i) => `text_${present[i].name}`), ...values].join(", ")} FROM raw)
    SELECT row, ${fields.map(({name}) => name).join(", ")},
      CASE ${pick(0).join(" ")} END AS reason, CASE ${pick(2).join(" ")} END AS bad
    FROM parsed`;
}

/** A row of a file of model-rounds needs an id or a name. */
function missingModel(fields: readonly Field[], present: readonly Field[]): [string, string, string][] {
  const keys = present.filter(({type}) => type === "key").map(({name}) => `text_${name}`);
  if (!fields.some(({type}) => type === "key")) return [];
  return [["missing model", `coalesce(${["NULL", ...keys].join(", ")}) IS NULL`, "''"]];
}

function nullType({type}: Field): string {
  if (type === "key" || type === "text") return "VARCHAR";
  return {boolean: "BOOLEAN", time: "TIMESTAMP"}[type as string] ?? "DOUBLE";
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

async function readable<T>(source: Source, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const kind = source.kind === "csv" ? "CSV" : "Parquet";
    throw new InputFault(`${source.name} cannot be read as ${kind} (${firstLine(error)}): fetch it again`);
  }
}
