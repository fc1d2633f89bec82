import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {defaultSettings, readSettings} from "../../../../src/components/base/settings/settings.js";
import {withoutOne} from "../../../../src/components/tables/concentration/without-one.js";
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

const result = withoutOne(panelOf({rows, rounds}), defaultSettings("without-one"));
const all = rowsOf(result);

test("each of the largest is taken out, models and accounts; a range only where an account has several models", () => {
  expect(all.map(({unit, holder, models}) => [unit, holder, models].join(" "))).toEqual([
    ...["model a 1", "model c 1", "model b 1", "model d 1"],
    ...["account x 2", "account y 1", "account d 1"]
  ]);
  const [a, , , , x, y] = all;
  const sigma = 0.49 / a_factor(a.bets!);
  expect(a.without_least).toBe(a.without_most);
  expect(a.without_least).toBeCloseTo(0.36 / (sigma ** 2 - 2 * sigma * ((0.4 * 0.5 * sigma) / 0.49) + 0.16), 6);
  expect(x.without_most!).toBeGreaterThan(x.without_least!);
  expect(y.without_most).toBe(y.without_least);
  expect(new Set(all.map(({round, bets}) => [round, bets].join()))).toHaveLength(1);
});

/** The published mean over the meta-model's deviation. */
const a_factor = (bets: number) => 0.49 * Math.sqrt(bets);

test("a holder who is all of it cannot be taken out", () => {
  const alone = withoutOne(panelOf({rows, rounds}), readSettings({rounds: "401:401"}, {table: "without-one"}));
  for (const row of rowsOf(alone)) expect([row.without_least, row.without_most]).toEqual([null, null]);
  expect(rowsOf(alone)).toHaveLength(2);
});
