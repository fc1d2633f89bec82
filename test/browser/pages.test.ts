import {afterAll, beforeAll, expect, test} from "vitest";
import {openFolds, openSite, pagePaths, type Site} from "./harness.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

const wanted = ["", "claims", "data", "mechanism", "method", "penalty", "stake", "stake-events", "trend", "what-if"];

test("the site has every page that its header names", async () => {
  expect(pagePaths(site)).toEqual(expect.arrayContaining(wanted));
  const {page, close} = await site.openPage("");
  const links = await page
    .locator("#observablehq-header nav a")
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(links.map((link) => link.slice(site.address.length).replace(/\.html$/, "")).sort()).toEqual(wanted);
  await close();
});

test.each(wanted)("page '%s' runs without an error, with every fold open", async (path) => {
  const {page, faults, close} = await site.openPage(path);
  await openFolds(page);
  expect(await faults()).toEqual([]);
  expect(await page.title()).toMatch(/Crowding$/);
  expect(await page.locator("h1").count()).toBe(1);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await page.locator("#observablehq-header [aria-current=page]").count()).toBe(1);
  await close();
});

test.each([1280, 1024, 768])(
  "the header names all pages in one line, %d px wide, whichever is marked",
  async (width) => {
    for (const path of wanted) {
      const {page, close} = await site.openPage(path, {width, height: 740, settle: false});
      const tops = await page
        .locator("#observablehq-header nav a")
        .evaluateAll((all) => all.map((a) => a.getBoundingClientRect().top));
      expect(tops, path).toHaveLength(wanted.length);
      expect(new Set(tops).size, path).toBe(1);
      await close();
    }
  }
);

test.each(wanted)("page '%s' fits a phone: no sideways scroll at 360 px", async (path) => {
  const {page, close} = await site.openPage(path, {width: 360, height: 740});
  await openFolds(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await close();
});
