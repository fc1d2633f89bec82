import {afterAll, beforeAll, expect, test} from "vitest";
import {openSite, settled, type Site} from "./harness.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

test("four findings, each with a figure, its words and the way to its page", async () => {
  const {page, faults, close} = await site.openPage("");
  const sections = page.locator("section.finding");
  expect(await sections.count()).toBe(4);
  const pages = await sections
    .locator("a")
    .evaluateAll((all) => all.map((a) => new URL((a as HTMLAnchorElement).href)));
  expect(pages.map((url) => url.pathname)).toEqual([
    "/stake.html",
    "/penalty.html",
    "/trend.html",
    "/stake-events.html"
  ]);
  for (let i = 0; i < 4; ++i) {
    expect(await sections.nth(i).locator("svg[role=img]").getAttribute("aria-label")).toMatch(/\w{3}.*\.$/);
    expect(await sections.nth(i).locator("h2").innerText()).toMatch(/\.$/);
  }
  expect(await page.locator(".answer strong").innerText()).toMatch(/^A cost of crowding .*\.$/);
  expect(await page.locator(".simulated").count()).toBeGreaterThan(0);
  // folded away
  expect(await page.locator("main").textContent()).toContain("npx crowding collect");
  expect(await faults()).toEqual([]);
  await close();
});

test("the findings say what their own pages say", async () => {
  const {page, close} = await site.openPage("");
  const numbers = await page.locator("section.finding h2").allInnerTexts();
  await close();
  for (const [i, path] of ["stake", "penalty", "trend"].entries()) {
    const {page: own, close: done} = await site.openPage(path);
    const answer = await own.locator(".answer").first().innerText();
    const values = numbers[i].match(/−?\d\.\d+/g) ?? [];
    expect(values.length, path).toBeGreaterThan(0);
    for (const value of values) expect(answer, path).toContain(value);
    await done();
  }
});

test("as in the article: the same page at the article's choices, links keep them", async () => {
  const {page, faults, close} = await site.openPage("?preset=article");
  await page.locator("section.finding").first().waitFor();
  await settled(page);
  expect(await page.locator("section.finding a").first().getAttribute("href")).toBe("./stake.html?preset=article");
  expect(await page.locator(".presets [aria-current]").innerText()).toBe("Article");
  expect(await faults()).toEqual([]);
  await close();
});
