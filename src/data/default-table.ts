import type {TableName} from "../components/base/catalogue/index.js";
import {defaultSettings} from "../components/base/settings.js";
import {tables} from "../components/tables/index.js";
import {writeTable} from "../components/tables/serial.js";
import {readPanel, snapshotFolder} from "./snapshot/read.js";

/** Writes a table at its defaults to standard output: what a page draws first. */
export async function writeDefaultTable(name: TableName): Promise<void> {
  const panel = await readPanel(snapshotFolder());
  process.stdout.write(JSON.stringify(writeTable(tables[name](panel, defaultSettings(name)))));
}
