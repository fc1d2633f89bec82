/** Native DuckDB in Node: one in-memory instance per use, and the few helpers that SQL text needs. */
import * as path from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection} from "@duckdb/node-api";
import {InputFault} from "./fault.js";

export interface Database {
  connection: DuckDBConnection;
  close(): void;
}

/** A value of a row in JSON's terms; 64-bit integers come as text. */
export type Json = string | number | boolean | null | Json[] | {[key: string]: Json};
export type Row = Record<string, Json>;

/** Opens an in-memory database that neither downloads extensions nor depends on the machine's time zone. */
export async function openDatabase({threads = 0}: {threads?: number} = {}): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", {autoinstall_known_extensions: "false"});
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  if (threads > 0) await connection.run(`SET threads = ${threads}`);
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  return {connection, close};
}

/** All rows of a query as objects. For results of at most a few thousand rows; panels are read by column. */
export async function rowsOf(connection: DuckDBConnection, query: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(query);
  return reader.getRowObjectsJson();
}

/** The first row of a query that has one. */
export async function rowOf(connection: DuckDBConnection, query: string): Promise<Row> {
  return (await rowsOf(connection, query))[0];
}

/** A text as SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * A file as SQL literal, for whatever reads files: DuckDB takes [, * and ? in a path for a pattern. Throws InputFault where a path cannot be
 * written so that it names one file.
 */
export function fileLiteral(file: string): string {
  const whole = path.resolve(file);
  if (!/[[*?]/.test(whole)) return literal(whole);
  if (path.sep === "/" && whole.includes("\\"))
    throw new InputFault(
      `${whole} has a backslash and one of [ * ? in its path, which cannot be read: rename one of them`
    );
  return literal(whole.replace(/[[*?]/g, "[$&]"));
}

/** SQL that reads one Parquet file: folders in its path are no columns. */
export function parquetFile(file: string, {options = []}: {options?: readonly string[]} = {}): string {
  return `read_parquet(${[fileLiteral(file), "hive_partitioning = false", ...options].join(", ")})`;
}

/** A name as SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Runs work on one thread, so that sums of floating-point numbers add up in one order on every machine. */
export async function inOrder<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  const {threads} = await rowOf(connection, "SELECT current_setting('threads')::INTEGER AS threads");
  await connection.run("SET threads = 1");
  try {
    return await work();
  } finally {
    await connection.run(`SET threads = ${threads}`);
  }
}
