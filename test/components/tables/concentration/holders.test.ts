import {expect, test} from "vitest";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import {holdersByRound, largestOf, stakedRows} from "../../../../src/components/tables/concentration/holders.js";
import {calendar, panelOf} from "../../../support/panel.js";

const panel = panelOf({
  rows: [
    {round: 1, model: "a", account: "x", stake: 4},
    {round: 1, model: "b", account: "x", stake: 2},
    {round: 1, model: "c", stake: 1},
    {round: 1, model: "d", account: "y", stake: 0},
    {round: 1, model: "e", account: "y"},
    {round: 2, model: "a", account: "x", stake: 4}
  ],
  rounds: calendar([{round: 1}, {round: 2}])
});

test("each round is told by model, then by account; unknown stakes and stakes of nothing are left out and counted", () => {
  const {rows, left} = stakedRows(panel, defaultSettings("concentration"));
  const found = holdersByRound(panel, rows);
  expect(found.map(({round, unit, holders}) => [round, unit, holders.length])).toEqual([
    [1, "model", 3],
    [1, "account", 2],
    [2, "model", 1],
    [2, "account", 1]
  ]);
  expect(found[1].holders.find(({key}) => key === "x")).toMatchObject({models: 2, stake: 6, account: true});
  expect(found[1].known).toBe(6);
  expect(left.filter(({rows}) => rows > 0)).toEqual([
    {reason: "stake not known", rows: 1},
    {reason: "stake not above 0 NMR", rows: 1}
  ]);
});

test("the largest are as many as are asked for", () => {
  const [{holders}] = holdersByRound(panel, stakedRows(panel, defaultSettings("concentration")).rows);
  expect(largestOf(holders, {most: 1}).map(({key}) => key)).toEqual(["a"]);
  expect(largestOf(holders).map(({key}) => key)).toEqual(["a", "b", "c"]);
});
