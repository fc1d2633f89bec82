import type {TableName} from "../../src/components/base/catalogue/index.js";
import {columnNames} from "../../src/components/base/catalogue/names.js";
import type {RowOf} from "../../src/components/base/catalogue/rows.js";

/** A row with these cells; what is not named is null. */
export function madeRow<N extends TableName>(table: N, cells: Partial<RowOf<N>>): RowOf<N> {
  const empty = Object.fromEntries(columnNames(table).map((name) => [name, null]));
  return {...empty, ...cells} as RowOf<N>;
}
