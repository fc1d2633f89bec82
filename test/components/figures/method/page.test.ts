// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {
  openInferencePage,
  openMethodPage,
  openReferencePage,
  openRulesPage
} from "../../../../src/components/figures/method/page.js";
import type {InferenceFiles} from "../../../../src/components/figures/method/page.js";
import {ruleLists} from "../../../../src/components/figures/method/tables.js";

const textOf = (name: string) => readFileSync(join(import.meta.dirname, `../../../../src/${name}.md`), "utf8");
const files = Object.fromEntries(
  Object.entries({meta: {}, coverage: {estimators: []}, verdicts: {cases: []}, truth: {columns: {estimate: []}}}).map(
    ([name, file]) => [name, Promise.resolve(file)]
  )
) as unknown as InferenceFiles;
const pages = {
  method: openMethodPage,
  inference: openInferencePage,
  rules: openRulesPage,
  reference: openReferencePage
} as const;

test.each(Object.entries(pages))("the page '%s' shows every part that it can make", async (name, open) => {
  const text = textOf(name);
  const made = Object.keys(await open(files));
  expect(made).toEqual(expect.arrayContaining(["sourceLine", "answer"]));
  for (const part of made) expect(text, part).toContain(`display(page.${part}());`);
});

test("the method page leads to the three others", () => {
  for (const name of ["inference", "rules", "reference"]) expect(textOf("method")).toContain(`](./${name})`);
});

test("where there is nothing to show a page has no text in its marks", async () => {
  const {truth} = await openInferencePage(files);
  expect(truth()).toBeInstanceOf(HTMLElement);
  expect((truth() as HTMLElement).hidden).toBe(true);
});

test("the rules are those of the program", async () => {
  const {rules} = await openRulesPage(files);
  expect(rules().outerHTML).toBe(ruleLists().outerHTML);
});
