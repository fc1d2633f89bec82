/** What views and downloads need of a table. Arquero's tables have it; so do plain rows, which need no Arquero. */
export interface Readable {
  numRows(): number;
  columnNames(): string[];
  array(name: string): ArrayLike<unknown>;
  objects(): object[];
}

/** Rows as a table; its columns are those named, or those of the first row. */
export function plainTable(rows: readonly object[], names = Object.keys(rows[0] ?? {})): Readable {
  const all = rows as Record<string, unknown>[];
  return {
    numRows: () => all.length,
    columnNames: () => names,
    array: (name) => all.map((row) => row[name] ?? null),
    objects: () => [...all]
  };
}

/** Rows of a finished table as its file holds it, by columns. */
export function rowsOfColumns<Row extends object>({columns}: {columns: Record<string, unknown[]>}): Row[] {
  const names = Object.keys(columns);
  const length = names.length ? columns[names[0]].length : 0;
  return Array.from({length}, (_, i) => Object.fromEntries(names.map((name) => [name, columns[name][i]])) as Row);
}
