/** Rows of tables, typed by their declarations. */
import type {Catalogue, QueryName, TableName} from "./index.js";

type ColumnsOf<N extends TableName> = Catalogue[N]["columns"];

type Value<C> = C extends {readonly value?: infer V}
  ? Exclude<V, undefined> | (C extends {orNull: string} ? null : never)
  : never;

type EndNames<K extends string, C> = C extends {bounds: string} ? `${K}_low` | `${K}_high` : never;

type Row<C> = {[K in keyof C as C[K] extends {bounds: "band"} ? never : K]: Value<C[K]>} & {
  [K in keyof C & string as EndNames<K, C[K]>]: number | null;
};

/** A row of a table. */
export type RowOf<N extends TableName> = N extends TableName ? Row<ColumnsOf<N>> : never;

/** A column of a table that has an interval. */
export type EstimateOf<N extends TableName> = N extends TableName
  ? {[K in keyof ColumnsOf<N>]: ColumnsOf<N>[K] extends {bounds: string} ? K : never}[keyof ColumnsOf<N>] & string
  : never;

/** A column of a table that its query yields. */
export type QueryColumn<N extends QueryName> = {
  [K in keyof ColumnsOf<N>]: ColumnsOf<N>[K] extends {bounds: "band"} | {once: string} ? never : K;
}[keyof ColumnsOf<N>] &
  string;

/** A table: columns of one length, read as columns or as rows. Arquero's tables have it, too. */
export interface Readable {
  numRows(): number;
  columnNames(): string[];
  array(name: string): ArrayLike<unknown> & Iterable<unknown>;
  /** rows, a new object each */
  objects(): object[];
}

/** A table in memory; `tableName` is never there: it carries the type of the rows. */
export type TableOf<N extends TableName = TableName> = Readable & {readonly tableName?: N};

export const rowsOf = <N extends TableName>({table}: {table: TableOf<N>}): RowOf<N>[] => table.objects() as RowOf<N>[];

/** A row in which these columns are known. */
export type Known<R, K extends keyof R> = R & {[P in K]: NonNullable<R[P]>};

export const knownRows = <R, K extends keyof R>(rows: readonly R[], ...names: K[]): Known<R, K>[] =>
  rows.filter((row): row is Known<R, K> => names.every((name) => row[name] !== null));
