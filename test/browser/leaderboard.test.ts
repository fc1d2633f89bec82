import {afterAll, beforeAll, expect, test} from "vitest";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {tables} from "../../src/components/tables/index.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {readFigure, setInput, settledFigures} from "./figures.js";
import {openFolds, openSite} from "./harness.js";
import type {Site} from "./harness.js";
import {expectSameRows} from "./settings-to-try.js";

let site: Site;
let panel: Panel;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
});
afterAll(() => site?.close());

const rowsAt = (table: "leaderboard" | "turnover", texts: Record<string, string>) =>
  tables[table](panel, readSettings(texts, {table})).table.objects() as Record<string, unknown>[];

test("every input moves the list and its turnover, which are those of the command line", async () => {
  const {page, faults, close} = await site.openPage("leaderboard");
  await settledFigures(page);
  expect(await page.locator(".answer").innerText()).toMatch(/leads by mean MMC/);
  await openFolds(page);
  let compared = 0;
  for (const [name, text] of [
    ["outcome", "corr"],
    ["trailing", "6"],
    ["min-stake", "2"]
  ]) {
    await setInput(page, name, text);
    await page.waitForTimeout(2500);
    compared += expectSameRows((await readFigure(page, "turnover")).rows, rowsAt("turnover", {[name]: text}), name);
    const shown = (await readFigure(page, "leaders")).rows;
    const wanted = rowsAt("leaderboard", {[name]: text});
    compared += expectSameRows(shown, wanted.slice(0, shown.length), name);
    await page.locator(".inputs .reset").click();
  }
  expect(compared).toBeGreaterThan(300);
  expect(await faults()).toEqual([]);
  await close();
}, 120_000);

test("the list is filtered by a name, sorted by any column, and links to each model's own page", async () => {
  const {page, faults, close} = await site.openPage("leaderboard");
  const lines = page.locator(".leaders tbody tr");
  await lines.first().waitFor();
  const [first] = rowsAt("leaderboard", {});
  expect(await lines.first().innerText()).toContain(String(first.name));
  const link = await lines.first().locator("a").getAttribute("href");
  expect(new URLSearchParams(link!.split("?")[1]).get("model")).toBe(first.model);
  await page.locator(".leaders").getByRole("button", {name: "rank"}).click();
  await page.locator(".leaders").getByRole("button", {name: "rank"}).click();
  expect(await lines.first().innerText()).not.toContain(String(first.name));
  await page.getByLabel("Filter by name").fill(String(first.name));
  expect(await lines.first().innerText()).toContain(String(first.name));
  expect(await lines.count()).toBeLessThan(20);
  expect(await faults()).toEqual([]);
  await close();
}, 60_000);
