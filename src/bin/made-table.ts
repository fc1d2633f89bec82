/** A table as the command line has it: computed from the snapshot, with what of it holds in worlds with known truth. */
import {entryOf, readsRows} from "../components/base/catalogue/index.js";
import type {TableName} from "../components/base/catalogue/index.js";
import type {Settings} from "../components/base/settings/settings.js";
import {noPanel} from "../components/base/snapshot/panel.js";
import type {Panel} from "../components/base/snapshot/panel.js";
import {tables} from "../components/tables/index.js";
import type {TableResult} from "../components/tables/result/result.js";
import {withhold} from "../components/tables/result/withheld.js";
import {reliable} from "../data/reliable.js";
import {readPanel} from "../data/snapshot/read.js";

/** The rows that a table is made of; a table that reads none needs no snapshot. */
export const panelOf = async (name: TableName, folder: string): Promise<Panel> =>
  readsRows(name) ? readPanel(folder, {truth: name === "truth"}) : noPanel;

/** `made` has all intervals, `held` those that hold; `result` is the one that is printed. */
export function makeTable(
  panel: Panel,
  name: TableName,
  settings: Settings
): Record<"made" | "held" | "result", TableResult> {
  const made: TableResult = tables[name](panel, settings);
  const held = withhold(made, reliable());
  // a verdict on an interval that does not hold is none
  return {made, held, result: entryOf(name).derived ? held : made};
}
