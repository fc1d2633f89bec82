// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {entryOf, rooms, tableNames} from "../../../../src/components/base/catalogue/index.js";
import {columnHead, columnText} from "../../../../src/components/base/catalogue/words.js";
import {glossary} from "../../../../src/components/figures/method/glossary.js";

const page = readFileSync(join(import.meta.dirname, "../../../../src/method.md"), "utf8");

test("the method page has every column of every table, folded by room", () => {
  expect(page).toContain("display(page.glossary())");
  const list = glossary();
  const folds = [...list.querySelectorAll("details")];
  expect(folds).toHaveLength(Object.keys(rooms).length);
  expect(folds.some((fold) => fold.open)).toBe(false);
  for (const table of tableNames) {
    const rows = [...list.querySelectorAll(`#table-${table} tbody tr`)].map((tr) =>
      [...tr.children].map((cell) => cell.textContent)
    );
    const expected = Object.entries(entryOf(table).columns);
    expect(rows).toEqual(expected.map(([name, c]) => [columnHead(name, c), columnText(c), c.unit ?? ""]));
  }
});
