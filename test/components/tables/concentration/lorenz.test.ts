import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {defaultSettings, readSettings} from "../../../../src/components/base/settings/settings.js";
import {lorenz} from "../../../../src/components/tables/concentration/lorenz.js";
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

test("the newest round that is no Saturday is told of, by model and by account", () => {
  const result = lorenz(panelOf({rows, rounds}), defaultSettings("lorenz"));
  const all = rowsOf(result);
  expect(all).toHaveLength(202);
  expect(new Set(all.map(({round}) => round))).toEqual(new Set([400]));
  const at = (unit: string, part: number) => all.find((row) => row.unit === unit && row.part === part)!;
  expect([at("model", 25).held, at("model", 50).held, at("model", 75).held]).toEqual([0.1, 0.3, 0.6]);
  expect(at("account", 100)).toMatchObject({n: 3, stake: 10, held: 1});
  // of three accounts, ascending 1, 3, 6: half is one and a half of them
  expect(at("account", 50).held).toBeCloseTo(0.25, 12);
  expect(result.left.at(-1)).toMatchObject({reason: "not of the newest round", rows: 1});
});

test("Saturday's is told of where it is all there is; without a stake there is no curve", () => {
  const only = lorenz(panelOf({rows, rounds}), readSettings({rounds: "401:401"}, {table: "lorenz"}));
  expect(new Set(rowsOf(only).map(({round}) => round))).toEqual(new Set([401]));
  const none = panelOf({rows: rows.slice(4, 5), rounds: rounds.slice(0, 1)});
  expect(rowsOf(lorenz(none, defaultSettings("lorenz")))).toEqual([]);
});
