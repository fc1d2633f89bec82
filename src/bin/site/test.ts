import {join} from "node:path";
import {readCall} from "../call.js";
import {findBrowser} from "./browser.js";
import {run, runNode} from "./child.js";
import {nameHostile} from "./hostile.js";
import {installed, project} from "./paths.js";
import {simulate} from "./snapshot.js";
import {openFolder, type Folder} from "./stage.js";
import {isGood, tallyOf, tallyText, type Tally} from "./tally.js";

const usage = `usage: npm test [-- --no-browser] [-- --slow] [-- --keep]

Lint, format, types, unit tests; then a site of its own from a simulated snapshot, and the browser tests on it.
  --no-browser  leaves out that site and the browser tests
  --slow        also runs the tests that take minutes
  --keep        leaves the site and its snapshot in .cache, and says where`;

/** The world of the test site: small, with weekly rounds and five a week. */
const world = ["--seed", "1", "--models", "400", "--rounds", "200", "--stocks", "400"];

const failure: Tally = {passed: 0, failed: 1, skipped: 0};

export async function main(args: string[]): Promise<number | void> {
  const flag = {type: "boolean"} as const;
  const call = readCall(args, {usage, options: {"no-browser": flag, slow: flag, keep: flag}});
  if (!call) return;
  const options = call.values;
  if (options.slow) process.env.CROWDING_SLOW = "1";
  const folder = openFolder("test");
  try {
    const tallies = [...(await checks()), await vitest("unit", {folder})];
    if (options["no-browser"]) console.log("browser tests are left out (--no-browser)");
    else tallies.push(await browserTests(folder));
    if (options.keep) console.log(`kept ${folder.path}`);
    console.log(tallyText(tallies));
    return isGood(tallies) ? 0 : 1;
  } finally {
    if (!options.keep) folder.remove();
  }
}

/** Lint, format and types: silent where all is well; each that fails counts as one failure. */
async function checks(): Promise<Tally[]> {
  const failed: Tally[] = [];
  for (const [name, file, args] of [
    ["lint", installed("eslint", "bin", "eslint.js"), ["."]],
    ["format", installed("prettier", "bin", "prettier.cjs"), ["--check", "."]],
    ["types", installed("typescript", "bin", "tsc"), ["--noEmit"]]
  ] as const) {
    const lines: string[] = [];
    const good = await timed(name, () => runNode(file, [...args], {cwd: project, onLine: (line) => lines.push(line)}));
    if (good) continue;
    console.log(lines.join("\n"));
    failed.push(failure);
  }
  return failed;
}

async function browserTests(folder: Folder): Promise<Tally> {
  const snapshot = join(folder.path, "snapshot");
  const site = join(folder.path, "site");
  try {
    const browser = await findBrowser();
    console.log(`browser: ${browser}`);
    await simulate(snapshot, world);
    await nameHostile(snapshot);
    if (!(await timed("build", () => build(["--snapshot", snapshot, "--output", site])))) return failure;
    const env = {CROWDING_CHROMIUM: browser, CROWDING_SITE: site, CROWDING_SNAPSHOT: snapshot};
    return await vitest("browser", {folder, env, config: "vitest.browser.config.ts"});
  } catch (error) {
    console.log((error as Error).message);
    return failure;
  }
}

/** Builds as `npm run build` does; with CROWDING_OFFLINE in a network namespace without a network (Linux). */
function build(args: string[]) {
  const call = [join(project, "src", "bin", "build.js"), ...args];
  if (!process.env.CROWDING_OFFLINE) return run(process.execPath, call, {out: 1});
  console.log("building with the network off");
  return run("unshare", ["-rn", process.execPath, ...call], {out: 1});
}

async function vitest(
  name: string,
  {folder, env = {}, config = "vitest.config.ts"}: {folder: Folder; env?: Record<string, string>; config?: string}
): Promise<Tally> {
  const report = join(folder.path, `${name}.json`);
  const args = ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  // tests make their own snapshots; the reader's is not theirs to see
  const outer = {...process.env, CROWDING_SNAPSHOT: undefined};
  await timed(`${name} tests`, () =>
    runNode(installed("vitest", "vitest.mjs"), args, {cwd: project, env: {...outer, ...env}, out: 1})
  );
  return tallyOf(report);
}

async function timed(name: string, work: () => Promise<number>): Promise<boolean> {
  const start = performance.now();
  const good = (await work()) === 0;
  console.log(`${name}: ${good ? "good" : "failed"} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return good;
}
