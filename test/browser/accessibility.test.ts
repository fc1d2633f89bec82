import axe from "axe-core";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {openFolds, openSite, pagePaths, type Site} from "./harness.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site?.close());

const views = [
  {name: "wide", width: 1280, dark: false},
  {name: "wide and dark", width: 1280, dark: true},
  {name: "a phone", width: 360, dark: false},
  {name: "a phone and dark", width: 360, dark: true}
];

test.each(views)(
  "axe-core finds no violation on any page, folds open: $name",
  {timeout: 300_000},
  async ({width, dark}) => {
    const paths = pagePaths(site);
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const {page, close} = await site.openPage(path, {width, dark});
      await openFolds(page);
      const {violations, checked} = await audit(page);
      expect(violations, path || "index").toEqual([]);
      expect(checked).toBeGreaterThan(10);
      await close();
    }
  }
);

// no rule is switched off and nothing is left out
async function audit(page: Page) {
  await page.evaluate(axe.source);
  const {violations, passes} = await page.evaluate(() => (window as unknown as {axe: typeof axe}).axe.run(document));
  return {
    violations: violations.map(({id, impact, nodes}) => ({
      id,
      impact,
      nodes: nodes.slice(0, 3).map((node) => node.html)
    })),
    checked: passes.length
  };
}
