/** Names of a table's columns as they stand in its rows. */
import {entryOf} from "./index.js";
import type {Column} from "./column.js";
import type {TableName} from "./index.js";
import type {EstimateOf} from "./rows.js";

/** The two ends that come with a column, if any. */
export function boundsOf(name: string, {bounds}: Pick<Column, "bounds">): [low: string, high: string] | [] {
  return bounds ? [`${name}_low`, `${name}_high`] : [];
}

/** `X`, `X_low`, `X_high`; of a band the ends alone. */
export const namesOf = (name: string, column: Pick<Column, "bounds">): string[] => [
  ...(column.bounds === "band" ? [] : [name]),
  ...boundsOf(name, column)
];

/** All columns, in their order. */
export const columnNames = (table: TableName): string[] =>
  Object.entries(entryOf(table).columns).flatMap(([name, column]) => namesOf(name, column));

/** Columns with an interval, a band's among them, with the names of their ends. */
export const intervalsOf = (table: TableName) =>
  Object.entries(entryOf(table).columns).flatMap(([column, declared]) => {
    const [low, high] = boundsOf(column, declared);
    return low && high ? [{column, low, high}] : [];
  });

/** Columns that a query yields, in their order. */
export const queryNames = (table: TableName): string[] =>
  Object.entries(entryOf(table).columns).flatMap(([name, {bounds, once}]) => (bounds === "band" || once ? [] : [name]));

/** Columns with an interval, without their ends. */
export const estimatesOf = <N extends TableName>(table: N) =>
  intervalsOf(table).map(({column}) => column as EstimateOf<N>);

/** Columns of a queried table that are written once, beside the ends of intervals. */
export const onceNames = (table: TableName): string[] =>
  Object.entries(entryOf(table).columns).flatMap(([name, {once}]) => (once ? [name] : []));
