/** A finished table as a small JSON file and back: what a page draws its first figure from. */
import type {TableName} from "../../base/catalogue/index.js";
import {readable} from "./readable.js";
import type {TableResult} from "./result.js";

export interface SerialTable<N extends TableName = TableName> extends Omit<TableResult<N>, "table"> {
  columns: Record<string, unknown[]>;
}

export function writeTable<N extends TableName>({table, ...rest}: TableResult<N>): SerialTable<N> {
  const columns = Object.fromEntries(table.columnNames().map((name) => [name, Array.from(table.array(name), plain)]));
  return {...rest, columns};
}

/** Scores keep 12 decimals, twice what tells two of them apart; whole numbers and texts stay. */
function plain(value: unknown): unknown {
  if (typeof value !== "number" || Number.isInteger(value)) return value;
  return Number.isFinite(value) ? Number(value.toFixed(12)) : null;
}

export function readTable<N extends TableName>({columns, ...rest}: SerialTable<N>): TableResult<N> {
  return {...rest, table: readable(columns)};
}
