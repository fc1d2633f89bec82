/** Whether the intervals and tests of a table hold in one world. */
import type {Panel} from "../../components/base/snapshot/panel.js";
import type {TableName} from "../../components/base/catalogue/index.js";
import {readSettings} from "../../components/base/settings/settings.js";
import type {Settings} from "../../components/base/settings/settings.js";
import {differenceKey, intervalKey} from "../../components/tables/result/interval-keys.js";
import type {TableResult} from "../../components/tables/result/result.js";
import type {World} from "./world.js";

/**
 * `interval`: should hold the truth in 95 of 100 worlds; `size`: a test of what is true, which should reject in 5;
 * `naive`: a reading that is known to mislead, shown for how often it does.
 */
export type Kind = "interval" | "size" | "naive";

export interface Held {
  /** name of the estimator (`intervalKey`) */
  key: string;
  /** which of its numbers: a group, an event time, an outcome */
  where: string;
  kind: Kind;
  /** held, or not rejected; null = no interval */
  held: boolean | null;
}

export type Cells = Record<string, number | string | boolean | null>;

export interface Judged {
  table: TableName;
  run: (panel: Panel, settings: Settings) => TableResult;
  settings: Settings;
  held: (result: TableResult, world: World) => Held[];
}

/** Sets a table with settings as texts beside what is held in it. */
export function judge(
  table: TableName,
  run: Judged["run"],
  {texts = {}, held}: {texts?: Record<string, string>; held: (settings: Settings) => Judged["held"]}
): Judged {
  const settings = readSettings(texts, {table});
  return {table, run, settings, held: held(settings)};
}

export const rowsOf = ({table}: TableResult) => table.objects() as Cells[];

export const holds = (low: unknown, high: unknown, truth: number): boolean | null =>
  typeof low === "number" && typeof high === "number" && truth === truth ? low <= truth && truth <= high : null;

/** The interval of a column in a row. */
export function cell(
  {name, settings}: Pick<TableResult, "name" | "settings">,
  {row, column, truth, where = ""}: {row: Cells; column: string; truth: number; where?: string}
): Held {
  const [low, high] = ["low", "high"].map((end) => row[`${column}_${end}`]);
  return {key: intervalKey(name, {column, row}, settings), where, kind: "interval", held: holds(low, high, truth)};
}

/** The p-value of a row in which what it tests is true. */
export function size(
  {name, settings}: Pick<TableResult, "name" | "settings">,
  {row, column, where = ""}: {row: Cells; column: string; where?: string}
): Held {
  const {p} = row;
  const held = typeof p === "number" ? p > 0.05 : null;
  return {key: intervalKey(name, {column, row}, settings), where, kind: "size", held};
}

/** Of differences between the end groups. */
export function differences(result: TableResult, columns: string[], truth: (column: string) => number): Held[] {
  return columns.map((column) => {
    const found = result.endDifferences!.find((e) => e.column === column)!;
    const key = differenceKey(result.name, column, result.settings);
    return {key, where: "", kind: "interval", held: holds(found.low, found.high, truth(column))};
  });
}
