/** The name under which an interval, or a p-value, is held to known truth: equal names are one estimator. */
import {entryOf} from "../../base/catalogue/index.js";
import type {TableName} from "../../base/catalogue/index.js";
import {takes} from "../../base/settings/settings.js";
import type {Settings} from "../../base/settings/settings.js";

type Cells = Record<string, unknown>;

/** `mmc_mean, pooled`, `change of mmc, others`, `change mmc none`: of a column without `_low`, in a row. */
export function intervalKey(table: TableName, {column, row}: {column: string; row: Cells}, settings: Settings): string {
  const kinds = entryOf(table).kinds?.map((name) => String(row[name]));
  const words = kinds ? kinds.join(" ") : column + scoreOf(table, row, settings);
  return words + variant(table, settings);
}

/** Of the difference between the end groups. */
export const differenceKey = (table: TableName, column: string, settings: Settings) =>
  `${column}, last less first group${variant(table, settings)}`;

/** The score that a number is of, where a table tells of one or another: what holds for MMC may fail for CORR. */
function scoreOf(table: TableName, row: Cells, settings: Settings): string {
  if (typeof row.outcome === "string") return ` of ${row.outcome}`;
  return takes(table, "outcome") ? ` of ${settings.outcome}` : "";
}

/** Settings that make another estimator of a table. */
function variant(table: TableName, {ranking, adjust}: Settings): string {
  return [
    takes(table, "ranking") && ranking === "pooled" ? ", pooled" : "",
    takes(table, "adjust") ? `, ${adjust === "none" ? "as scored" : adjust}` : ""
  ].join("");
}
