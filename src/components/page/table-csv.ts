import {csvFormat} from "d3-dsv";
import type {Readable} from "../tables/result/readable.js";

/** The table as CSV: full precision, null as empty. */
export function tableCsv(table: Readable): string {
  return `${csvFormat(table.objects() as Record<string, unknown>[], table.columnNames())}\n`;
}
