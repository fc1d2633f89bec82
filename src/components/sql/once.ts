import type {TableName} from "../base/parameters.js";

/**
 * Tables that are written once. `claims` puts finished numbers of other tables, which have their queries, beside those of the article and words
 * them by their intervals. `truth` reads what only the simulator knows of a row, and `rules` the rule table: neither is in observations or rounds.
 */
export const onceWritten = ["claims", "truth", "rules"] as const;

export type QueryName = Exclude<TableName, (typeof onceWritten)[number]>;

/** The names without a query, as any table's name is looked up in them. */
const without: readonly TableName[] = onceWritten;

export const hasQuery = (name: TableName): name is QueryName => !without.includes(name);

/**
 * Columns that only a test or draws yield: written once, as the ends of intervals are. Of a fan that is every path but the one that it stands
 * for, and how many models were drawn into them.
 */
export const onceColumns: Partial<Record<TableName, readonly string[]>> = {
  "event-tests": ["p", "p_holm", "smallest"],
  "event-placebo": ["p", "smallest"],
  "event-fan": ["others", "mean", "from", "to"]
};

/**
 * A number that the query gives and the table withholds: the share of a fall, where the interval of the fall, which resampling
 * yields, does not exclude 0.
 */
export const withheld = (row: Record<string, unknown>) => row.statistic === "share" && row.estimate === null;
