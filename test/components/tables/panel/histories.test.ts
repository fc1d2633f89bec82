import {expect, test} from "vitest";
import {histories} from "../../../../src/components/tables/panel/histories.js";
import {panelOf} from "../../../support/panel.js";
import {path, rounds} from "../../../support/stakes.js";

test("rows stand by model, cadence and round", () => {
  const days = rounds(5, (r) => ({cadence: r === 1 ? "weekly" : r === 3 ? "saturday" : "weekday"}));
  const panel = panelOf({rows: [...path("b", [6, 7, 8, 9, 10]), ...path("a", [1, 2, 3, null, 5])], rounds: days});
  const {row, round, stake, history, adjacent} = histories(panel);
  expect([...round]).toEqual([0, 1, 3, 4, 2, 0, 1, 3, 4, 2]);
  expect([...stake]).toEqual([1, 2, NaN, 5, 3, 6, 7, 9, 10, 8]);
  expect([...row].map((r) => panel.model[r])).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  expect(new Set(history).size).toBe(6);
  // rounds 2, 4, 5 are neighbours among the weekdays: the saturday between 2 and 4 is no gap
  expect([...adjacent]).toEqual([0, 0, 1, 1, 0, 0, 0, 1, 1, 0]);
});

test("a round without a row is a gap, whether others have one or nobody has", () => {
  const rows = [...path("a", [1, undefined, 1, undefined, 1, 1]), ...path("b", [1, 1])];
  const {round, adjacent} = histories(panelOf({rows, rounds: rounds(6)}));
  expect([...round]).toEqual([0, 2, 4, 5, 0, 1]);
  expect([...adjacent]).toEqual([0, 0, 0, 1, 0, 1]);
});

test("the first row of a model is no neighbour of another's last", () => {
  const rows = [...path("a", [1, undefined]), ...path("b", [undefined, 1])];
  expect([...histories(panelOf({rows, rounds: rounds(2)})).adjacent]).toEqual([0, 0]);
});

test("a panel is sorted once", () => {
  const panel = panelOf({rows: path("a", [1, 2]), rounds: rounds(2)});
  expect(histories(panel)).toBe(histories(panel));
});
