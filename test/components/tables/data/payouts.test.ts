import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {payouts} from "../../../../src/components/tables/data/payouts.js";
import {calendar, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";

const corr = {stake: 10, corr: 0.125, mmc: 0.25, corr_multiplier: 1, mmc_multiplier: 0};
const both = {...corr, mmc_multiplier: 1};
const rounds = calendar([
  {round: 215, resolved: true, payout_factor: 1, payout_regime: "from 168"},
  {round: 240, payout_factor: 0.5, payout_regime: "from 222"},
  {round: 700, payout_factor: null, at_stake: 144_000, payout_regime: "from 650"},
  {round: 701, resolved: false, payout_regime: "from 650"},
  {round: 1343, payout_regime: "from 1343"}
]);

const run = (rows: Row[], texts: Record<string, string> = {}) =>
  payouts(panelOf({rows, rounds}), readSettings(texts, {table: "payouts"}));

test("payouts are stake x clip(factor x weighted scores), by the rule of the round", () => {
  const {table, left, used} = run([
    // an opt-in until 221: 2 x mmc alone, here beyond the clip
    {round: 215, model: "a", ...both, payout: 2.5},
    {round: 215, model: "b", ...corr, payout: 1.25},
    {round: 240, model: "a", ...both, payout: 1.875},
    {round: 240, model: "b", ...corr, payout: 0.625 * 1.0099},
    {round: 240, model: "c", ...corr, payout: 0.625 * 1.02},
    // multipliers from the rule, factor from the threshold: 0.5 x (0.5 x 0.0625 + 2 x 0.015625)
    {round: 700, model: "a", stake: 8, corr: 0.0625, mmc: 0.015625, payout: 0.25},
    {round: 701, model: "a", stake: 8, corr: 0.0625, mmc: 0.015625, payout: 0.25},
    {round: 1343, model: "a", stake: 8, corr: 0.0625, mmc: 0.015625, payout: 0.25},
    {round: 240, model: "d", ...corr, corr: null, payout: 1},
    {round: 240, model: "e", ...corr, payout: null},
    {round: 240, model: "f", ...corr, stake: 0, payout: 0}
  ]);
  expect(table.objects()).toEqual([
    {
      round: 215,
      payout_regime: "from 168",
      n: 2,
      recorded: 3.75,
      recomputed: 3.75,
      share: 1,
      n_corr: 1,
      share_corr: 1,
      n_mmc: 1,
      share_mmc: 1
    },
    expect.objectContaining({
      round: 240,
      n: 3,
      recomputed: 3.125,
      share: 2 / 3,
      n_corr: 2,
      share_corr: 0.5,
      n_mmc: 1,
      share_mmc: 1
    }),
    expect.objectContaining({round: 700, n: 1, recorded: 0.25, recomputed: 0.25, share: 1, n_corr: 0, share_corr: null})
  ]);
  expect(used).toBe(6);
  expect(left.map(({rows}) => rows)).toEqual([0, 1, 1, 1, 1, 1]);
  expect(left.slice(-2).map(({reason}) => reason)).toEqual([
    "the round pays corr, which the rows do not have",
    "the round pays corr60 and mmc60, which the rows do not have"
  ]);
});

test("a round of nothing at all is not a round", () => {
  expect(run([{round: 240, model: "a", ...corr, payout: 0, corr: 0}]).table.objects()).toMatchObject([
    {share: 1, recorded: 0}
  ]);
  expect(run([], {rounds: "240:"}).table.numRows()).toBe(0);
});
