import {createHash} from "node:crypto";
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

test("every number of the data page's figures is in their tables, a row for each round", async () => {
  const {page, close} = await site.openPage("data");
  const rounds = new Set<number>();
  for (const id of ["coverage", "mmc-per-corr"]) {
    const figure = page.locator(`[data-figure="${id}"]`);
    await figure.locator('[data-fold="table"] summary').click();
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
  const figure = page.locator('[data-figure="payouts"]');
  await figure.locator('[data-fold="table"] summary').click();
  const cells = await figure
    .locator("tbody td")
    .evaluateAll((all) => all.map((td) => (td as HTMLElement).dataset.value!));
  const {table} = payouts(await readPanel(site.snapshot!), defaultSettings("payouts"));
  const expected = (table.objects() as Record<string, unknown>[]).flatMap((row) => Object.values(row));
  expect(cells.length).toBe(expected.length);
  expected.forEach((value, i) => {
    if (typeof value === "number") expect(Number(cells[i])).toBeCloseTo(value, 8);
  });
  expect(await figure.locator(".figure-title").innerText()).toContain(`all ${table.numRows()} rounds`);
  await close();
});

test("the method page has every parameter and every rule", async () => {
  const {page, close} = await site.openPage("method");
  expect(await page.locator("[id^=parameter-]").count()).toBe(parameters.length + viewParameters.length);
  expect(await page.locator("dl [id^=rule-]").count()).toBe(rules.length);
  await close();
});

test("neither page may evaluate text as code", async () => {
  for (const path of ["data", "method"]) {
    const html = await (await fetch(new URL(`${path}.html`, site.address))).text();
    expect(html.slice(0, 2000), path).toContain("Content-Security-Policy");
    expect(html, path).not.toContain("unsafe-eval");
  }
});
