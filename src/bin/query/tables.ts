/** Tables of the catalogue as tables of DuckDB, so that a query can name them. Loads the code of every table: import it where one is named. */
import type {DuckDBAppender, DuckDBConnection} from "@duckdb/node-api";
import {columnsOf} from "../../components/base/catalogue/described.js";
import type {DescribedColumn} from "../../components/base/catalogue/described.js";
import type {TableName} from "../../components/base/catalogue/index.js";
import {defaultSettings} from "../../components/base/settings/settings.js";
import {identifier} from "../../data/duckdb.js";
import {makeTable, panelOf} from "../made-table.js";

/** Makes a table at its default settings from the snapshot in a folder. */
export async function addTable(connection: DuckDBConnection, name: TableName, folder: string): Promise<void> {
  const {table} = makeTable(await panelOf(name, folder), name, defaultSettings(name)).result;
  const columns = columnsOf(name);
  const declared = columns.map((column) => `${identifier(column.name)} ${types[column.kind]}`);
  await connection.run(`CREATE TABLE ${identifier(name)} (${declared.join(", ")})`);
  const appender = await connection.createAppender(name);
  for (const row of table.objects() as Record<string, unknown>[]) {
    for (const column of columns) append(appender, column, row[column.name]);
    appender.endRow();
  }
  appender.closeSync();
}

const types: Record<DescribedColumn["kind"], string> = {
  "whole number": "BIGINT",
  number: "DOUBLE",
  text: "VARCHAR",
  "true or false": "BOOLEAN"
};

function append(appender: DuckDBAppender, {kind}: DescribedColumn, value: unknown): void {
  if (value === null || value === undefined) appender.appendNull();
  else if (kind === "whole number") appender.appendBigInt(BigInt(value as number));
  else if (kind === "number") appender.appendDouble(value as number);
  else if (kind === "text") appender.appendVarchar(value as string);
  else appender.appendBoolean(value as boolean);
}
