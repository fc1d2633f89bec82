/** The columns that a query yields, in the order of the table's declaration. */
import type {QueryName} from "../../base/catalogue/index.js";
import {queryNames} from "../../base/catalogue/names.js";
import type {QueryColumn} from "../../base/catalogue/rows.js";

/** Words of SQL that are columns of tables. */
const reserved = /^(group|from|to|window)$/;

/** Lines of a query are at most about so long. */
const width = 118;

type Expressions<N extends QueryName> = Partial<Record<QueryColumn<N>, string>>;

/**
 * `score_regime, "group", stake_after / stake_before AS ratio`: a column is itself, or what is named for it. A name that the query does not
 * yield does not compile.
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
  const lines = [items[0]];
  for (const item of items.slice(1)) {
    const last = lines.length - 1;
    const isLong = lines[last].length + item.length > width || item.includes("\n");
    lines[last] += isLong ? "," : `, ${item}`;
    if (isLong) lines.push(`  ${item}`);
  }
  return lines.join("\n");
}
