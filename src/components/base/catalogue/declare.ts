/** The declaration of a table: all that is known of it before a row is read. */
import type {ScoreName} from "../snapshot/panel.js";
import type {ParameterName} from "../settings/parameters.js";
import type {Column} from "./column.js";

export type Columns = Record<string, Column>;

export interface Head<K extends string = string> {
  /** what a row is, and what the table is about, one sentence */
  about: string;
  /** columns that tell the rows apart */
  keys: readonly K[];
  /** those of them that say which number a row holds: each is an estimator of its own; without them each column is one */
  kinds?: readonly K[];
  /** scores that are read; tables of one page read the same, so that they share a panel and what is remembered of it */
  scores: readonly ScoreName[];
  /** none: the table reads no observations and needs no snapshot */
  parameters: readonly ParameterName[];
  /** defaults that differ from the parameter's own, as texts */
  defaults?: Partial<Record<ParameterName, string>>;
  /** why the table is written once and has no query */
  once?: string;
  /** its intervals are those of other tables: a row says of which */
  derived?: true;
}

export interface Entry extends Head {
  columns: Columns;
}

/** A table from its head and its columns, in the order in which they stand. */
export function declare<const C extends Columns, const H extends Head<keyof C & string>>(head: H, columns: C) {
  return {...head, columns};
}
