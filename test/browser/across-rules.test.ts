/** A site of rounds collected from a stand-in for the API, across every rule: each page before, across and after each break. */
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {runNode} from "../../src/bin/site/child.js";
import {project} from "../../src/bin/site/paths.js";
import {rules} from "../../src/components/base/rounds/regimes.js";
import {presets} from "../../src/components/base/settings/presets.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {whatIf} from "../../src/components/tables/what-if/what-if.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {collectToday} from "../support/api/today.js";
import {temporary} from "../support/folder.js";
import {readFigure} from "./figures.js";
import {current, openSite, ownPages, settled} from "./harness.js";
import type {OpenPage, Site} from "./harness.js";
import {expectSameRows} from "./settings-to-try.js";

/** Rounds beside each other of which the rule table says that something changes there, the first rule left out. */
const breaks = [...new Set(rules.map(({round}) => round))].filter((round) => round > 168).sort((a, b) => a - b);
const reach = 25;
/** Beside each break, and with --slow before and after it too. */
const spans = (at: number) => [
  [at - reach, at + reach],
  ...(process.env.CROWDING_SLOW
    ? [
        [at - reach, at - 1],
        [at, at + reach]
      ]
    : [])
];
const broken = /.{0,60}\b(NaN|undefined|Infinity|\[object)\b.{0,60}/;

const folder = temporary();
const place = (name: string) => join(folder, name);
let site: Site;
beforeAll(async () => {
  await collectToday(folder);
  const build = ["--snapshot", place("snapshot"), "--output", place("site")];
  const lines: string[] = [];
  const code = await runNode(join(project, "src", "bin", "build.js"), build, {onLine: (line) => void lines.push(line)});
  if (code !== 0) throw new Error(lines.join("\n"));
  site = await openSite(place("site"));
}, 600_000);
afterAll(() => site?.close());

/** What-if pays by the rules and so meets each of them; the others with --slow. */
const besideBreaks = process.env.CROWDING_SLOW ? ["what-if", "stake-events", "penalty", "trend"] : ["what-if"];

/** What the page says once nothing is on its way; it must have gone well. */
async function wordsOf({page, faults}: OpenPage): Promise<string> {
  await settled(page);
  await current(page);
  expect(await faults()).toEqual([]);
  const words = await page.locator("main").innerText();
  expect(broken.exec(words)?.[0]).toBeUndefined();
  return words;
}

describe("rounds across every rule", () => {
  test.each(ownPages)(
    "page '%s' says what it can of all rounds, in every preset",
    async (path) => {
      for (const {name: preset} of presets) {
        const query = new URLSearchParams({rounds: "all", preset});
        const open = await site.openPage(`${path}?${query}`);
        // tables of other rounds than those at hand are made in a worker, and nothing of the page waits on the network for them
        await expect
          .poll(
            () =>
              open.page
                .locator("main")
                .innerText()
                .then(({length}) => length),
            {timeout: 60_000}
          )
          .toBeGreaterThan(500);
        await wordsOf(open);
        await open.close();
      }
    },
    120_000
  );

  test.each(besideBreaks)(
    "page '%s' says what it can of rounds on both sides of each break",
    async (path) => {
      for (const at of breaks) {
        for (const [from, to] of spans(at)) {
          const open = await site.openPage(`${path}?rounds=${from}:${to}`);
          await wordsOf(open);
          await open.close();
        }
      }
    },
    600_000
  );

  test("the payouts of what-if are those of the command line, from round 1343 on too, and its query agrees", async () => {
    const panel = await readPanel(place("snapshot"));
    const open = await site.openPage("what-if?rounds=1318:1367");
    await wordsOf(open);
    const expected = whatIf(panel, readSettings({rounds: "1318:1367"}, {table: "what-if"})).table.objects();
    expect(expectSameRows((await readFigure(open.page, "what-if")).rows, expected, "1318:1367")).toBeGreaterThan(300);
    const fold = open.page.locator('[data-figure="what-if"] [data-fold="sql"]');
    await fold.evaluate((details: HTMLDetailsElement) => (details.open = true));
    await fold.getByRole("button", {name: "Run"}).click();
    await expect
      .poll(() => fold.locator("output.verdict").innerText(), {timeout: 60_000})
      .toMatch(/^agrees with the figure in all/);
    expect(await open.faults()).toEqual([]);
    await open.close();
  }, 120_000);
});
