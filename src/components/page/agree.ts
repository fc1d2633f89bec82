/** Whether a query's rows are a figure's numbers. */
import {withheld} from "../sql/result/once.js";

export interface Agreement {
  /** numbers and texts compared */
  compared: number;
  /** the first differences, in words */
  differences: string[];
}

/** |a - b| <= 1e-9 max(1, |a|); null equals null only. Columns that the query lacks and what the table withholds are not compared. */
export function agree(expected: Record<string, unknown>[], got: Record<string, unknown>[]): Agreement {
  const differences: string[] = [];
  if (expected.length !== got.length) differences.push(`${got.length} rows, the figure has ${expected.length}`);
  const names = Object.keys(expected[0] ?? {}).filter((name) => got.length && name in got[0]);
  if (expected.length && !names.length) differences.push("no column of the figure");
  let compared = 0;
  for (let i = 0; i < Math.min(expected.length, got.length); ++i)
    for (const name of names) {
      if (name === "estimate" && withheld(expected[i])) continue;
      ++compared;
      if (!equal(expected[i][name], got[i][name]))
        differences.push(`row ${i + 1}, ${name}: ${String(got[i][name])}, the figure has ${String(expected[i][name])}`);
    }
  return {compared, differences};
}

function equal(a: unknown, b: unknown): boolean {
  const [x, y] = [plain(a), plain(b)];
  if (typeof x === "number" && typeof y === "number") return Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x));
  return x === y;
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return value === undefined || (typeof value === "number" && Number.isNaN(value)) ? null : value;
}
