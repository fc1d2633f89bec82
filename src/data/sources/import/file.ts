/** One input file: what it is, its columns, and the SQL that scans it. */
import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {open, stat} from "node:fs/promises";
import * as path from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {firstLine, InputFault} from "../../fault.js";
import {fileLiteral, identifier, literal, parquetFile, rowsOf} from "../../duckdb.js";
import type {Row} from "../../duckdb.js";
import {matchFields} from "./fields.js";
import type {Field} from "./fields.js";
import {headerFields} from "./header.js";
import {foreignKind} from "./kinds.js";

interface Column {
  /** as the file spells it */
  name: string;
  /** as DuckDB calls it: two columns of a Parquet file may differ in letter case alone */
  column?: string;
  /** DuckDB's type; VARCHAR throughout for CSV */
  type: string;
  /** whether a comma parts whole from fraction in it */
  comma?: boolean;
}

export interface Source {
  path: string;
  /** file name without folders */
  name: string;
  bytes: number;
  kind: "csv" | "parquet";
  delimiter: string;
  columns: Column[];
}

const longestHeader = 1 << 20;

/** Finds out what a file is by its first bytes, and reads its columns. Throws InputFault where it cannot be read. */
export async function openSource(
  file: string,
  {connection, fields}: {connection: DuckDBConnection; fields: readonly Field[]}
): Promise<Source> {
  const name = path.basename(file);
  const {head, bytes} = await readHead(file, name);
  const source = {path: path.resolve(file), name, bytes, delimiter: ""};
  if (bytes === 0) throw new InputFault(`${name} is empty: leave it out or fetch it again`);
  if (head.subarray(0, 4).toString("latin1") === "PAR1") {
    return {...source, kind: "parquet", columns: await parquetColumns(source, connection)};
  }
  const kind = foreignKind(head);
  if (kind) throw new InputFault(`${name} is ${kind}`);
  if (/\.(parquet|pq)$/i.test(name)) {
    throw new InputFault(
      `${name} is no Parquet file: it does not begin with PAR1; fetch it again, or name it .csv if it is CSV`
    );
  }
  return {...source, kind: "csv", ...csvHeader(head, name, fields)};
}

/** SQL of a file's rows: `row` from 1, and its columns as c0, c1, ... */
export function scan(source: Source, {rejects}: {rejects: string}): string {
  if (source.kind === "parquet") {
    const columns = source.columns.map(({name, column = name}, i) => `${identifier(column)} AS c${i}`);
    return `SELECT file_row_number + 1 AS row, ${columns.join(", ")}
      FROM ${parquetFile(source.path, {options: ["file_row_number = true", "binary_as_string = true"]})}`;
  }
  const columns = source.columns.map((_, i) => `'c${i}': 'VARCHAR'`).join(", ");
  return `SELECT row_number() OVER () AS row, * FROM read_csv(${fileLiteral(source.path)}, auto_detect = false, header = true, hive_partitioning = false,
    delim = ${literal(source.delimiter)}, quote = '"', escape = '"', columns = {${columns}}, compression = 'none',
    store_rejects = true, rejects_table = '${rejects}', rejects_scan = '${rejects}_scan', rejects_limit = 0)`;
}

/** SHA-256 of a file, in hex. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function readHead(file: string, name: string): Promise<{head: Buffer; bytes: number}> {
  try {
    const found = await stat(file);
    const {size} = found;
    if (found.isDirectory()) throw new InputFault(`${name} is a folder: name the files in it`);
    // files are read more than once, and a pipe that nobody writes to would never end
    if (!found.isFile())
      throw new InputFault(
        `${file} is no file but a pipe or a device: write what comes from it to a file, and import that`
      );
    const handle = await open(file);
    try {
      const {buffer, bytesRead} = await handle.read(Buffer.alloc(Math.min(size, longestHeader)), 0);
      return {head: buffer.subarray(0, bytesRead), bytes: size};
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof InputFault) throw error;
    const {code} = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "there is no such file" : firstLine(error);
    throw new InputFault(`cannot read ${file}: ${why}`);
  }
}

async function parquetColumns({path: file, name}: {path: string; name: string}, connection: DuckDBConnection) {
  try {
    const rows = await rowsOf(
      connection,
      `DESCRIBE SELECT * FROM ${parquetFile(file, {options: ["binary_as_string = true"]})}`
    );
    const names = topLevel(
      await rowsOf(connection, `SELECT name, num_children FROM parquet_schema(${fileLiteral(file)})`)
    );
    return rows.map((row, i) => ({
      name: names.length === rows.length ? names[i] : String(row.column_name),
      column: String(row.column_name),
      type: String(row.column_type)
    }));
  } catch (error) {
    throw new InputFault(`${name} cannot be read as Parquet (${firstLine(error)}): fetch it again`);
  }
}

/** Names of the columns in a Parquet schema, which lists every column with its inner ones behind it, the root first. */
function topLevel(schema: readonly Row[]): string[] {
  const names: string[] = [];
  const open: number[] = [];
  for (const {name, num_children} of schema.slice(1)) {
    if (open.length === 0) names.push(String(name).trim());
    else open[open.length - 1] -= 1;
    if (Number(num_children) > 0) open.push(Number(num_children));
    while (open[open.length - 1] === 0) open.pop();
  }
  return names;
}

const otherDelimiters = ["|", ":", "^", "~", " "];

function csvHeader(head: Buffer, name: string, fields: readonly Field[]) {
  const line = decodeLine(head, name);
  const best = (delimiters: readonly string[]) => {
    const candidates = delimiters.map((delimiter) => {
      const header = headerFields(line, delimiter) ?? [];
      return {delimiter, header, known: matchFields(header, fields).size};
    });
    return candidates.reduce((a, b) => (b.known > a.known ? b : a));
  };
  const {delimiter, header, known} = best([";", ",", "\t"]);
  if (header.length === 0)
    throw new InputFault(`${name} has quotes in its first line that do not belong together: save it as CSV again`);
  const other = best(otherDelimiters);
  if (other.known > Math.max(1, known)) {
    const sign = other.delimiter === " " ? "blanks" : other.delimiter;
    throw new InputFault(
      `${name} has ${sign} between its columns, import takes , ; and tab: save it with one of these`
    );
  }
  return {delimiter, columns: header.map((column) => ({name: column.trim(), type: "VARCHAR"}))};
}

function decodeLine(head: Buffer, name: string): string {
  const end = head.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  const line = end < 0 ? head : head.subarray(0, end);
  try {
    const text = new TextDecoder("utf-8", {fatal: true}).decode(line);
    if (!text.includes("\0")) return text;
  } catch {
    // falls through to the same message
  }
  throw new InputFault(`${name} is not UTF-8 text in its first line: save it as UTF-8`);
}

/** What DuckDB cannot read is the file's fault. */
export async function readable<T>(source: Source, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const kind = source.kind === "csv" ? "CSV" : "Parquet";
    throw new InputFault(`${source.name} cannot be read as ${kind} (${firstLine(error)}): fetch it again`);
  }
}
