import {mkdirSync} from "node:fs";
import {dirname, join} from "node:path";
import {readCall, UsageFault} from "../call.js";
import {runNode} from "../site/child.js";
import {cache, installed, project} from "../site/paths.js";
import {scoreOf, scoreText, totalText, type Score} from "./score.js";
import {mutated, testsOf} from "./tests-of.js";

const usage = `usage: npm run mutants [-- --mutate PATH] [-- --every K]

Plants faults in statistics, tables and texts, one at a time, and prints which of them no test notices, and the share
of those that one does. Each file is held by the test of its path and by those that import it. Results are kept in
.cache/mutants: where neither a file nor its tests have changed, they are not run again. All of it takes hours.
  --mutate PATH    a folder or file below src/components
  --every K        every K-th file in the order of names
  --concurrency N  how many mutants at a time (default: one per core, less one)`;

const options = {mutate: {type: "string"}, every: {type: "string"}, concurrency: {type: "string"}} as const;

export async function main(args: string[]): Promise<number | void> {
  const call = readCall(args, {usage, options});
  if (!call) return;
  const more = call.values.concurrency ? ["--concurrency", call.values.concurrency] : [];
  const scores: Score[] = [];
  const missed: string[] = [];
  const tests = testsOf(project);
  for (const path of chosen(call.values)) {
    const score = await mutate(path, {tests: tests(path), more});
    console.log(score ? scoreText(score) : `${path}: could not be measured`);
    if (score) scores.push(score);
    else missed.push(path);
  }
  console.log(totalText(scores));
  if (missed.length > 0) console.log(`not measured: ${missed.join(", ")}`);
  return missed.length > 0 ? 1 : 0;
}

function chosen({mutate = "", every = "1"}: Record<string, string | undefined>): string[] {
  const step = Number(every);
  if (!Number.isInteger(step) || step < 1) throw new UsageFault(`every must be a whole number, got ${every}`, usage);
  const below = mutate.replace(/^(\.\/)?src\/components\/?/, "").replace(/\/$/, "");
  const files = mutated(project).filter((path) => below === "" || path === below || path.startsWith(`${below}/`));
  if (files.length === 0) throw new UsageFault(`no file of statistics, tables or texts in ${mutate}`, usage);
  return files.filter((_, i) => i % step === 0);
}

/** Runs Stryker on one file; null where it has no test, or one that fails without a mutant. */
async function mutate(path: string, {tests, more}: {tests: string[]; more: string[]}): Promise<Score | null> {
  if (tests.length === 0) return null;
  const report = join(cache, "mutants", path.replace(/\.ts$/, ".json"));
  mkdirSync(dirname(report), {recursive: true});
  const code = await runNode(
    installed("@stryker-mutator", "core", "bin", "stryker.js"),
    ["run", "--mutate", `src/components/${path}`, "--incrementalFile", report, ...more],
    {cwd: project, env: {...process.env, CROWDING_MUTANTS_TESTS: tests.join(",")}}
  );
  return code === 0 ? scoreOf(path, report) : null;
}
