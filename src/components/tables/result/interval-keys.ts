/** The name under which an interval, or a p-value, is held to known truth: equal names are one estimator. */
import {entryOf} from "../../base/catalogue/index.js";
import type {TableName} from "../../base/catalogue/index.js";
import {takes} from "../../base/settings/settings.js";
import type {Settings} from "../../base/settings/settings.js";

type Cells = Record<string, unknown>;

/** `mmc_mean`, `mmc_mean, pooled`, `change mmc none`: of a column without `_low`, in a row. */
export function intervalKey(table: TableName, {column, row}: {column: string; row: Cells}, settings: Settings): string {
  const words = entryOf(table).kinds?.map((name) => String(row[name])) ?? [column];
  return words.join(" ") + variant(table, settings);
}

/** Of the difference between the end groups. */
export const differenceKey = (table: TableName, column: string, settings: Settings) =>
  `${column}, last less first group${variant(table, settings)}`;

/** Settings that make another estimator of a table. */
function variant(table: TableName, {ranking, adjust}: Settings): string {
  return [
    takes(table, "ranking") && ranking === "pooled" ? ", pooled" : "",
    takes(table, "adjust") && adjust === "none" ? ", as scored" : ""
  ].join("");
}
