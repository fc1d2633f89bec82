import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import {largestStakes} from "../../../../src/components/tables/concentration/largest.js";
import {calendar, panelOf} from "../../../support/panel.js";
import type {World} from "../../../support/panel.js";

const world: World = {
  rows: [
    {round: 400, model: "a", account: "x", stake: 4},
    {round: 400, model: "b", account: "x", stake: 2},
    {round: 400, model: "c", account: "y", stake: 3},
    {round: 400, model: "d", stake: 1}
  ],
  rounds: calendar([{round: 400}])
};
const largest = (of: World = world) => rowsOf(largestStakes(panelOf(of), defaultSettings("largest-stakes")));

test("the largest come in order with what they hold; equal stakes go by key, an account before a model of its name", () => {
  const [, , , , x, y, d] = largest();
  expect(x).toMatchObject({unit: "account", rank: 1, holder: "x", models: 2, stake: 6, share: 0.6});
  expect(y).toMatchObject({rank: 2, holder: "y", models: 1});
  expect(d).toMatchObject({rank: 3, holder: "d"});
  const ties = [
    {round: 1, model: "\u{1F600}", stake: 1},
    {round: 1, model: "\uFB00", stake: 1},
    {round: 1, model: "q", account: "m", stake: 1},
    {round: 1, model: "m", stake: 1}
  ];
  const order = largest({rows: ties, rounds: calendar([{round: 1}])}).filter(({unit}) => unit === "account");
  expect(order.map(({holder}) => holder)).toEqual(["m", "m", "\uFB00", "\u{1F600}"]);
  expect(order.map(({models, name}) => [models, name])[0]).toEqual([1, "m"]);
});

test("ten are listed where there are more, all where there are fewer", () => {
  const many = Array.from({length: 12}, (_, i) => ({round: 1, model: `m${i}`, stake: 1 + i}));
  const rows = largest({rows: many, rounds: calendar([{round: 1}])}).filter(({unit}) => unit === "model");
  expect(rows.map(({rank}) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect([rows[0].holder, rows[9].holder]).toEqual(["m11", "m2"]);
  expect(largest().filter(({unit}) => unit === "account")).toHaveLength(3);
});
