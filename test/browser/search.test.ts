/** The search in the header: by pointer, by keyboard, with nothing loaded before. */
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Page} from "playwright-core";
import {openSite, settled, type Site} from "./harness.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const links = (page: Page) => page.locator("dialog.search a");

test("the key / opens it, the words find a part of a page, arrows and Enter go there; nothing leaves the site", async () => {
  const {page, faults, close} = await site.openPage("penalty");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.keyboard.press("/");
  await page.locator("dialog.search input").waitFor();
  await page.keyboard.type("whether the intervals hold");
  await links(page).first().waitFor();
  expect(asked).toContain("/data/search.json");
  expect(await links(page).first().innerText()).toContain("Whether the intervals hold");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/inference\.html#whether-the-intervals-hold$/);
  expect(await faults()).toEqual([]);
  await close();
});

test("a page loads nothing of it before it is opened", async () => {
  const asked: string[] = [];
  const {page, close} = await site.openPage("stake", {
    prepare: async (page) => void page.on("request", (request) => asked.push(request.url()))
  });
  const index = /\/data\/search\.json$/;
  const code = (urls: string[]) => urls.filter((url) => url.endsWith(".js"));
  expect(asked.filter((url) => index.test(url))).toEqual([]);
  const before = new Set(code(asked));
  await page.getByRole("button", {name: "Search"}).click();
  await page.locator("dialog.search input").waitFor();
  await expect.poll(() => asked.filter((url) => index.test(url)).length).toBe(1);
  expect(code(asked).filter((url) => !before.has(url)).length).toBeGreaterThan(0);
  await close();
});

test("a column is found by its name, and leads to its row; the preset goes along", async () => {
  const {page, close} = await site.openPage("stake?preset=article");
  await page.getByRole("button", {name: "Search"}).click();
  await page.locator("dialog.search input").waitFor();
  await page.keyboard.type("min-stake");
  await links(page).first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/reference\.html\?find=min-stake&kind=parameter&preset=article$/);
  await settled(page);
  const rows = await page.locator(".reference tbody tr:visible code").allInnerTexts();
  expect(rows).toContain("min-stake");
  expect(rows.length).toBeLessThan(5);
  await close();
});

test("in a field the key is a letter; Escape closes the search; words that are nowhere are said", async () => {
  const {page, close} = await site.openPage("stake");
  const open = () => page.locator("dialog.search[open]").count();
  await page.locator(".finder input").focus();
  await page.keyboard.press("/");
  expect([await open(), await page.locator(".finder input").inputValue()]).toEqual([0, "/"]);
  await page.locator("h1").click();
  await page.keyboard.press("/");
  await page.locator("dialog.search[open]").waitFor();
  await page.keyboard.type("xyzzyx");
  await page.getByText("nothing found").waitFor();
  await page.keyboard.press("Escape");
  expect(await open()).toBe(0);
  await close();
});

test("without a network it finds what it found before", async () => {
  const {page, close} = await site.openPage("trend", {apart: true});
  await page.keyboard.press("/");
  await page.locator("dialog.search input").waitFor();
  await page.keyboard.type("penalty");
  await links(page).first().waitFor();
  await page.context().setOffline(true);
  await page.locator("dialog.search input").fill("slope");
  await expect
    .poll(() =>
      links(page)
        .allInnerTexts()
        .then((all) => all.join())
    )
    .toMatch(/slope/i);
  await close();
});

test("on a phone its button stands in the row of the field, and results fit", async () => {
  const {page, close} = await site.openPage("penalty", {width: 360, height: 740});
  const top = (selector: string) => page.locator(selector).evaluate((node) => node.getBoundingClientRect().top);
  const tops = [await top(".search-open"), await top(".theme"), await top(".finder")];
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(12);
  await page.locator(".search-open").click();
  await page.locator("dialog.search input").waitFor();
  await page.keyboard.type("meta-model");
  await links(page).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const box = (await page.locator("dialog.search").boundingBox())!;
  expect([box.x >= 0, box.x + box.width <= 360]).toEqual([true, true]);
  await close();
});
