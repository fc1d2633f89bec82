import type {Estimated, OrNull} from "../kit/interval.js";

type Cells<X extends string> = Record<X | `${X}_low` | `${X}_high`, number | null>;

/** A column's estimate in a row of a table, with its interval. */
export const estimateIn = <X extends string>(row: Cells<NoInfer<X>>, column: X): OrNull<Estimated> => ({
  estimate: row[column],
  low: row[`${column}_low`],
  high: row[`${column}_high`]
});
