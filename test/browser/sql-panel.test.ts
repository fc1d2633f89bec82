import {existsSync, readFileSync} from "node:fs";
import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {openSite} from "./harness.js";
import type {Site} from "./harness.js";
import {endWorker, keepWorkers} from "./workers.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

interface Panel {
  page: Page;
  figure: Locator;
  /** the query as it stands */
  text(): Promise<string>;
  write(sql: string): Promise<void>;
  run(): Promise<string>;
  verdict: Locator;
}

/** The SQL panel of the first figure of the page Penalty, open. */
async function openPanel(page: Page): Promise<Panel> {
  const figure = page.locator('[data-figure="penalty"]');
  await figure.locator('[data-fold="sql"] > summary').click();
  const fields = figure.locator(".sql textarea");
  await fields.last().waitFor();
  const text = async () =>
    (await fields.evaluateAll((all) => all.map((f) => (f as HTMLTextAreaElement).value))).join("");
  const verdict = figure.locator(".verdict");
  const write = async (sql: string) => {
    await fields.evaluateAll((all) => {
      for (const field of all.slice(0, -1) as HTMLTextAreaElement[]) field.value = "";
    });
    await fields.last().fill(sql);
  };
  const run = async () => {
    await figure.locator("button.run").click();
    await figure.locator("button.run:not([disabled])").waitFor({timeout: 60000});
    return verdict.innerText();
  };
  return {page, figure, text, write, run, verdict};
}

/** The result as it is shown: heads, then rows. */
const shown = ({figure}: Panel) =>
  figure
    .locator(".sql table tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

const agrees = /^agrees with the figure in all [\d,]+ values$/;
const folder = new URL("../../../shared/cases/import/12-sql-nested-decimals/", import.meta.url);

it("shows values as what they are: decimals also inside lists, structs and maps, whole numbers beyond 2^53, times", async () => {
  const {page, faults, close} = await site.openPage("penalty", {apart: true});
  const panel = await openPanel(page);
  await panel.write(
    `select [1.5, 2.5] as l, {'a': 1.5, 'b': 2} as s, map {'x': 1.25} as m, 9007199254740993::bigint as big,
       date '2023-05-08' as d, timestamp '2023-05-08 13:00:00.25' as t, 0.123456789012345678::decimal(18,18) as e`
  );
  expect(await panel.run()).toContain("your query differs");
  expect(await shown(panel)).toEqual([
    ["l", "s", "m", "big", "d", "t", "e"],
    [
      ...["[1.5,2.5]", '{"a":1.5,"b":2}', '{"x":1.25}', "9007199254740993"],
      ...["2023-05-08", "2023-05-08T13:00:00.25Z", "0.123456789012345678"]
    ]
  ]);
  if (existsSync(folder)) {
    await panel.write(readFileSync(new URL("query.sql", folder), "utf8"));
    await panel.run();
    expect((await shown(panel))[1]).toEqual(["[1.5,2.5]", '{"a":1.5,"b":2}', '{"x":1.25}', "9007199254740993"]);
  }
  await panel.write("select 1 as a, 2 as a, 3 as __proto__, 4 as constructor");
  await panel.run();
  expect(await shown(panel)).toEqual([
    ["a", "a", "__proto__", "constructor"],
    ["1", "2", "3", "4"]
  ]);
  expect(await faults()).toEqual([]);
  await close();
}, 120000);

it("colours the query, runs it by Ctrl+Enter, lets Tab out, copies it whole and resets it", async () => {
  const {page, faults, close} = await site.openPage("penalty", {apart: true});
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const panel = await openPanel(page);
  const before = await panel.text();
  const last = panel.figure.locator(".sql textarea").last();
  expect(await panel.figure.locator(".sql pre .token.keyword", {hasText: /^SELECT$/}).count()).toBeGreaterThan(2);
  // the coloured words stand where the letters of the field do
  const [field, words] = await panel.figure
    .locator(".sql-text")
    .last()
    .evaluate((place) => [...place.querySelectorAll("textarea, pre")].map((e) => e.getBoundingClientRect().toJSON()));
  expect(field).toEqual(words);
  await last.focus();
  await page.keyboard.press("Tab");
  expect(await last.evaluate((area) => area === document.activeElement)).toBe(false);
  expect(await panel.text()).toBe(before);
  await last.fill("SELECT 1 AS one -- <b>");
  expect(await panel.figure.locator(".sql pre").last().innerText()).toBe("SELECT 1 AS one -- <b>\n");
  await panel.figure.locator("button", {hasText: "Copy"}).click();
  await panel.figure.locator(".verdict", {hasText: "copied"}).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await panel.text());
  await panel.figure.locator(".sql .reset").click();
  expect(await panel.text()).toBe(before);
  await last.press("Control+Enter");
  await panel.figure.locator(".verdict", {hasText: agrees}).waitFor({timeout: 60000});
  expect(await faults()).toEqual([]);
  await close();
}, 120000);

