import type {Readable} from "../../base/catalogue/rows.js";

export type {Readable};

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
