import {createHash} from "node:crypto";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {parameters} from "../../src/components/base/settings/parameters.js";
import {rules} from "../../src/components/base/rounds/regimes.js";
import {defaultSettings} from "../../src/components/base/settings/settings.js";
import {payouts} from "../../src/components/tables/data/payouts.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {viewParameters} from "../../src/components/base/settings/view.js";
import {openSite, type Site} from "./harness.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

test("the snapshot's files come as they are: names, sizes and hashes hold", async () => {
  const {page, faults, close} = await site.openPage("data");
  const links = page.locator("a[download]");
  const names = await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).download));
  expect(names).toEqual(["observations.parquet", "rounds.parquet", "manifest.json"]);
  const shown = await page.locator("li:has(a[download]) code").allInnerTexts();
  for (const [i, name] of names.entries()) {
    const waiting = page.waitForEvent("download");
    await links.nth(i).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(name);
    const bytes = Buffer.concat(await (await download.createReadStream()).toArray());
    expect(bytes.length).toBeGreaterThan(1000);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(shown[i]);
  }
  expect(await faults()).toEqual([]);
  await close();
});

/** Opens the sentence that stands for a figure where all is well. */
async function openWell(page: Page, id: string): Promise<void> {
  const fold = page.locator(`[data-well="${id}"] > summary`);
  if (await fold.count()) await fold.click();
  await page.locator(`[data-figure="${id}"] svg`).waitFor();
}

test("every number of the data page's figures is in their tables, a row for each round", async () => {
  const {page, close} = await site.openPage("data");
  const rounds = new Set<number>();
  for (const id of ["coverage", "mmc-per-corr"]) {
    await openWell(page, id);
    const figure = page.locator(`[data-figure="${id}"]`);
    await figure.locator('[data-fold="table"] summary').click();
    await figure.locator("tbody tr").first().waitFor();
    rounds.add(await figure.locator("tbody tr").count());
    const waiting = page.waitForEvent("download");
    await figure.locator(".actions button", {hasText: "CSV"}).click();
    const csv = Buffer.concat(await (await (await waiting).createReadStream()).toArray()).toString("utf8");
    rounds.add(csv.trim().split("\n").length - 1);
  }
  expect(rounds.size).toBe(1);
  expect([...rounds][0]).toBeGreaterThan(10);
  await close();
});

test("payouts stand beside those that the rules make, as on the command line", async () => {
  const {page, close} = await site.openPage("data");
  await openWell(page, "payouts");
  const figure = page.locator('[data-figure="payouts"]');
  await figure.locator('[data-fold="table"] summary').click();
  await figure.locator("tbody td").first().waitFor();
  const cells = await figure
    .locator("tbody td")
    .evaluateAll((all) => all.map((td) => (td as HTMLElement).dataset.value!));
  const {table} = payouts(await readPanel(site.snapshot!), defaultSettings("payouts"));
  const expected = (table.objects() as Record<string, unknown>[]).flatMap((row) => Object.values(row));
  expect(cells.length).toBe(expected.length);
  expected.forEach((value, i) => {
    if (typeof value === "number") expect(Number(cells[i])).toBeCloseTo(value, 8);
  });
  expect(table.numRows()).toBeGreaterThan(10);
  expect(await figure.locator(".figure-title").innerText()).toContain("payouts of every round");
  await close();
});

test("the pages on the method have every parameter, every rule and contents that lead to their parts", async () => {
  const reference = await site.openPage("reference");
  expect(await reference.page.locator("[id^=parameter-]").count()).toBe(parameters.length + viewParameters.length);
  await reference.close();
  const ruled = await site.openPage("rules");
  expect(await ruled.page.locator("dl [id^=rule-]").count()).toBe(rules.length);
  await ruled.close();
  for (const path of ["method", "inference", "rules"]) {
    const {page, close} = await site.openPage(path);
    const links = await page.locator(".contents a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    const heads = await page.locator("main h2[id]").evaluateAll((all) => all.map(({id}) => `#${id}`));
    expect(links, path).toEqual(heads);
    expect(links.length, path).toBeGreaterThan(2);
    await close();
  }
});

test("none of these pages may evaluate text as code, nor prints an empty text with its marks", async () => {
  for (const path of ["data", "method", "inference", "rules", "reference"]) {
    const {page, close} = await site.openPage(path);
    expect(await page.locator("main").innerText(), path).not.toMatch(/""/);
    await close();
    const html = await (await fetch(new URL(`${path}.html`, site.address))).text();
    expect(html.slice(0, 2000), path).toContain("Content-Security-Policy");
    expect(html, path).not.toContain("unsafe-eval");
  }
});