const meddling = [
  "UPDATE observations SET mmc = 0",
  "DROP TABLE rounds; SELECT 1",
  "CREATE OR REPLACE TABLE observations AS SELECT 1 AS x",
  "CREATE TEMP TABLE observations AS SELECT 1 AS x",
  "COMMIT; DELETE FROM observations; BEGIN TRANSACTION; SELECT 1",
  "COMMIT; DROP TABLE rows_loaded; DELETE FROM observations; SELECT nothing",
  "SET GLOBAL default_null_order = 'nulls_first'; SET default_order = 'desc'",
  "this is no query"
];

it("finds its own query right after whatever a reader's has done", async () => {
  const {page, faults, close} = await site.openPage("penalty", {apart: true});
  const panel = await openPanel(page);
  const own = await panel.text();
  for (const sql of meddling) {
    await panel.write(sql);
    expect(await panel.run(), sql).not.toMatch(agrees);
    await panel.figure.locator(".sql .reset").click();
    expect(await panel.text()).toBe(own);
    expect(await panel.run(), `after ${sql}`).toMatch(agrees);
  }
  expect(await faults()).toEqual([]);
  await close();
}, 180000);

const endless = "SELECT count(*) FROM range(1e12::bigint) a, range(1e12::bigint) b WHERE a.range + b.range = 7";

it("stops a query by a button or at its limit, and runs the next one", async () => {
  const {page, close} = await site.openPage("penalty", {prepare: (page) => page.clock.install()});
  const panel = await openPanel(page);
  await panel.write("SELECT 1 AS one");
  await panel.run();
  const cancel = panel.figure.locator("button.cancel");
  expect(await cancel.isVisible()).toBe(false);
  await panel.write(endless);
  const begun = () => panel.figure.locator(".verdict", {hasText: /^running …$/}).waitFor({timeout: 20000});
  await panel.figure.locator("button.run").click();
  await begun();
  await cancel.click();
  await panel.figure.locator(".verdict", {hasText: /^cancelled$/}).waitFor({timeout: 1000});
  await panel.figure.locator("button.run").click();
  // DuckDB starts anew first: the limit is the query's alone
  await begun();
  await page.clock.fastForward(50000);
  expect(await panel.verdict.innerText()).toBe("running …");
  await page.clock.fastForward(11000);
  await panel.figure.locator(".verdict", {hasText: /^stopped after 60 s$/}).waitFor({timeout: 5000});
  await panel.figure.locator(".sql .reset").click();
  expect(await panel.run()).toMatch(agrees);
  await close();
}, 120000);

it("notices at once that DuckDB has ended, starts it again once, and says when that does not help", async () => {
  const {page, close} = await site.openPage("penalty", {prepare: keepWorkers});
  const panel = await openPanel(page);
  expect(await panel.run()).toMatch(agrees);
  // between two runs nothing is lost: the next one has a new worker
  await endWorker(page, 1);
  expect(await panel.run()).toMatch(agrees);
  await panel.write(endless);
  await panel.figure.locator("button.run").click();
  await page.waitForTimeout(500);
  await endWorker(page, 2);
  // a browser gives a busy worker two seconds before it ends it
  await panel.figure.locator(".verdict", {hasText: "running it again"}).waitFor({timeout: 5000});
  await endWorker(page, 3);
  // while it still started it counts as one that did not arrive
  const said = panel.figure
    .locator(".verdict", {hasText: /^two runs of DuckDB ended/})
    .or(page.locator(".missing button"));
  await said.waitFor({timeout: 5000});
  if (await panel.figure.locator("button.cancel").isVisible()) {
    await panel.figure.locator("button.cancel").click();
    await page.locator(".missing button", {hasText: "Try again"}).click();
  }
  await panel.figure.locator(".sql .reset").click();
  expect(await panel.run()).toMatch(agrees);
  await close();
}, 120000);
