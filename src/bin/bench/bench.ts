import {existsSync} from "node:fs";
import {join} from "node:path";
import {chromium} from "playwright-core";
import {InputFault} from "../../data/fault.js";
import {readPanel, snapshotFolder} from "../../data/snapshot/read.js";
import {readCall} from "../call.js";
import {alignRows} from "../print.js";
import {findBrowser} from "../site/browser.js";
import {filesOf} from "../site/modules.js";
import {crowding, project} from "../site/paths.js";
import {serve} from "../site/serve.js";
import {openFolder} from "../site/stage.js";
import {cost, type Cost} from "./commands.js";
import {costOfPage, type PageCost} from "./pages.js";
import {costsOfTables} from "./tables.js";
import {costsOfTwins} from "./twins.js";

const usage = `usage: npm run bench [-- --snapshot DIR | --site DIR]

Prints how fast things are on this machine: import of real rounds (where they lie in ../shared), simulation, build; the tables
at 30,000, 220,000 and 1,000,000 rows, and beside their queries at 500,000 and 5,000,000; a history of 1,200 rounds of 5,000
models, collected from a stand-in for the API; bytes and time to the first chart of each page, and from an input event to the
repainted figure; and from the first of twenty quick moves to the last picture. Builds a site of its own, from the snapshot named or from a
simulated one. With --site: the pages of this built site alone.`;

const realRounds = join(project, "..", "shared", "data", "numerai-2021");

export async function main(args: string[]): Promise<void> {
  const call = readCall(args, {usage, options: {site: {type: "string"}}});
  if (!call) return;
  if (call.values.site) return printPages(call.values.site);
  const folder = openFolder("bench");
  try {
    const site = join(folder.path, "site");
    const {snapshot, costs} = await makeSnapshot(folder.path, call.values.snapshot);
    console.error("building twice");
    costs.push(named("build, first", await build(snapshot, site)), named("build, again", await build(snapshot, site)));
    console.log(alignRows(costs, ["step", "seconds", "megabytes"]));
    const panel = await readPanel(snapshot);
    const tables = [30_000, 220_000, 1_000_000].flatMap((rows) => costsOfTables(panel, rows));
    console.log("tables in node, ms: on fresh rows, and after a changed setting (median of 9)");
    console.log(
      alignRows(
        tables.map((t) => ({...t})),
        ["table", "rows", "first", "changed"]
      )
    );
    console.log("tables over all rounds, seconds: by their queries, and in node with their intervals");
    for (const rows of [500_000, 5_000_000]) {
      console.error(`computing every table twice on ${rows} rows`);
      const twins = await costsOfTwins(folder.path, snapshot, rows);
      console.log(
        alignRows(
          twins.map((t) => ({...t})),
          ["table", "rows", "sql", "typescript"]
        )
      );
    }
    console.error("collecting a whole history from a stand-in for the API, twice");
    const {costsOfHistory} = await import("./history.js");
    const histories = await costsOfHistory(folder.path, snapshot);
    const columns = ["step", "seconds", "megabytes", "requests", "raw", "snapshot"];
    console.log("megabytes: the most memory; raw and snapshot: megabytes on disk");
    console.log(
      alignRows(
        histories.map((history) => wholeNumbers({...history})),
        columns
      )
    );
    await printPages(site);
  } finally {
    folder.remove();
  }
}

async function makeSnapshot(folder: string, option: string | undefined) {
  const costs = [];
  if (existsSync(realRounds)) {
    console.error("importing the real rounds");
    costs.push(named("import the real rounds", await importReal(join(folder, "real"))));
  } else console.log(`no real rounds in ${realRounds}: import is not measured`);
  if (option) return {snapshot: snapshotFolder(option), costs};
  console.error("simulating the default world");
  const snapshot = join(folder, "simulated");
  costs.push(named("simulate the default world", await cost(crowding, ["simulate", "--snapshot", snapshot])));
  return {snapshot, costs};
}

const importReal = (snapshot: string) =>
  cost(crowding, [
    "import",
    join(realRounds, "round-model-performances.parquet"),
    "--rounds",
    join(realRounds, "rounds.csv"),
    "--snapshot",
    snapshot
  ]);

const build = (snapshot: string, site: string) =>
  cost(join(project, "src", "bin", "build.js"), ["--snapshot", snapshot, "--output", site]);

async function printPages(site: string): Promise<void> {
  if (!existsSync(join(site, "index.html"))) throw new InputFault(`no built site in ${site}: npm run build makes one`);
  const pages = await costsOfPages(site);
  console.log(alignRows(pages.map(rounded), Object.keys(pages[0])));
}

async function costsOfPages(site: string): Promise<PageCost[]> {
  const {address, server} = await serve(site, {port: 0});
  const browser = await chromium.launch({executablePath: await findBrowser()});
  const costs: PageCost[] = [];
  try {
    for (const path of filesOf(site, ".html")) {
      console.error(`opening ${path}`);
      costs.push(await costOfPage(browser, new URL(path, address)));
    }
    return costs;
  } finally {
    await browser.close();
    server.close();
  }
}

const named = (step: string, {seconds, megabytes}: Cost) => ({
  step,
  seconds: Math.round(seconds * 10) / 10,
  megabytes: Math.round(megabytes)
});

const rounded = (page: PageCost) => wholeNumbers({...page});

const wholeNumbers = (row: Record<string, string | number | null>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === "number" ? Math.round(value) : value])
  );
