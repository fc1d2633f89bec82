import {readable} from "../tables/result/readable.js";
import type {Readable} from "../tables/result/readable.js";

/** Rows as a table; its columns are those named, or those of the first row. */
export function plainTable(rows: readonly object[], names = Object.keys(rows[0] ?? {})): Readable {
  const all = rows as Record<string, unknown>[];
  return readable(Object.fromEntries(names.map((name) => [name, all.map((row) => row[name] ?? null)])));
}

/** Rows of a finished table as its file holds it, by columns. */
export function rowsOfColumns<Row extends object>({columns}: {columns: Record<string, unknown[]>}): Row[] {
  return readable(columns).objects() as Row[];
}
