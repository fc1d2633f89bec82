import {csvOf} from "../base/csv/csv.js";
import type {Csv} from "../base/csv/csv.js";
import type {Readable} from "../tables/result/readable.js";

/** The table as CSV, as `crowding table --format csv` prints it. */
export function tableCsv(table: Readable): Csv {
  const columns = table.columnNames();
  const rows = table.objects() as Record<string, unknown>[];
  return csvOf([columns, ...rows.map((row) => columns.map((name) => row[name]))]);
}
