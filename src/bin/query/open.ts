/** A database for queries of others: it holds observations, rounds and the tables that the query names, and reaches nothing else. */
import * as path from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {tableNames} from "../../components/base/catalogue/index.js";
import {fileLiteral, identifier, literal, rowsOf} from "../../data/duckdb.js";
import {openSnapshot} from "../../data/snapshot/read.js";

const names = ["observations", "rounds"];

/** Opens the snapshot in a folder for one query. */
export async function openQuery(
  folder: string,
  query: string
): Promise<{connection: DuckDBConnection; close: () => void}> {
  const {connection, close} = await openSnapshot(folder);
  try {
    await dropOthers(connection);
    await shut(
      connection,
      names.map((name) => path.join(folder, `${name}.parquet`))
    );
    // to look for names in a query is to prepare it
    await addTables(connection, {query, folder});
    return {connection, close};
  } catch (error) {
    close();
    throw error;
  }
}

async function dropOthers(connection: DuckDBConnection): Promise<void> {
  const views = await rowsOf(connection, "SELECT view_name FROM duckdb_views() WHERE NOT internal");
  for (const {view_name: name} of views)
    if (!names.includes(String(name))) await connection.run(`DROP VIEW ${identifier(String(name))}`);
}

/** Makes the tables of the catalogue that a query names, other than by a name that it defines itself. */
async function addTables(connection: DuckDBConnection, {query, folder}: {query: string; folder: string}) {
  const named = new Set(connection.getTableNames(query, false).map((name) => name.toLowerCase()));
  const wanted = tableNames.filter((name) => named.has(name));
  if (wanted.length === 0) return;
  const {addTable} = await import("./tables.js");
  for (const name of wanted) await addTable(connection, name, folder);
}

/**
 * From here on no file is reached but these, for good. They are read where they lie, so that a snapshot may be larger than memory;
 * that they are only read is up to `startSelect`: DuckDB's list of paths does not tell reading from writing.
 */
async function shut(connection: DuckDBConnection, files: readonly string[]): Promise<void> {
  // a path is asked for as it is written, and then by the name that is found
  const paths = new Set(files.flatMap((file) => [literal(path.resolve(file)), fileLiteral(file)]));
  await connection.run(`SET allowed_paths = [${[...paths].join(", ")}]`);
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
}
