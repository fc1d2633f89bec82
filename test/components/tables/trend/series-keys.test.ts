import {expect, test} from "vitest";
import {seriesKey} from "../../../../src/components/tables/trend/series-keys.js";
import {calendar} from "../../../support/panel.js";

test("rounds of one cadence and one regime share a key, others do not", () => {
  const rounds = calendar([
    {round: 1},
    {round: 2, payout_regime: "from 2"},
    {round: 3, cadence: "saturday"},
    {round: 4, score_regime: "from 4"},
    {round: 5, staking_regime: "from 5"}
  ]);
  const keys = rounds.map(seriesKey);
  expect(keys[0]).toBe(keys[1]);
  expect(new Set(keys).size).toBe(4);
});
