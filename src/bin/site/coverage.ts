import {cases} from "../../data/coverage/cases.js";
import {codeHash} from "../../data/coverage/code.js";
import {joinParts, partsOf} from "../../data/coverage/parts.js";
import {judgements, writeRecord} from "../../data/coverage/record.js";
import type {CoverageRecord} from "../../data/coverage/record.js";
import {countOf} from "../../data/coverage/coverage.js";
import type {Line} from "../../data/coverage/coverage.js";
import {readCall} from "../call.js";
import {Progress} from "./progress.js";
import {program, runMatch} from "./coverage-pool.js";
import {runParts} from "./part-pool.js";
import type {Made} from "./part-pool.js";
import {whole} from "./whole.js";

const usage = `usage: npm run test:slow [-- --worlds N] [-- --seed N] [-- --dry]

How often 95 % intervals hold the truth in simulated worlds, and how often tests reject it: a line for each.
  --worlds  worlds per case, 2000
  --seed    1
  --dry     leaves the record of the last run as it is`;

/** Exit code 0 whatever the intervals hold: what fails has no interval on the site, and is named here. */
export async function main(args: string[]): Promise<number | void> {
  const text = {type: "string"} as const;
  const call = readCall(args, {usage, options: {worlds: text, seed: text, dry: {type: "boolean"}}});
  if (!call) return;
  const worlds = whole("worlds", call.values.worlds ?? "2000", {usage});
  const seed = whole("seed", call.values.seed ?? "1", {usage});
  const progress = new Progress();
  const code = codeHash();
  // the one long piece of work beside the many: at the end it would keep a single core busy
  const [made, match] = await Promise.all([makeParts(worlds, seed, progress), runMatch(seed)]);
  const lines = joinParts(
    made.map(({part, result}) => ({part, lines: result})),
    worlds
  );
  const record = {seed, worlds, code, match, lines: lines.map(countOf)};
  if (code !== codeHash()) throw new Error("the code changed while it was judged: run it again");
  if (!call.values.dry) writeRecord(record, lines);
  report(record, progress);
}

async function makeParts(worlds: number, seed: number, progress: Progress): Promise<Made<Line[]>[]> {
  const parts = partsOf(cases.map(() => worlds));
  const made: Made<Line[]>[] = [];
  const left = cases.map((_, place) => parts.filter((part) => part.place === place).length);
  const onMade = (one: Made<Line[]>) => {
    made.push(one);
    const {place} = one.part;
    progress.detail(`${made.length} of ${parts.length} parts, ${progress.elapsed}: ${cases[place].name}`);
    if (--left[place] === 0) progress.keep(`${cases[place].name}: ${worlds} worlds, ${progress.elapsed}`);
  };
  await runParts(parts, {program, seed, onMade});
  return made;
}

function report(record: CoverageRecord, progress: Progress): void {
  const all = judgements(record).filter(({kind}) => kind !== "naive");
  const failed = all.filter(({passes}) => !passes);
  for (const {case: name, table, key, where, kind, coverage, intervals} of failed) {
    const what = kind === "size" ? "does not reject in" : "holds in";
    console.log(
      `${table} ${key}${where && ` (${where})`}: ${what} ${(100 * coverage).toFixed(1)} % of ${intervals}, ${name}`
    );
  }
  console.log(
    `${all.length} lines, ${failed.length} of them fail; ${record.worlds} worlds a case, ${progress.elapsed}`
  );
}
