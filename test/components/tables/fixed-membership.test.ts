import {expect, test} from "vitest";
import {fixedMembership} from "../../../src/components/tables/fixed-membership.js";
import {calendar, numbers, panelOf} from "../../support/panel.js";

const panel = panelOf({
  rows: [
    {round: 1, model: "a", cwmm: 0.5},
    {round: 1, model: "b", cwmm: 0.25},
    {round: 2, model: "a", cwmm: 0.75},
    {round: 2, model: "b", cwmm: 0.25},
    {round: 2, model: "c", cwmm: 0.9},
    {round: 4, model: "a", cwmm: 0.5},
    {round: 5, model: "z", cwmm: 0.5}
  ],
  rounds: calendar(numbers(1, 5).map((round) => ({round})))
});

test("changes of the models that are in both, added up; a round without one in common is not known", () => {
  const rows = Int32Array.from(panel.round.keys());
  expect(fixedMembership(panel, rows, [1, 2, 3, 4, 5])).toEqual([0, 0.125, NaN, -0.125, NaN]);
});
