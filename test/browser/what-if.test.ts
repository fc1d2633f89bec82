import {afterAll, beforeAll, expect, test} from "vitest";
import {hostileNames} from "../../src/bin/site/hostile.js";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {whatIf} from "../../src/components/tables/what-if/what-if.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {holdRows, readFigure, setInput, settledFigures} from "./figures.js";
import {openSite} from "./harness.js";
import type {Site} from "./harness.js";
import {expectSameRows} from "./settings-to-try.js";

let site: Site;
let panel: Panel;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
});
afterAll(() => site?.close());

const rowsAt = (texts: Record<string, string>) =>
  whatIf(panel, readSettings(texts, {table: "what-if"})).table.objects();

test("the model's rounds are those of the command line, at other stakes and rules too", async () => {
  const {page, faults, close} = await site.openPage("what-if");
  let compared = expectSameRows((await readFigure(page, "what-if")).rows, rowsAt({}), "defaults");
  const tried: [string, string][] = [
    ["k", "5"],
    ["split", "3"],
    ["alike", "0.9"],
    ["rules", "from 650"],
    ["rounds", "400:450"]
  ];
  const texts: Record<string, string> = {};
  for (const [name, text] of tried) {
    await setInput(page, name, text);
    texts[name] = text;
    await page.waitForTimeout(400);
    compared += expectSameRows((await readFigure(page, "what-if")).rows, rowsAt(texts), `${name} = ${text}`);
  }
  expect(compared).toBeGreaterThan(1000);
  expect(await page.locator(".answer").innerText()).toMatch(
    /^With 5 times the stake, split over 3 models, the payout of/
  );
  expect(await faults()).toEqual([]);
  await close();
}, 120_000);

test("a model is found by typing, by keyboard, and by its address; a hostile name is text", async () => {
  const staked = new Set(panel.model.filter((_, row) => panel.stake[row] > 0 && !Number.isNaN(panel.scores.mmc![row])));
  const name = hostileNames.find((n) => staked.has(panel.models.name.indexOf(n))) ?? panel.models.name[[...staked][0]];
  const {page, faults, close} = await site.openPage("what-if");
  const box = page.getByRole("combobox", {name: "Model", exact: true});
  await box.focus();
  await page.waitForFunction(() => document.querySelectorAll("datalist option").length > 0);
  expect(await page.locator("datalist[id^=models] option").count()).toBeLessThanOrEqual(50);
  await page.keyboard.type("no such model");
  expect(await box.evaluate((input) => (input as HTMLInputElement).validationMessage)).toBe("no model has this name");
  await box.fill(name);
  await page.waitForFunction((wanted) => document.querySelector(".answer")!.textContent.includes(wanted), name);
  await settledFigures(page);
  expectSameRows((await readFigure(page, "what-if")).rows, rowsAt({model: name}), name);
  await page.waitForFunction(() => location.search.includes("model="));
  const address = await page.evaluate(() => location.search);
  expect(await page.evaluate(() => (globalThis as {hacked?: unknown}).hacked)).toBeUndefined();
  expect(await faults()).toEqual([]);
  await close();
  const again = await site.openPage(`what-if${address}`);
  expect(await again.page.locator(".answer").innerText()).toContain(name);
  await again.close();
  const wrong = await site.openPage("what-if?model=nobody-of-that-name");
  expect(await wrong.page.locator(".problems").first().innerText()).toContain("model must be the name or key");
  await wrong.close();
}, 120_000);

test("weight and scores entered by hand move the curve", async () => {
  const {page, faults, close} = await site.openPage("what-if?source=hand&hand-weight=5");
  const before = await page.locator(".answer").innerText();
  expect(before).toMatch(/^With 2 times the stake the payout of such a model would be/);
  await setInput(page, "hand-mmc", "0.02");
  await page.waitForFunction(() => /MMC 0.0200 →/.test(document.querySelector("details.prose")!.textContent));
  expect(await page.locator("details.prose").textContent()).toMatch(/such a model holds .* 5.00.% of the stakes/);
  expect(await faults()).toEqual([]);
  await close();
});

test("draws before any row has come", async () => {
  const {page, close} = await site.openPage("what-if", {settle: false, prepare: holdRows});
  await page.locator('[data-figure="what-if-curve"] circle').first().waitFor();
  expect(await page.locator(".answer").innerText()).toMatch(/times the stake/);
  await close();
});

test("runs its query on DuckDB in the page and finds the figure's numbers", async () => {
  const {page, faults, close} = await site.openPage("what-if?k=3");
  await page.locator('[data-figure="what-if"] [data-fold="sql"] > summary').click();
  await page.locator('[data-figure="what-if"] .sql button.run').click();
  const verdict = page.locator('[data-figure="what-if"] .verdict', {hasText: /agree|differ|rror/});
  await verdict.waitFor({timeout: 60_000});
  expect(await verdict.innerText()).toMatch(/^agrees with the figure in all [\d,]+ values$/);
  expect(await faults()).toEqual([]);
  await close();
}, 120_000);
