import {expect, test} from "vitest";
import {newestRows} from "../../../../src/components/tables/concentration/newest.js";
import {calendar, panelOf} from "../../../support/panel.js";

const panel = panelOf({
  rows: [1, 2, 2, 3].map((round, i) => ({round, model: `m${i}`, stake: 1})),
  rounds: calendar([1, 2, 3].map((round) => ({round, cadence: round === 3 ? "saturday" : "weekday"})))
});
const newest = (rows: number[]) => [...newestRows(panel, Int32Array.from(rows))];

test("a Saturday round is the newest only where there is no other", () => {
  expect(newest([0, 1, 2, 3])).toEqual([1, 2]);
  expect(newest([0, 3])).toEqual([0]);
  expect(newest([3])).toEqual([3]);
  expect(newest([])).toEqual([]);
});
