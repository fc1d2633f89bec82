/** The name under which an interval, or a p-value, is held to known truth: equal names are one estimator. */
import type {TableName} from "../base/parameters.js";
import {parametersOf} from "../base/settings.js";
import type {Settings} from "../base/settings.js";

type Cells = Record<string, unknown>;

/** Tables whose rows are numbers of several kinds, and the columns that say which; in others each column is one kind. */
const kinds: Partial<Record<TableName, readonly string[]>> = {
  "penalty-shape": ["statistic"],
  "trend-slope": ["statistic"],
  "drift-parts": ["part"],
  "event-parts": ["part"],
  "event-tests": ["test", "outcome", "adjust"],
  "event-placebo": ["placebo", "outcome"]
};

/** `mmc_mean`, `mmc_mean, pooled`, `change mmc none`: of a column without `_low`, in a row. */
export function intervalKey(table: TableName, {column, row}: {column: string; row: Cells}, settings: Settings): string {
  const words = kinds[table]?.map((name) => String(row[name])) ?? [column];
  return words.join(" ") + variant(table, settings);
}

/** Of the difference between the end groups. */
export const differenceKey = (table: TableName, column: string, settings: Settings) =>
  `${column}, last less first group${variant(table, settings)}`;

/** Settings that make another estimator of a table. */
function variant(table: TableName, {ranking, adjust}: Settings): string {
  const takes = (name: string) => parametersOf(table).some((p) => p.name === name);
  return [
    takes("ranking") && ranking === "pooled" ? ", pooled" : "",
    takes("adjust") && adjust === "none" ? ", as scored" : ""
  ].join("");
}

/** Columns of a table that have ends, by the name of the estimate or band: `mmc_mean`, `mean_band`, `estimate`. */
export function intervalColumns(names: readonly string[]): {column: string; low: string; high: string}[] {
  const found = names.flatMap((low) => {
    if (low !== "low" && !low.endsWith("_low")) return [];
    const column = low === "low" ? "" : low.slice(0, -4);
    return [{column, low, high: low.replace(/low$/, "high")}];
  });
  // penalty-shape and trend-slope: `low` and `high` of the one estimate
  const own = names.includes("slope") ? "slope" : "estimate";
  return found.map((one) => ({...one, column: one.column || own}));
}
