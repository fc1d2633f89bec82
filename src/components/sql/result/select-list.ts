/** The columns that a query yields, in the order of the table's declaration. */
import type {QueryName} from "../../base/catalogue/index.js";
import {queryNames} from "../../base/catalogue/names.js";
import type {QueryColumn} from "../../base/catalogue/rows.js";

/** Words of SQL that are columns of tables. */
const reserved = /^(group|from|to|window)$/;

/** A longer list has a line for each column. */
const width = 90;

/** `SELECT a, b`; a line for each column where that is long or one of them has several lines. */
export function select(columns: readonly string[], {indent = "  "}: {indent?: string} = {}): string {
  const line = `SELECT ${columns.join(", ")}`;
  return line.length > width || line.includes("\n") ? `SELECT\n${indent}${columns.join(`,\n${indent}`)}` : line;
}

type Expressions<N extends QueryName> = Partial<Record<QueryColumn<N>, string>>;

/**
 * `SELECT score_regime, "group", stake_after / stake_before AS ratio`: a column is itself, or what is named for it. A name that the query
 * does not yield does not compile.
 */
export function selectList<N extends QueryName, E extends Expressions<N> = Expressions<N>>(
  table: N,
  expressions?: E & Record<Exclude<keyof E, QueryColumn<N>>, never>
): string {
  const of: Record<string, string | undefined> = {...expressions};
  const items = queryNames(table).map((name) => {
    const column = reserved.test(name) ? `"${name}"` : name;
    return of[name] === undefined ? column : `${of[name]} AS ${column}`;
  });
  return select(items);
}
