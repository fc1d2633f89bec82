import {afterAll, beforeAll, expect, test} from "vitest";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {rowsOf} from "../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {tables} from "../../src/components/tables/index.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {openSite} from "./harness.js";
import type {Site} from "./harness.js";

let site: Site;
let panel: Panel;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
});
afterAll(() => site?.close());

test("the list is filtered by a name, sorted by any column, and links to each model's own page", async () => {
  const {page, faults, close} = await site.openPage("leaderboard");
  const lines = page.locator(".leaders tbody tr");
  await lines.first().waitFor();
  const [first] = rowsOf(tables.leaderboard(panel, readSettings({}, {table: "leaderboard"})));
  expect(await lines.first().innerText()).toContain(first.name);
  const link = await lines.first().locator("a").getAttribute("href");
  expect(new URLSearchParams(link!.split("?")[1]).get("model")).toBe(first.model);
  await page.locator(".leaders").getByRole("button", {name: "rank"}).click();
  await page.locator(".leaders").getByRole("button", {name: "rank"}).click();
  expect(await lines.first().innerText()).not.toContain(first.name);
  await page.getByLabel("Filter by name").fill(first.name);
  expect(await lines.first().innerText()).toContain(first.name);
  expect(await lines.count()).toBeLessThan(20);
  expect(await faults()).toEqual([]);
  await close();
}, 60_000);
