import {describe, expect, test} from "vitest";
import {
  cellDistinct,
  cellExtents,
  cellMeans,
  cellMedians,
  groupColumns
} from "../../../../src/components/tables/groups/columns.js";
import type {Groups} from "../../../../src/components/tables/groups/groups.js";
import {panelOf} from "../../../support/panel.js";
import {rounds} from "../../../support/stakes.js";

/** Cell 1 holds rows 3 and 0 of one round and row 4 of another; cell 2 rows 1, 2 and row 5. */
const groups: Groups = {
  rows: Int32Array.of(3, 0, 1, 2, 4, 5),
  cells: [
    {regime: "from 1", group: 1, n: 3, runs: Int32Array.of(0, 2, 4, 5)},
    {regime: "from 1", group: 2, n: 3, runs: Int32Array.of(2, 4, 5, 6)}
  ],
  perRound: true,
  left: []
};
const pooled: Groups = {
  ...groups,
  cells: [
    {regime: "from 1", group: 1, n: 4, runs: Int32Array.of(0, 4)},
    {regime: "from 1", group: 2, n: 2, runs: Int32Array.of(4, 6)}
  ],
  perRound: false
};
const values = Float64Array.of(3, 10, 20, 1, 8, 0);

describe("a cell's mean", () => {
  test("is the mean of its rounds' means, each round alike", () => {
    // (3 + 1) / 2 = 2 and 8; (10 + 20) / 2 = 15 and 0. Over rows it would be 4 and 10.
    expect(cellMeans(groups, values)).toEqual([5, 7.5]);
  });

  test("is the mean over rows when pooled", () => {
    expect(cellMeans(pooled, values)).toEqual([34 / 4, 4]);
  });

  test("leaves unknown values and rounds without a known one away; null when nothing is known", () => {
    expect(cellMeans(groups, Float64Array.of(3, 10, 20, NaN, NaN, 0))).toEqual([3, 7.5]);
    expect(cellMeans(groups, Float64Array.of(NaN, 10, 20, NaN, NaN, 0))).toEqual([null, 7.5]);
  });
});

describe("a cell's median", () => {
  test("is over its rows, not over rounds; of an even number half way between the middle ones", () => {
    expect(cellMedians(groups, values)).toEqual([3, 10]);
    expect(cellMedians(pooled, values)).toEqual([(3 + 10) / 2, 4]);
  });

  test("leaves unknown values away; null when nothing is known", () => {
    expect(cellMedians(groups, Float64Array.of(NaN, 10, NaN, NaN, NaN, 0))).toEqual([null, 5]);
  });
});

test("extents are the first and the last of the ranked values over all rounds", () => {
  const ranked = Float64Array.of(2, 3, 4, 1, 5, 9);
  expect(cellExtents(groups, ranked)).toEqual([
    [1, 5],
    [3, 9]
  ]);
});

test("distinct values are counted once in a cell and again in the next", () => {
  expect(cellDistinct(groups, Int32Array.of(7, 0, 7, 7, 2, 0))).toEqual([2, 2]);
});

test("first columns: rounds averaged over within rounds, rounds with rows when pooled", () => {
  const models = ["a", "b", "c", "d"];
  const rows = [...models.map((model) => ({round: 1, model})), ...["a", "b"].map((model) => ({round: 2, model}))];
  const panel = panelOf({rows, rounds: rounds(2)});
  const first = {score_regime: ["from 1", "from 1"], group: [1, 2]};
  expect(groupColumns(panel, groups)).toEqual({...first, n: [3, 3], models: [2, 2], rounds: [2, 2]});
  // pooled, the first cell is one run over both rounds
  const three = ["a", "b", "c"].flatMap((model) => [1, 2].map((round) => ({round, model})));
  const counts = groupColumns(panelOf({rows: three, rounds: rounds(2)}), pooled);
  expect(counts).toEqual({...first, n: [4, 2], models: [3, 2], rounds: [2, 1]});
});
