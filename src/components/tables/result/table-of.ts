import type {TableName} from "../../base/catalogue/index.js";
import {columnNames} from "../../base/catalogue/names.js";
import type {RowOf, TableOf} from "../../base/catalogue/rows.js";
import {readable} from "./readable.js";

type ColumnsIn<N extends TableName> = {[K in keyof RowOf<N>]: ArrayLike<RowOf<N>[K]>};

/**
 * The table of that name from its columns, in the order of its declaration. A column that is missing, misspelt, of another type, or that the
 * declaration does not have, does not compile.
 */
export function tableOf<N extends TableName, C extends ColumnsIn<N>>(
  name: N,
  columns: C & Record<Exclude<keyof C, keyof RowOf<N>>, never>
): TableOf<N> {
  const all: Record<string, ArrayLike<unknown>> = columns;
  return readable(Object.fromEntries(columnNames(name).map((column) => [column, all[column]])));
}
