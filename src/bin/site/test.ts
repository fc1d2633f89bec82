import {existsSync} from "node:fs";
import {join} from "node:path";
import {readCall} from "../call.js";
import {findBrowser} from "./browser.js";
import {run, runNode} from "./child.js";
import {copyProject} from "./copy.js";
import {nameHostile} from "./hostile.js";
import {crowding, installed, project} from "./paths.js";
import {openFolder, type Folder} from "./stage.js";
import {failuresText, isGood, tallyOf, tallyText, type Tally} from "./tally.js";

const usage = `usage: npm test [-- --no-browser] [-- --slow] [-- --keep]

Unit tests; beside them, in a copy of the project with a new page in it, lint, format, types, a search for what nothing
uses, the tests that concern pages and the build of a site from a simulated snapshot; then the browser tests on that site.
  --no-browser  leaves out that site and the browser tests
  --slow        also runs the tests that take minutes
  --keep        leaves the site and its snapshot in .cache, and says where`;

/** The world of the test site: small, with weekly rounds and five a week. */
const world = ["--seed", "1", "--models", "400", "--rounds", "200", "--stocks", "400"];

/** The new page, and the tests that look at pages, beside its own. */
const page = "trial-page";
const concerningPages = ["test/rules.test.ts", "test/data/tables/", "/figures/method/", `/texts/${page}/`];

const failure = (what: string): Tally => ({passed: 0, failed: 1, skipped: 0, failures: [what]});

export async function main(args: string[]): Promise<number | void> {
  const flag = {type: "boolean"} as const;
  const call = readCall(args, {usage, options: {"no-browser": flag, slow: flag, keep: flag}});
  if (!call) return;
  const options = call.values;
  if (options.slow) process.env.CROWDING_SLOW = "1";
  const folder = openFolder("test");
  try {
    const site = siteIn(folder);
    // of one thread each: they take what the unit tests leave free, and say what they have to say when those are done
    const beside = inTurn([newPage(site), ...checks(site), ...(options["no-browser"] ? [] : siteSteps(site))]);
    const tallies = [await vitest("unit", {folder})];
    const steps = await beside;
    for (const {text} of steps) console.log(text);
    tallies.push(...steps.filter(({good}) => !good).map(({text}) => failure(text.split("\n")[0])));
    if (options["no-browser"]) console.log("browser tests are left out (--no-browser)");
    else if (existsSync(site.output)) tallies.push(await browserTests(folder, site));
    if (options.keep) console.log(`kept ${folder.path}`);
    process.stdout.write(failuresText(tallies));
    console.log(tallyText(tallies));
    return isGood(tallies) ? 0 : 1;
  } finally {
    if (!options.keep) folder.remove();
  }
}

/** A program that runs beside others: its lines are kept for when it fails. */
interface Step {
  name: string;
  work: (onLine: (line: string) => void) => Promise<number>;
  /** what the steps behind it need */
  needed?: boolean;
}

interface Done {
  good: boolean;
  /** one line, and all lines of the program where it failed */
  text: string;
}

/** As CONTRIBUTING.md has it, `npm run new-page NAME`: all that follows sees the project with one page more. */
function newPage({source}: Site): Step {
  return {
    ...{name: "new page", needed: true},
    work: (onLine) => {
      copyProject(source);
      return runNode(join(source, "src", "bin", "new-page.js"), [page], {cwd: source, onLine});
    }
  };
}

/** Lint, format, types, what nothing uses, tests that concern pages: silent where all is well; each that fails is one failure. */
function checks({source}: Site): Step[] {
  const check = (name: string, file: string, args: string[]): Step => ({
    name,
    work: (onLine) => runNode(file, args, {cwd: source, onLine})
  });
  const knip = installed("knip", "bin", "knip.js");
  return [
    check("lint", installed("eslint", "bin", "eslint.js"), ["."]),
    check("format", installed("prettier", "bin", "prettier.cjs"), ["--check", "."]),
    check("types", installed("typescript", "bin", "tsc"), ["--noEmit"]),
    check("unused", knip, []),
    check("unused by pages and programs", knip, ["--production"]),
    check("tests that concern pages", installed("vitest", "vitest.mjs"), ["run", ...concerningPages])
  ];
}

interface Site {
  /** the project with a new page in it */
  source: string;
  snapshot: string;
  output: string;
}

const siteIn = ({path}: Folder): Site => ({
  source: join(path, "source"),
  snapshot: join(path, "snapshot"),
  output: join(path, "site")
});

/** A simulated snapshot, and the site that the browser tests open. */
function siteSteps({source, snapshot, output}: Site): Step[] {
  return [
    {
      ...{name: "simulation", needed: true},
      work: async (onLine) => {
        const code = await runNode(crowding, ["simulate", "--snapshot", snapshot, ...world], {onLine});
        if (code === 0) await nameHostile(snapshot);
        return code;
      }
    },
    {
      name: process.env.CROWDING_OFFLINE ? "build with the network off" : "build",
      work: (onLine) => build(source, ["--snapshot", snapshot, "--output", output], onLine)
    }
  ];
}

/** Runs steps one after the other; ends early where a needed one fails. */
async function inTurn(steps: Step[]): Promise<Done[]> {
  const all: Done[] = [];
  for (const {name, work, needed} of steps) {
    const lines: string[] = [];
    const onLine = (line: string) => void lines.push(line);
    const {good, text} = await timed(name, () => work(onLine).catch((error: Error) => (onLine(error.message), 1)));
    all.push({good, text: [text, ...(good ? [] : lines)].join("\n")});
    if (needed && !good) break;
  }
  return all;
}

async function browserTests(folder: Folder, {source, snapshot, output}: Site): Promise<Tally> {
  try {
    const browser = await findBrowser();
    console.log(`browser: ${browser}`);
    const site = {CROWDING_SITE: output, CROWDING_SOURCE: source, CROWDING_SNAPSHOT: snapshot};
    const env = {CROWDING_CHROMIUM: browser, ...site};
    return await vitest("browser", {folder, env, config: "vitest.browser.config.ts"});
  } catch (error) {
    console.log((error as Error).message);
    return failure((error as Error).message);
  }
}

/** Builds as `npm run build` does; with CROWDING_OFFLINE in a network namespace without a network (Linux). */
function build(source: string, args: string[], onLine: (line: string) => void) {
  const call = [join(source, "src", "bin", "build.js"), ...args];
  if (!process.env.CROWDING_OFFLINE) return run(process.execPath, call, {onLine});
  return run("unshare", ["-rn", process.execPath, ...call], {onLine});
}

async function vitest(
  name: string,
  {folder, env = {}, config = "vitest.config.ts"}: {folder: Folder; env?: Record<string, string>; config?: string}
): Promise<Tally> {
  const report = join(folder.path, `${name}.json`);
  const args = ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  // tests make their own snapshots; the reader's is not theirs to see
  const outer = {...process.env, CROWDING_SNAPSHOT: undefined};
  const {good, text} = await timed(`${name} tests`, () =>
    runNode(installed("vitest", "vitest.mjs"), args, {cwd: project, env: {...outer, ...env}, out: 1})
  );
  console.log(text);
  const tally = tallyOf(report);
  // errors outside of all tests end the run badly, and stand in no report
  return good || tally.failed > 0
    ? tally
    : {...tally, failed: 1, failures: [`${name} tests: an error outside of all tests`]};
}

async function timed(name: string, work: () => Promise<number>): Promise<Done> {
  const start = performance.now();
  const good = (await work()) === 0;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return {good, text: `${name}: ${good ? "good" : "failed"} (${seconds} s)`};
}
