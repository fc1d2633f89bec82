import {expect, test} from "vitest";
import {pairNames, sizeLabel} from "../../../../src/components/texts/diversification/diversification.js";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {ownAccount} from "../../../../src/components/figures/own/diversification.js";
import type {Measured} from "../../../../src/components/figures/own/diversification.js";
import {diversification} from "../../../../src/components/tables/diversification/diversification.js";
import {accountLikeness} from "../../../../src/components/tables/diversification/likeness.js";
import {paidWorld} from "../../../../src/data/field-record/paid-world.js";

const settings = readSettings({}, {table: "diversification"});
/** One account of three models, a0; one of one, a1; one of seven, a2. */
const panel = paidWorld(new Random(3), {cadence: "weekly", rounds: 40, accounts: [3, 1, 7], singles: true, alike: 0.5});
const [newest] = rowsOf(diversification(panel, settings));
const rules = {score_regime: newest.score_regime, payout_regime: newest.payout_regime};
const of = (
  measure: Measured,
  name: string,
  {kind = "account", world = panel}: {kind?: "account" | "model"; world?: Panel} = {}
) => ownAccount({measure, rules})(world, {kind, name}, settings);

test.each([
  ["effective", "effective", 1],
  ["returns", "over_field", 100],
  ["sharpe", "sharpe", 1]
] as const)("%s of an account that is alone of its size is the number of the table", (measure, column, unit) => {
  const rows = rowsOf(diversification(panel, settings));
  ["a1", "a0", "a2"].forEach((account, i) => {
    const {dots, text} = of(measure, account);
    expect(dots).toEqual([
      {name: account, row: sizeLabel(rows[i]), value: expect.closeTo(unit * rows[i][column]!, 10)}
    ]);
    expect(text).toMatch(new RegExp(`^${account}: .*; ${[1, 3, 7][i]} models? in a round, 40 rounds under `));
  });
});

test("likeness of the only account with several models is that of all pairs within accounts", () => {
  const only = {
    ...panel,
    models: {...panel.models, account: panel.models.account.map((a) => (a === "a2" ? "a2" : null))}
  };
  const within = rowsOf(accountLikeness(only, readSettings({}, {table: "account-likeness"})))[0];
  const {dots, text} = of("likeness", "a2", {world: only});
  expect(dots).toEqual([{name: "a2", row: pairNames.within, value: expect.closeTo(within.correlation!, 10)}]);
  expect(text).toMatch(/^a2: correlation of 0\.\d\d in 21 pairs of its models$/);
});

test("a model stands for its account, by name", () => {
  expect(of("sharpe", "m001", {kind: "model"}).dots).toEqual(of("sharpe", "a0").dots);
  expect(of("sharpe", "m001", {kind: "model"}).text).toMatch(/^a0, the account of m001: Sharpe ratio /);
});

test("what is not there is said", () => {
  expect(of("effective", "nobody").text).toBe("no account of these data is named nobody");
  expect(of("likeness", "a1").text).toMatch(/^a1 has no two models with enough rounds in common under /);
  const unowned = {...panel, models: {...panel.models, account: panel.models.account.map(() => null)}};
  expect(of("returns", "m001", {kind: "model", world: unowned}).text).toBe(
    "which account m001 belongs to is not known"
  );
  const unstaked = {...panel, stake: panel.stake.map(() => 0)};
  expect(of("returns", "a0", {world: unstaked}).text).toBe("a0 has no stake in these rounds");
});
