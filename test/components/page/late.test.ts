// @vitest-environment jsdom
import {expect, test} from "vitest";
import {defaultSettings} from "../../../src/components/base/settings/settings.js";
import {lateWords, together} from "../../../src/components/page/late.js";
import {tables} from "../../../src/components/tables/index.js";
import {raise} from "../../support/events.js";
import {panelOf} from "../../support/panel.js";

const result = tables.events(panelOf(raise()), defaultSettings("events"));
const [old, none, fresh] = [
  {results: [result], stale: true},
  {results: null, stale: true},
  {results: [result, result], stale: false}
];

test("tables that are wanted together are there, and fresh, once all of them are", () => {
  expect(together(fresh, fresh)).toEqual({results: [result, result, result, result], stale: false});
  expect(together(fresh, old)).toEqual({results: [result, result, result], stale: true});
  expect(together(none, fresh)).toEqual({results: null, stale: true});
});

test("words stay marked until newer ones come; those of a result that comes back are not marked any more", () => {
  const [first, second] = ["one", "two"].map((text) => Object.assign(document.createElement("p"), {textContent: text}));
  const place = {id: "late-words-test"};
  const isMarked = (node: HTMLElement) => [node.className, node.getAttribute("aria-busy")];
  expect(lateWords(fresh, place, () => first)).toBe(first);
  expect(lateWords(old, place, () => second)).toBe(first);
  expect(isMarked(first)).toEqual(["stale", "true"]);
  expect(lateWords(fresh, place, () => second)).toBe(second);
  expect(lateWords(fresh, place, () => first)).toBe(first);
  expect(isMarked(first)).toEqual(["", null]);
});
