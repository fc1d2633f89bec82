/** A page on paper: what it leaves out, what it keeps, and that nothing is cut. */
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Page} from "playwright-core";
import {openSite, settled, wanted, type Site} from "./harness.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** Width of the text on A4 and on Letter, CSS pixels. */
const paper = 670;

async function printed(path: string, {dark = false} = {}) {
  const open = await site.openPage(path, {dark});
  await open.page.setViewportSize({width: paper, height: 1000});
  await open.page.emulateMedia({media: "print"});
  await settled(open.page);
  return open;
}

/** Texts of what is shown. */
const shown = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) =>
      all
        .filter((node) => node.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}))
        .map((node) => (node as HTMLElement).innerText?.trim() ?? node.tagName)
    );

describe.each(wanted)("page '%s' on paper", (path) => {
  test("nothing to press, no way to other pages, no empty fold, nothing beyond the paper", async () => {
    const {page, faults, close} = await printed(path);
    const pressed =
      "nav, button, input[type=range], .actions, .skip, dialog, .folds summary, .presets a:not([aria-current])";
    expect(await shown(page, `main ${pressed.replaceAll(", ", ", main ")}, #observablehq-header *`)).toEqual([]);
    const bare = await page
      // heads that say something by themselves stay
      .locator("details:not(.ledger details, [data-well])")
      .evaluateAll((all) =>
        all
          .filter((fold) => fold.checkVisibility() && !(fold as HTMLDetailsElement).open)
          .map((fold) => fold.textContent)
      );
    expect(bare).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(paper);
    const beyond = await page
      .locator(".plot svg")
      .evaluateAll(
        (all, width) =>
          all.filter((svg) => svg.checkVisibility() && svg.getBoundingClientRect().right > width + 1).length,
        paper
      );
    expect(beyond).toBe(0);
    expect(await faults()).toEqual([]);
    await close();
  });
});

test("inputs are their values, figures keep title, caption, mark, settings and source, and are not cut", async () => {
  const {page, close} = await printed("penalty?groups=5");
  expect(await shown(page, ".inputs [data-parameter=groups] label")).toEqual(["Groups"]);
  const groups = page.locator(".inputs [data-parameter=groups] input[type=number]");
  expect(await groups.evaluate((input) => getComputedStyle(input).borderTopWidth)).toBe("0px");
  expect(await groups.inputValue()).toBe("5");
  const lines = await shown(page, ".printed");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^Settings: npx crowding table penalty --groups 5\. As of round \d+ \(.*\)\.$/);
  expect((await shown(page, "figcaption"))[0]).toMatch(/^Simulated .*simulated world, seed 1\.$/s);
  expect(await shown(page, ".source-line .simulated")).toEqual(["Simulated data"]);
  const cuts = await page.locator(".drawn").evaluateAll((all) => all.map((node) => getComputedStyle(node).breakInside));
  expect(new Set(cuts)).toEqual(new Set(["avoid"]));
  await close();
});

test("on a screen the line of settings is not there, and a fold that is open is printed with its head", async () => {
  const {page, close} = await site.openPage("penalty");
  expect(await shown(page, ".printed")).toEqual([]);
  await page.getByText("How to read this").click();
  await page.emulateMedia({media: "print"});
  expect(await shown(page, "main details > summary")).toEqual(["How to read this"]);
  expect((await shown(page, "main details[open] > p")).length).toBeGreaterThan(0);
  await close();
});

test("claims keep their lines, and a sentence that stands for a figure stays", async () => {
  const claims = await printed("claims");
  expect((await shown(claims.page, ".ledger summary .line")).length).toBeGreaterThan(15);
  await claims.close();
  const data = await printed("data");
  const told = await data.page.locator("[data-well] > summary").count();
  expect(await shown(data.page, "[data-well] > summary")).toHaveLength(told);
  await data.close();
});

test("a fold of a figure that is open is printed whole, without its button", async () => {
  const {page, close} = await site.openPage("trend");
  await page.locator("[data-figure=trend] [data-fold=table] summary").click();
  await page.emulateMedia({media: "print"});
  const [height, inner] = await page
    .locator("[data-figure=trend] [data-fold=table] .table")
    .evaluate((table) => [table.clientHeight, table.scrollHeight]);
  expect(height).toBeGreaterThan(1000);
  expect(height).toBe(inner);
  await close();
});

test("in the dark paper stays white, whoever chose it", async () => {
  const {page, close} = await printed("penalty", {dark: true});
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  expect([await ground(), await ink()]).toEqual(["rgb(255, 255, 255)", "rgb(29, 29, 27)"]);
  await page.evaluate(() => (document.documentElement.dataset.theme = "dark"));
  expect([await ground(), await ink()]).toEqual(["rgb(255, 255, 255)", "rgb(29, 29, 27)"]);
  await close();
});
