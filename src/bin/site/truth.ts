import {writeFileSync} from "node:fs";
import {cases} from "../../data/truth/cases.js";
import {codeHash} from "../../data/truth/code.js";
import {judge, runCase} from "../../data/truth/coverage.js";
import type {Line} from "../../data/truth/coverage.js";
import {recordPath} from "../../data/truth/record.js";
import {readCall, UsageFault} from "../call.js";

const usage = `usage: npm run test:slow [-- --worlds N] [-- --seed N] [-- --dry]

How often 95 % intervals hold the truth in simulated worlds: one line per interval column.
  --worlds  worlds per case, 2000
  --seed    1
  --dry     leaves the record of the last run as it is`;

export function main(args: string[]): number | void {
  const text = {type: "string"} as const;
  const call = readCall(args, {usage, options: {worlds: text, seed: text, dry: {type: "boolean"}}});
  if (!call) return;
  const worlds = whole("worlds", call.values.worlds ?? "2000");
  const seed = whole("seed", call.values.seed ?? "1");
  const code = codeHash();
  const lines = cases.flatMap((one, place) => show(runCase(one, {seed, worlds, place})));
  if (!call.values.dry) writeFileSync(recordPath, `${JSON.stringify({seed, worlds, code, lines}, null, 2)}\n`);
  const failed = lines.filter((line) => !judge(line).passes);
  console.log(`${lines.length} columns, ${failed.length} of them outside what is allowed`);
  return failed.length ? 1 : 0;
}

function show(lines: Line[]): Line[] {
  console.log(lines[0].case);
  for (const line of lines) {
    const {passes, coverage, intervals} = judge(line);
    console.log(
      `  ${passes ? "good  " : "failed"} ${(100 * coverage).toFixed(1)} % of ${intervals}  ${line.table} ${line.column}`
    );
  }
  return lines;
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new UsageFault(`${name} must be a whole number above 0, got ${text}`, usage);
}
