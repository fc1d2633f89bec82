// @vitest-environment jsdom
import {expect, test} from "vitest";
import {sqlEditor} from "../../../src/components/page/sql-editor.js";
import {queryOf} from "../../../src/components/sql/result/query.js";

const sql = queryOf({
  parameters: {groups: 10},
  shared: ["a AS (\n  SELECT 1\n)"],
  own: ["b AS (\n  SELECT groups FROM a, parameters\n)"],
  select: "SELECT * FROM b"
});

function editorOf(text: string) {
  const editor = sqlEditor({label: "trend"});
  editor.write(text);
  const [head, shared, own] = editor.element.querySelectorAll("textarea");
  return {...editor, head, shared, own, fold: editor.element.querySelector("details")!};
}

test("a query's own steps are seen at once, the shared ones under a fold that counts their lines", () => {
  const {head, shared, own, fold} = editorOf(sql);
  expect(own.value).toMatch(/^-- the table itself\nb AS \(/);
  expect(fold.open).toBe(false);
  expect(fold.contains(shared)).toBe(true);
  expect(fold.querySelector("summary")!.textContent).toBe("Shared steps: 4 lines");
  expect(head.value).toContain("10 AS groups");
});

test("the text is the whole query, with what the reader changed in any piece", () => {
  const {text, head, own} = editorOf(sql);
  expect(text()).toBe(sql);
  head.value = head.value.replace("10 AS groups", "5 AS groups");
  own.value = own.value.replace("FROM b", "FROM a");
  expect(text()).toBe(sql.replace("10 AS groups", "5 AS groups").replace("FROM b", "FROM a"));
});

test("pieces that a query does not have are not shown", () => {
  const {head, own, fold, text} = editorOf("SELECT 1");
  expect([head.hidden, fold.hidden, own.hidden]).toEqual([true, true, false]);
  expect(text()).toBe("SELECT 1");
});
