import {afterAll, beforeAll, expect, test} from "vitest";
import type {Page} from "playwright-core";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {stakeEvents} from "../../src/components/tables/events/stake-events.js";
import {histories} from "../../src/components/tables/panel/histories.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {settledFigures} from "./figures.js";
import {openSite} from "./harness.js";
import type {Site} from "./harness.js";

let site: Site;
let panel: Panel;
let name: string;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
  name = raised();
});
afterAll(() => site?.close());

/** A model with a raise that counts and a stake in the newest resolved round, by a name that only it has. */
function raised(): string {
  const {row} = histories(panel);
  const {counting} = stakeEvents(panel, readSettings({}, {table: "event-path"}));
  const newest = panel.rounds.filter(({resolved}) => resolved).at(-1)!.round;
  const staked = new Set<number>();
  for (let i = 0; i < panel.length; ++i)
    if (panel.round[i] === newest && panel.stake[i] > 1) staked.add(panel.model[i]);
  const {name: names} = panel.models;
  return Array.from(counting, (e) => panel.model[row[e]])
    .filter((model) => staked.has(model))
    .map((model) => names[model])
    .find((one) => names.indexOf(one) === names.lastIndexOf(one) && one.length <= 20)!;
}

const marks = "[fill='var(--own)'], [stroke='var(--own)']";
const drawing = (page: Page, figure: string) => page.locator(`[data-figure="${figure}"] .plot`);
const line = (page: Page, figure: string) => page.locator(`[data-figure="${figure}"] .own-line`);

