/**
 * What charts, texts and pages need of a table. Arquero's tables have it; so do plain columns, which need no Arquero: a page draws its
 * first picture from them, and shapes no table until a setting asks for another.
 */
export interface Readable {
  numRows(): number;
  columnNames(): string[];
  array(name: string): ArrayLike<unknown> & Iterable<unknown>;
  /** rows, a new object each */
  objects(): object[];
}

/** Columns of one length as a table, in their order. */
export function readable(columns: Readonly<Record<string, ArrayLike<unknown>>>): Readable {
  const names = Object.keys(columns);
  const length = names.length ? columns[names[0]].length : 0;
  return {
    numRows: () => length,
    columnNames: () => [...names],
    array: (name) => Array.from(columns[name]),
    objects: () => Array.from({length}, (_, i) => Object.fromEntries(names.map((name) => [name, columns[name][i]])))
  };
}
