/** A finished table as a small JSON file and back: what a page draws its first figure from. */
import {readable} from "./readable.js";
import type {TableResult} from "./result.js";

export interface SerialTable extends Omit<TableResult, "table"> {
  columns: Record<string, unknown[]>;
}

export function writeTable({table, ...rest}: TableResult): SerialTable {
  const columns = Object.fromEntries(table.columnNames().map((name) => [name, Array.from(table.array(name), plain)]));
  return {...rest, columns};
}

/** Scores keep 12 decimals, twice what tells two of them apart; whole numbers and texts stay. */
function plain(value: unknown): unknown {
  if (typeof value !== "number" || Number.isInteger(value)) return value;
  return Number.isFinite(value) ? Number(value.toFixed(12)) : null;
}

export function readTable({columns, ...rest}: SerialTable): TableResult {
  return {...rest, table: readable(columns)};
}
