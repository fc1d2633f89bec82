import {expect, test} from "vitest";
import {defaultSettings, readSettings} from "../../../../src/components/base/settings/settings.js";
import {stakePointRows, stakePoints} from "../../../../src/components/tables/stake/points.js";
import {panelOf} from "../../../support/panel.js";
import {rounds} from "../../../support/stakes.js";

const base = panelOf({
  rows: [
    {round: 1, model: "k1", stake: 10, cwmm: 0.5, payout: 1.5},
    {round: 1, model: "k2", stake: 0, cwmm: 0.25},
    {round: 1, model: "k3", stake: null, cwmm: 0.25},
    {round: 2, model: "k1", stake: 20, cwmm: 0.75, payout: -2},
    {round: 2, model: "k2", stake: 5, cwmm: null},
    {round: 3, model: "k2", stake: 2.5, cwmm: 0.125, payout: null}
  ],
  rounds: rounds(3, (r) => ({resolved: r < 2}))
});
const panel = {...base, models: {...base.models, name: ["One", "Two", "Three"]}};

test("one row per model and round with a stake and a cwmm, rounds to come included, nulls as null", () => {
  expect(stakePoints(panel, stakePointRows(panel, defaultSettings("stake-deciles"))).objects()).toEqual([
    {round: 1, model: "k1", name: "One", stake: 10, cwmm: 0.5, payout: 1.5},
    {round: 2, model: "k1", name: "One", stake: 20, cwmm: 0.75, payout: -2},
    {round: 3, model: "k2", name: "Two", stake: 2.5, cwmm: 0.125, payout: null}
  ]);
});

test("the settings of the table stake-deciles hold: rounds, stake above, recent rows", () => {
  const of = (texts: Record<string, string>) =>
    stakePoints(panel, stakePointRows(panel, readSettings(texts, {table: "stake-deciles"}))).array("round");
  expect(of({rounds: "2:3"})).toEqual([2, 3]);
  expect(of({"min-stake": "2.5"})).toEqual([1, 2]);
  expect(of({recent: "2"})).toEqual([2, 3]);
  expect(of({"min-stake": "20"})).toEqual([]);
});
