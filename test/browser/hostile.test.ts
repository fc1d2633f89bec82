import {afterAll, beforeAll, expect, test} from "vitest";
import {hostileNames} from "../../src/bin/site/hostile.js";
import {csvOf} from "../../src/components/base/csv/csv.js";
import {openSite} from "./harness.js";
import type {Site} from "./harness.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const hacked = () => (globalThis as {hacked?: unknown}).hacked;

test("a hostile name comes through tables, tips, downloads and SQL as it is", async () => {
  const {page, faults, close} = await site.openPage("stake");
  const figure = page.locator('[data-figure="stake-scatter"]');
  await figure.locator('[data-fold="table"] summary').click();
  const cells = figure.locator("tbody td:nth-child(3)");
  // points come after the first picture
  await cells.first().waitFor();
  const shown = await cells.evaluateAll((found) => found.map((td) => (td as HTMLElement).dataset.value));
  for (const name of hostileNames) expect(shown).toContain(name);
  const box = (await figure.locator(".scatter").boundingBox())!;
  for (let i = 1; i < 20; ++i) await page.mouse.move(box.x + (box.width * i) / 20, box.y + box.height * 0.45);
  const waiting = page.waitForEvent("download");
  await figure.locator(".actions button", {hasText: "CSV"}).click();
  const csv = Buffer.concat(await (await (await waiting).createReadStream()).toArray()).toString("utf8");
  for (const name of hostileNames) expect(csv).toContain(csvOf([[name]]).text.replace(/\r?\n$/, ""));
  // a spreadsheet would run it
  expect(csv).not.toMatch(/(^|,)"?=cmd/m);
  await figure.locator('[data-fold="sql"] summary').click();
  await figure.locator(".sql button.run").click();
  await figure.locator(".verdict", {hasText: "agrees with the figure"}).waitFor({timeout: 60000});
  expect(await page.evaluate(hacked)).toBeUndefined();
  expect(await faults()).toEqual([]);
  await close();
});
