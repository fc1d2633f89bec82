import {expect, test} from "vitest";
import {used} from "../../../../src/components/tables/panel/used.js";
import {panelOf} from "../../../support/panel.js";
import {path, rounds} from "../../../support/stakes.js";

/** Rows by round: 1a 1b, 2a 2b, 3a, 4b */
const panel = panelOf({
  rows: [...path("a", [1, 1, 1]), ...path("b", [1, 1, undefined, 1])],
  rounds: rounds(5)
});

test("rows, distinct models and rounds with rows are those of the given rows", () => {
  expect(used(panel, Int32Array.of(0, 1, 2, 3, 4, 5))).toEqual({used: 6, models: 2, rounds: [1, 2, 3, 4]});
  expect(used(panel, Int32Array.of(0, 2, 4))).toEqual({used: 3, models: 1, rounds: [1, 2, 3]});
  expect(used(panel, new Int32Array())).toEqual({used: 0, models: 0, rounds: []});
});

test("rounds ascend and come once, in whatever order the rows are", () => {
  expect(used(panel, Int32Array.of(5, 0, 3, 1, 2))).toEqual({used: 5, models: 2, rounds: [1, 2, 4]});
});

test("the same rows are counted once", () => {
  const rows = Int32Array.of(1, 2);
  expect(used(panel, rows)).toBe(used(panel, rows));
});
