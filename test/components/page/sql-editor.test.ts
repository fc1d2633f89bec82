// @vitest-environment jsdom
import {expect, test, vi} from "vitest";
import {sqlEditor} from "../../../src/components/page/sql-editor.js";
import {queryOf} from "../../../src/components/sql/result/query.js";

const sql = queryOf({
  parameters: {groups: 10},
  shared: ["a AS (\n  SELECT 1\n)"],
  own: ["b AS (\n  SELECT groups FROM a, parameters\n)"],
  select: "SELECT * FROM b"
});

function editorOf(text: string, onRun = () => {}) {
  const editor = sqlEditor({label: "trend", onRun});
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
  const isHidden = (area: HTMLElement) => area.parentElement!.hidden;
  expect([isHidden(head), fold.hidden, isHidden(own)]).toEqual([true, true, false]);
  expect(text()).toBe("SELECT 1");
});

test("Ctrl+Enter and Command+Enter run it, from any piece; Enter and Tab are the browser's", () => {
  const onRun = vi.fn();
  const {head, own} = editorOf(sql, onRun);
  const press = (area: HTMLElement, init: KeyboardEventInit) =>
    area.dispatchEvent(new KeyboardEvent("keydown", {bubbles: true, cancelable: true, ...init}));
  expect(press(own, {key: "Enter", ctrlKey: true})).toBe(false);
  expect(press(head, {key: "Enter", metaKey: true})).toBe(false);
  expect(onRun).toHaveBeenCalledTimes(2);
  for (const key of ["Enter", "Tab"]) expect(press(own, {key})).toBe(true);
  expect(onRun).toHaveBeenCalledTimes(2);
});

test("the coloured words follow the text, whatever it holds", () => {
  const {own} = editorOf("SELECT 1");
  const words = own.parentElement!.querySelector("pre")!;
  own.value = "SELECT '<img onerror=x>' -- & \n";
  own.dispatchEvent(new Event("input"));
  expect(words.textContent).toBe(`${own.value}\n`);
  expect(words.querySelector("img")).toBeNull();
  const kinds = [...words.querySelectorAll(".token")].map((token) => [token.classList[1], token.textContent]);
  expect(kinds).toEqual([
    ["keyword", "SELECT"],
    ["string", "'<img onerror=x>'"],
    ["comment", "-- & "]
  ]);
});
