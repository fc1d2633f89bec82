import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {ownShares} from "../../../../src/components/figures/own/shares.js";
import {calendar, panelOf} from "../../../support/panel.js";

const panel = panelOf({
  rows: [
    ...[1, 2, 3].map((round) => ({round, model: "other", stake: 10 - round})),
    ...[1, 2].map((round) => ({round, model: "own", stake: round})),
    {round: 3, model: "own", stake: 0}
  ],
  rounds: calendar([1, 2, 3].map((round) => ({round})))
});
const settings = readSettings({}, {table: "concentration"});

test("a model's line is its share of the stake in the rounds in which it has one", () => {
  const {lines, text} = ownShares(panel, {kind: "model", name: "own"}, settings);
  expect(lines!.map(({points}) => points)).toEqual([
    [
      {round: 1, value: 0.1},
      {round: 2, value: 0.2}
    ]
  ]);
  expect(text).toBe("own: share of the stake, round by round");
});

test("of a name that is nowhere nothing is drawn, and it is said", () => {
  expect(ownShares(panel, {kind: "model", name: "nobody"}, settings)).toEqual({
    text: "no model of these data is named nobody"
  });
});