async function choose(page: Page, text: string): Promise<void> {
  const field = page.getByRole("combobox", {name: "Find a model or account"});
  await field.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

/** Walks by keyboard to the button that forgets, and presses it. */
async function forget(page: Page): Promise<void> {
  const isThere = () => document.activeElement?.getAttribute("aria-label")?.startsWith("Forget");
  for (let i = 0; i < 4 && !(await page.evaluate(isThere)); ++i) await page.keyboard.press("Tab");
  expect(await page.evaluate(isThere)).toBe(true);
  await page.keyboard.press("Enter");
}

const pages: [page: string, figures: string[]][] = [
  ["stake", ["stake-deciles", "stake-scatter"]],
  ["penalty", ["penalty"]],
  ["trend", ["trend"]],
  ["stake-events", ["stake-event-path", "stake-event-change", "stake-events"]],
  ["mechanism", ["gap-parts", "penalty-parts"]],
  ["checks", ["stake-event-outcomes"]],
  ["concentration", ["top", "largest"]],
  ["trends", ["one"]],
  ["persistence", ["lags", "transitions"]],
  ["convergence", ["pairs", "spread"]],
  ["participation", ["break-even"]]
];

test.each(pages)(
  "%s: a model that is chosen by keyboard is drawn with its name, and taken away by one press",
  async (path, figures) => {
    const {page, faults, close} = await site.openPage(path);
    await settledFigures(page);
    for (const figure of figures) expect(await drawing(page, figure).locator(marks).count(), figure).toBe(0);
    await choose(page, name);
    for (const figure of figures) {
      await line(page, figure).waitFor();
      expect(await line(page, figure).innerText(), figure).toContain(name);
      await page.locator(`[data-figure="${figure}"]`).scrollIntoViewIfNeeded();
      expect(await drawing(page, figure).locator(marks).count(), figure).toBeGreaterThan(0);
      expect(await drawing(page, figure).innerText(), figure).toContain(name);
    }
    expect(new URL(page.url()).searchParams.get("model")).toBe(name);
    await forget(page);
    await page.waitForFunction(() => !document.querySelector(".own-line"));
    for (const figure of figures) expect(await drawing(page, figure).locator(marks).count(), figure).toBe(0);
    expect(new URL(page.url()).searchParams.get("model")).toBeNull();
    expect(await faults()).toEqual([]);
    await close();
  },
  120_000
);

test("diversification: the account of a chosen model is drawn with its name in each figure", async () => {
  const account = panel.models.account[panel.models.name.indexOf(name)]!;
  const {page, faults, close} = await site.openPage(`diversification?model=${encodeURIComponent(name)}`);
  for (const figure of ["likeness", "next-model", "effective", "returns", "sharpe"]) {
    await line(page, figure).waitFor();
    expect(await line(page, figure).innerText(), figure).toContain(`${account}, the account of ${name}`);
  }
  expect(await drawing(page, "returns").locator(marks).count()).toBeGreaterThan(0);
  expect(await drawing(page, "returns").innerText()).toContain(account);
  expect(await faults()).toEqual([]);
  await close();
}, 60_000);

test("the first page draws a remembered model in its four figures; another page does so from an address", async () => {
  const {page, faults, close} = await site.openPage(`penalty?model=${encodeURIComponent(name)}`);
  await line(page, "penalty").waitFor();
  await choose(page, name);
  await page.goto(new URL("index.html", site.address).href);
  await page.waitForFunction(() => document.querySelectorAll(".finding .own-line").length === 4);
  expect(await page.locator(`.finding .plot :is(${marks})`).count()).toBeGreaterThan(4);
  expect(await faults()).toEqual([]);
  await close();
}, 120_000);

test("a model without a stake, and a name that is not there, are said under the figure", async () => {
  const {page, faults, close} = await site.openPage("penalty?model=nobody-of-that-name&rounds=all");
  await line(page, "penalty").waitFor();
  expect(await line(page, "penalty").innerText()).toContain("no model of these data is named nobody-of-that-name");
  expect(await drawing(page, "penalty").locator(marks).count()).toBe(0);
  expect(await faults()).toEqual([]);
  await close();
}, 60_000);

test("what if: the page is about the chosen model, with its stake and weight of now", async () => {
  const {page, faults, close} = await site.openPage("what-if");
  await choose(page, name);
  await line(page, "what-if-curve").waitFor();
  expect(await line(page, "what-if-curve").innerText()).toMatch(/: [\d.,]+ NMR in round \d+, a weight of [\d.]+ %/);
  expect(await drawing(page, "what-if-curve").locator(marks).count()).toBeGreaterThan(0);
  await forget(page);
  await page.waitForFunction(() => !document.querySelector(".own-line"));
  expect(await faults()).toEqual([]);
  await close();
}, 60_000);

interface Timed {
  /** when the first picture stood */
  drawnAt?: number;
}

test("while no model is chosen no row and no code of it is asked for; for a chosen one they come behind the first picture", async () => {
  const visit = async (path: string) => {
    const {page, close} = await site.openPage(path, {
      prepare: async (page) => {
        await page.addInitScript(() => {
          const look = () => {
            if (!document.querySelector("main > :not(.first-view) .finding .plot:not([aria-busy]) svg"))
              requestAnimationFrame(look);
            else (window as Timed).drawnAt = performance.now();
          };
          requestAnimationFrame(look);
        });
      }
    });
    if (path.includes("model=")) await page.locator(".finding .own-line").nth(3).waitFor();
    await settledFigures(page);
    const found = await page.evaluate(() => ({
      drawnAt: (window as Timed).drawnAt!,
      files: performance.getEntriesByType("resource").map(({name, startTime}) => ({name, startTime}))
    }));
    await close();
    const of = (part: RegExp) => found.files.filter(({name}) => part.test(name));
    return {drawnAt: found.drawnAt, rows: of(/\/rows\//), code: of(/\.js$/)};
  };
  const [none, own] = [await visit("index"), await visit(`index?model=${encodeURIComponent(name)}`)];
  expect(none.rows).toEqual([]);
  expect(Math.min(...own.rows.map(({startTime}) => startTime))).toBeGreaterThan(own.drawnAt);
  expect(own.code.length).toBeGreaterThan(none.code.length);
}, 60_000);

test("what leaves the page holds the model and the line about it", async () => {
  const {page, close} = await site.openPage(`penalty?model=${encodeURIComponent(name)}`);
  await line(page, "penalty").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator('[data-figure="penalty"]').getByRole("button", {name: "SVG"}).click()
  ]);
  const {readFile} = await import("node:fs/promises");
  const svg = await readFile(await download.path(), "utf8");
  expect(svg).toContain(`${name}: mean of its`);
  expect(svg).not.toContain("var(--own)");
  await close();
}, 60_000);
