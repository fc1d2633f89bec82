import {afterAll, beforeAll, expect, test} from "vitest";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {modelEvents} from "../../src/components/tables/my-model/model-events.js";
import {stakeEvents} from "../../src/components/tables/events/stake-events.js";
import {histories} from "../../src/components/tables/panel/histories.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {readFigure, settledFigures} from "./figures.js";
import {openSite} from "./harness.js";
import type {OpenPage, Site} from "./harness.js";
import {expectSameRows} from "./settings-to-try.js";
import {shownRows} from "./shown.js";

let site: Site;
let panel: Panel;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
});
afterAll(() => site?.close());

/** A model with a raise that counts, by a name that only it has. */
function raised(): string {
  const settings = readSettings({}, {table: "model-events"});
  const {row} = histories(panel);
  const {counting} = stakeEvents(panel, settings);
  const {name} = panel.models;
  return [...counting]
    .map((e) => name[panel.model[row[e]]])
    .find((one) => name.indexOf(one) === name.lastIndexOf(one))!;
}

/** An account with several models. */
const account = () => {
  const {account: all} = panel.models;
  return all.find((one, i) => one !== null && all.indexOf(one) !== i)!;
};

async function says(page: OpenPage["page"], text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(".answer")?.textContent.includes(wanted), text);
  await settledFigures(page);
}

test("from any page a model is found by keyboard, and what its raise was followed by stands on its page: two steps", async () => {
  const name = raised();
  const {page, faults, close} = await site.openPage("stake");
  const field = page.getByRole("combobox", {name: "Find a model or account"});
  await field.click();
  await page.keyboard.type(name);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("link", {name: `My model: ${name}`}).click();
  await page.waitForURL(/my-model\.html\?model=/);
  await says(page, name);
  const {rows, title} = await readFigure(page, "model-events");
  const expected = modelEvents(panel, readSettings({model: name}, {table: "model-events"}));
  expect(expectSameRows(rows, expected.table.objects(), name)).toBeGreaterThan(10);
  expect(title).toMatch(/raise/);
  const drawn = await page.locator('[data-figure="model-events"] svg').first().textContent();
  expect(drawn).toMatch(/raise, round \d+: [\d.,]+ → [\d.,]+ NMR/);
  expect(await faults()).toEqual([]);
  await close();
}, 120_000);

test("its numbers are those of the command line, by its address and in other rounds", async () => {
  const name = raised();
  const {page, faults, close} = await site.openPage(`my-model?model=${encodeURIComponent(name)}&rounds=all`);
  await says(page, name);
  const settings = readSettings({model: name, rounds: "all"}, {table: "model"});
  const {rows} = await readFigure(page, "standing");
  expect(expectSameRows(rows, shownRows("model", panel, settings), name)).toBeGreaterThan(50);
  expect(await faults()).toEqual([]);
  await close();
}, 120_000);

test("an account lists its models, and a link leads to one of them", async () => {
  const name = account();
  const {page, faults, close} = await site.openPage(`my-model?account=${encodeURIComponent(name)}`);
  const list = page.getByRole("region", {name: `models of account “${name}”`});
  await list.waitFor();
  const links = list.getByRole("link");
  expect(await links.count()).toBe(
    new Set(shownRows("account", panel, readSettings({account: name}, {table: "account"})).map((r) => r.model)).size
  );
  const first = await links.first().innerText();
  await links.first().click();
  await page.waitForURL(/model=/);
  await says(page, first);
  expect(await faults()).toEqual([]);
  await close();
}, 120_000);

test("who is chosen is remembered on the other pages, opens without an address, and is forgotten by one press", async () => {
  const name = raised();
  const {page, faults, close} = await site.openPage("my-model");
  const field = page.getByRole("combobox", {name: "Find a model or account"});
  await field.fill(name);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await says(page, name);
  await page.waitForFunction(() => location.search.includes("model="));
  const go = async (path: string) => {
    await page.goto(new URL(path, site.address).href);
    await settledFigures(page);
  };
  await go("trend.html");
  expect(await page.locator("[data-model-field] a").innerText()).toBe(`My model: ${name}`);
  await go("my-model.html");
  await says(page, name);
  await page.getByRole("button", {name: `Forget ${name}`}).click();
  expect(await page.locator("[data-model-field] a").count()).toBe(0);
  await go("trend.html");
  expect(await page.locator("[data-model-field] a").count()).toBe(0);
  expect(await faults()).toEqual([]);
  await close();
}, 120_000);

test("a name that is not there is said in one line, and the largest stake is shown", async () => {
  const {page, close} = await site.openPage("my-model?model=nobody-of-that-name");
  await page.getByText("no model is named nobody-of-that-name; showing the largest stake").waitFor();
  expect(await page.locator(".answer").innerText()).toMatch(/holds .* NMR/);
  await close();
});

test("runs its queries on DuckDB in the page and finds the figures' numbers", async () => {
  const {page, faults, close} = await site.openPage(`my-model?model=${encodeURIComponent(raised())}`);
  for (const id of ["standing", "model-events", "model-history"]) {
    await page.locator(`[data-figure="${id}"] [data-fold="sql"] > summary`).click();
    await page.locator(`[data-figure="${id}"] .sql button.run`).click();
    const verdict = page.locator(`[data-figure="${id}"] .verdict`, {hasText: /agree|differ|rror/});
    await verdict.waitFor({timeout: 60_000});
    expect(await verdict.innerText(), id).toMatch(/^agrees with the figure/);
  }
  expect(await faults()).toEqual([]);
  await close();
}, 180_000);

test("the first figure begins within 500 px, on a phone within the first screen", async () => {
  for (const [width, height, most] of [
    [1280, 900, 500],
    [360, 740, 740]
  ]) {
    const {page, close} = await site.openPage("my-model", {width, height});
    const top = await page.locator('[data-figure="standing"]').evaluate((f) => f.getBoundingClientRect().top);
    expect(top, `${width}`).toBeLessThan(most);
    await close();
  }
});
