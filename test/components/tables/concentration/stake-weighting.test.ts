import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import {stakeWeighting} from "../../../../src/components/tables/concentration/stake-weighting.js";
import {calendar, panelOf} from "../../../support/panel.js";

const rows = [
  {round: 400, model: "a", account: "x", stake: 4, cwmm: 0.5, mmc: 0.01},
  {round: 400, model: "b", account: "x", stake: 2, cwmm: 0.4, mmc: 0.02},
  {round: 400, model: "c", account: "y", stake: 3, cwmm: 0.6, mmc: -0.01},
  {round: 400, model: "d", stake: 1, cwmm: 0.3, mmc: 0.04},
  {round: 400, model: "e", stake: 0, cwmm: 0.3, mmc: 0.04},
  {round: 401, model: "a", account: "x", stake: 9, cwmm: 0.9, mmc: 0.01}
];
const rounds = calendar([
  {round: 400, cadence: "weekday"},
  {round: 401, cadence: "saturday"}
]);

test("means by stake and each alike, of staked models with MMC in resolved rounds", () => {
  const [first, second] = rowsOf(stakeWeighting(panelOf({rows, rounds}), defaultSettings("stake-weighting")));
  expect(first).toMatchObject({round: 400, cadence: "weekday", n: 4});
  expect(first.mmc_stake_mean).toBeCloseTo((4 * 0.01 + 2 * 0.02 - 3 * 0.01 + 0.04) / 10, 8);
  expect(first.mmc_mean).toBeCloseTo(0.015, 8);
  expect(first.gap).toBeCloseTo(first.mmc_stake_mean - first.mmc_mean, 12);
  expect(second.gap).toBe(0);
  const open = calendar([
    {round: 400, resolved: false},
    {round: 401, resolved: true}
  ]);
  const left = stakeWeighting(panelOf({rows, rounds: open}), defaultSettings("stake-weighting"));
  expect(rowsOf(left).map(({round}) => round)).toEqual([401]);
  expect(left.left).toContainEqual(expect.objectContaining({reason: "round not resolved yet", rows: 5}));
});
