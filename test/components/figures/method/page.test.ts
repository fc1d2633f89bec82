// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {viewParameters} from "../../../../src/components/base/settings/view.js";
import {glossary} from "../../../../src/components/figures/method/glossary.js";
import {openMethodPage} from "../../../../src/components/figures/method/page.js";
import type {MethodFiles} from "../../../../src/components/figures/method/page.js";
import {parameterList, ruleLists} from "../../../../src/components/figures/method/tables.js";

const text = readFileSync(join(import.meta.dirname, "../../../../src/method.md"), "utf8");
const files = {meta: {}, coverage: {}, verdicts: {}, truth: {columns: {estimate: []}}};
const open = () =>
  openMethodPage(
    Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, Promise.resolve(file)])
    ) as unknown as MethodFiles
  );

test("the page shows every list that it can make", async () => {
  for (const name of Object.keys(await open())) expect(text, name).toContain(`display(page.${name}());`);
});

test("parameters, rules and the glossary are those of the program", async () => {
  const page = await open();
  const made = [page.parameters(), page.viewParameters(), page.rules(), page.glossary()];
  const wanted = [parameterList(), parameterList(viewParameters), ruleLists(), glossary()];
  expect(made.map((node) => node.outerHTML)).toEqual(wanted.map((node) => node.outerHTML));
});
