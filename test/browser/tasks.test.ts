/** What readers come for, counted in clicks from the first page: at most three each. */
import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";
import type {Locator} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {stakeEvents} from "../../src/components/tables/events/stake-events.js";
import {histories} from "../../src/components/tables/panel/histories.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {openSite, settled, type OpenPage, type Site} from "./harness.js";

let site: Site;
let panel: Panel;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
});
afterAll(() => site?.close());

const most = 3;

/** The first page, and a pointer that counts. */
async function openFirst(): Promise<OpenPage & {click: (on: Locator) => Promise<void>; clicks: () => number}> {
  const open = await site.openPage("");
  let count = 0;
  return {
    ...open,
    clicks: () => count,
    async click(on) {
      count += 1;
      await on.click();
    }
  };
}

const figuresOf = (name: string) => csvParse(readFileSync(`${site.folder}/data/tables/${name}.csv`, "utf8"));

test("how much closer is the top decile", async () => {
  const {page, click, clicks, close} = await openFirst();
  await click(page.locator("#observablehq-header nav").getByRole("link", {name: "Stake", exact: true}));
  await page.waitForURL(/stake\.html/);
  await settled(page);
  const answer = await page.locator(".answer").innerText();
  const rows = figuresOf("stake-deciles");
  for (const row of [rows[0], rows.at(-1)!]) expect(answer).toContain(Number(row.cwmm_mean).toFixed(2));
  expect(clicks()).toBeLessThanOrEqual(most);
  await close();
});

/** A model with a raise that counts, by a name that only it has. */
function raised(): string {
  const {row} = histories(panel);
  const {counting} = stakeEvents(panel, readSettings({}, {table: "model-events"}));
  const {name} = panel.models;
  return [...counting]
    .map((e) => name[panel.model[row[e]]])
    .find((one) => name.indexOf(one) === name.lastIndexOf(one))!;
}

test("what happened to a model after its raise", async () => {
  const name = raised();
  const {page, click, clicks, close} = await openFirst();
  await click(page.getByRole("combobox", {name: "Find a model or account"}));
  await page.keyboard.type(name);
  await click(page.getByRole("option").first());
  // the first page draws it in its figures, and the header leads to what is known of it
  await click(page.locator("#observablehq-header").getByRole("link", {name: `My model: ${name}`, exact: true}));
  await page.waitForURL(/my-model\.html\?model=/);
  await page.waitForFunction((wanted) => document.querySelector(".answer")?.textContent.includes(wanted), name);
  const drawn = page.locator('[data-figure="model-events"] svg').first();
  await expect.poll(() => drawn.textContent(), {timeout: 30_000}).toMatch(/raise, round \d+: [\d.,]+ → [\d.,]+ NMR/);
  expect(clicks()).toBeLessThanOrEqual(most);
  await close();
}, 120_000);

test("the numbers behind a bar in a spreadsheet", async () => {
  const {page, click, clicks, close} = await openFirst();
  await click(page.locator("#observablehq-header nav").getByRole("link", {name: "Penalty", exact: true}));
  await page.waitForURL(/penalty\.html/);
  await settled(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    click(page.locator('[data-figure="penalty"]').getByRole("button", {name: "CSV"}))
  ]);
  expect(download.suggestedFilename()).toMatch(/^penalty-\d+-\d+\.csv$/);
  const rows = csvParse(readFileSync(await download.path(), "utf8"));
  expect(rows.map(({group, mmc_mean}) => [group, Number(mmc_mean)])).toEqual(
    figuresOf("penalty").map(({group, mmc_mean}) => [group, Number(mmc_mean)])
  );
  expect(rows).toHaveLength(10);
  expect(clicks()).toBeLessThanOrEqual(most);
  await close();
});
