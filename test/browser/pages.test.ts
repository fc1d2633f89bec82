import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {auditTests} from "./audit.js";
import {openFolds, openSite, ownPages, pagePaths, wanted, type OpenPage, type Site} from "./harness.js";
import {shiftsOf, shiftTest} from "./shifts.js";

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

/** Links of the header and names of its menus as they stand, left to right and down; and how many lines they would fill at least. */
const linksOf = (page: Page) =>
  page.locator("#observablehq-header nav").evaluate((nav) => {
    const boxes = Array.from(
      nav.querySelectorAll(":scope > a, span > a, summary"),
      (a) => a.getBoundingClientRect().toJSON() as DOMRect
    );
    const gap = parseFloat(getComputedStyle(nav).columnGap);
    let [needed, filled] = [1, -gap];
    for (const {width} of boxes) {
      filled += gap + width;
      if (filled > nav.clientWidth) [needed, filled] = [needed + 1, width];
    }
    return {boxes, needed, width: document.documentElement.clientWidth};
  });

/** All in view, none over another, and no more lines than they need. */
async function expectLaidOut(page: Page, {at}: {at: string}): Promise<number> {
  const {boxes, needed, width} = await linksOf(page);
  expect(boxes.length, at).toBeGreaterThan(3);
  for (const [i, box] of boxes.entries()) {
    expect(box.left, at).toBeGreaterThanOrEqual(0);
    expect(box.right, at).toBeLessThanOrEqual(width);
    const before = boxes[i - 1];
    if (before) expect(box.left >= before.right || box.top >= before.bottom, `${at}, link ${i + 1}`).toBe(true);
  }
  const lines = new Set(boxes.map(({top}) => Math.round(top))).size;
  expect(lines, at).toBe(needed);
  return lines;
}

/** Right ends of the links in the menus, each opened by itself as its name does. */
const menuEnds = (page: Page) =>
  page.locator("#observablehq-header nav details").evaluateAll((menus) =>
    menus.flatMap((menu) => {
      menu.querySelector("summary")!.click();
      const links = [...menu.querySelectorAll("a")].map((link) => link.getBoundingClientRect());
      menu.querySelector("summary")!.click();
      // a link without a box is in no menu that opens
      return links.map(({right, width}) => (width > 0 ? right : Infinity));
    })
  );

test.each(wanted)(
  "the header of '%s' has its group in one line and the other groups as menus in view",
  async (path) => {
    const {page, close} = await site.openPage(path, {settle: false, prepare: withoutScripts});
    const current = page.locator("#observablehq-header [aria-current=page]");
    expect(await current.count()).toBe(1);
    expect(await current.isVisible()).toBe(true);
    expect(await page.locator("#observablehq-header nav details").count()).toBeGreaterThan(1);
    for (const width of [1280, 1024, 768, 360]) {
      await page.setViewportSize({width, height: 740});
      const lines = await expectLaidOut(page, {at: `${width} px`});
      // where others have added pages, the links may take more lines
      if (width > 360 && wanted.length <= ownPages.length + 1) expect(lines, `${width} px`).toBe(1);
      for (const right of await menuEnds(page)) expect(right, `${width} px`).toBeLessThanOrEqual(width);
    }
    await close();
  }
);

test("a menu of the header closes by Escape, with the focus on its name, and by a press elsewhere", async () => {
  const {page, close} = await site.openPage("rules");
  const menu = page.locator("#observablehq-header nav details").first();
  const links = menu.locator("a").first();
  await menu.locator("summary").click();
  await links.focus();
  await page.keyboard.press("Escape");
  expect(await links.isVisible()).toBe(false);
  expect(await menu.locator("summary").evaluate((node) => node === document.activeElement)).toBe(true);
  await menu.locator("summary").click();
  expect(await links.isVisible()).toBe(true);
  await page.locator("h1").click();
  expect(await links.isVisible()).toBe(false);
  await close();
});

test("the header holds as many pages as there are, on a phone too: no link lies over another or out of view", async () => {
  const {page, close} = await site.openPage("", {settle: false, prepare: withoutScripts});
  for (const more of [0, 1, 5, 25]) {
    await page.locator("#observablehq-header nav").evaluate((nav, n) => {
      for (let i = 0; i < n; ++i) nav.append("\n", nav.querySelector("a")!.cloneNode(true));
    }, more);
    const links = await page.locator(headerLinks).count();
    for (const width of [1280, 768, 360]) {
      await page.setViewportSize({width, height: 740});
      await expectLaidOut(page, {at: `${links} links, ${width} px`});
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrolls, `${links} links, ${width} px`).toBeLessThanOrEqual(width);
    }
  }
  await close();
});

describe.each(wanted)("page '%s' with every fold open", (path) => {
  let open: OpenPage;
  let shifts: string[];
  beforeAll(async () => {
    open = await site.openPage(path);
    shifts = await shiftsOf(open.page);
    await openFolds(open.page);
  });
  afterAll(() => open?.close());

  shiftTest(path, () => shifts);

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
