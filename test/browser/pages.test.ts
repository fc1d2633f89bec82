import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {auditTests} from "./audit.js";
import {openFolds, openSite, pagePaths, wanted, type OpenPage, type Site} from "./harness.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

const headerLinks = "#observablehq-header nav a";

test("the site has every page that its header names, and no other", async () => {
  expect(pagePaths(site).sort()).toEqual(wanted);
  const {page, close} = await site.openPage("");
  const links = await page.locator(headerLinks).evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(links.map((link) => link.slice(site.address.length).replace(/\.html$/, "")).sort()).toEqual(wanted);
  await close();
});

// what lays the header out is in the page and its styles: without scripts a page opens in a fraction of the time
const withoutScripts = async (page: Page) => void (await page.route(/\.js(\?|$)/, (route) => route.abort()));

test.each(wanted)(
  "the header names all pages in one line, 1280, 1024 and 768 px wide, with '%s' marked",
  async (path) => {
    const {page, close} = await site.openPage(path, {settle: false, prepare: withoutScripts});
    expect(await page.locator("#observablehq-header [aria-current=page]").count()).toBe(1);
    for (const width of [1280, 1024, 768]) {
      await page.setViewportSize({width, height: 740});
      const tops = await page.locator(headerLinks).evaluateAll((all) => all.map((a) => a.getBoundingClientRect().top));
      expect(tops, `${width} px`).toHaveLength(wanted.length);
      expect(new Set(tops).size, `${width} px`).toBe(1);
    }
    await close();
  }
);

describe.each(wanted)("page '%s' with every fold open", (path) => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await site.openPage(path);
    await openFolds(open.page);
  });
  afterAll(() => open?.close());

  test("runs without an error", async () => {
    const {page, faults} = open;
    expect(await faults()).toEqual([]);
    expect(await page.title()).toMatch(/Crowding$/);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator("#observablehq-header [aria-current=page]").count()).toBe(1);
  });

  test("a model's name is text", async () => {
    expect(await open.page.evaluate(() => (globalThis as {hacked?: unknown}).hacked)).toBeUndefined();
    expect(await open.page.locator("img[onerror], main script").count()).toBe(0);
  });

  auditTests(() => open.page);
});
