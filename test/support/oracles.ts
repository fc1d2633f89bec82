import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {csvParse} from "d3-dsv";

const own = fileURLToPath(new URL("../oracles/", import.meta.url));
const folder = fileURLToPath(new URL("../../../shared/oracles/public/", import.meta.url));

/** Oracles out of public repositories: read where they are, never copied. */
export const publicOracles = {exists: existsSync(folder)};

if (!publicOracles.exists) console.warn("the public oracles are not there: the tests that need them are skipped");

/** Columns of a CSV file of test/oracles (or of the public ones) as numbers; NaN where a cell is empty or NA. */
export function csvColumns(name: string, {isPublic = false} = {}): Record<string, number[]> {
  const rows = csvParse(readFileSync(join(isPublic ? folder : own, name), "utf8"));
  const number = (text: string) => (text === "" || text === "NA" ? NaN : Number(text));
  return Object.fromEntries(rows.columns.map((column) => [column, rows.map((row) => number(row[column]))]));
}

/** A JSON file of the public oracles. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function publicJson(name: string): any {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}
