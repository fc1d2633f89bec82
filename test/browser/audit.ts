/** Audits of an open page by axe-core. */
import axe from "axe-core";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";

/**
 * The audits of a page whose folds are open, in the dark as well unless `dark` is false: where only the width differs, colours do not. Last on
 * their page: they take rows out of it and turn its colours.
 */
export function auditTests(page: () => Page, {dark = true}: {dark?: boolean} = {}): void {
  test("axe-core finds no violation", async () => {
    await shortenTables(page());
    const {violations, checked} = await audit(page());
    expect(violations).toEqual([]);
    expect(checked).toBeGreaterThan(10);
  });

  if (!dark) return;
  // only colours change in the dark: other rules have nothing new to look at
  test("axe-core finds no violation in the dark, by its rules for colours", async () => {
    await page().emulateMedia({colorScheme: "dark"});
    const {violations, checked} = await audit(page(), colours);
    expect(violations).toEqual([]);
    expect(checked).toBeGreaterThan(0);
  });
}

/** The rules for colours that axe runs unasked: named by their tag, those of level AAA would come too. */
const colours: axe.RunOptions = {
  runOnly: {type: "tag", values: ["cat.color"]},
  rules: {"color-contrast-enhanced": {enabled: false}}
};

/** What axe finds on a page: by all rules, none switched off, where `narrowed` does not say otherwise. */
async function audit(page: Page, narrowed: axe.RunOptions = {}) {
  await page.evaluate(axe.source);
  // rules that pass are counted, but axe tells nothing of their nodes, which took half of its time
  const {violations, passes} = await page.evaluate(
    (options) => (window as unknown as {axe: typeof axe}).axe.run(document, options),
    {...narrowed, resultTypes: ["violations" as const]}
  );
  return {
    violations: violations.map(({id, impact, nodes}) => ({
      id,
      impact,
      nodes: nodes.slice(0, 3).map((node) => node.html)
    })),
    checked: passes.length
  };
}

/**
 * Leaves the first 12 rows of the tables under figures, which can have 500 rows of 25 cells: the same line of table-view.ts
 * makes all of them, and axe would look at each cell anew.
 */
const shortenTables = (page: Page) =>
  page.evaluate(() =>
    document.querySelectorAll('[data-fold="table"] tbody tr:nth-child(n + 13)').forEach((row) => row.remove())
  );
