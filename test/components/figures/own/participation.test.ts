import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {ownBreakEven, ownPaid, ownStaked, ownYears} from "../../../../src/components/figures/own/participation.js";
import {breakEven} from "../../../../src/components/tables/participation/break-even.js";
import {yearlyReturn} from "../../../../src/components/tables/participation/yearly-return.js";
import {breakEvenLabel, yearKey} from "../../../../src/components/texts/participation/participation.js";
import {numbers, panelOf} from "../../../support/panel.js";
import {paidWorld} from "../../../support/paid-world.js";

/** Twelve models of two accounts; in round 1 those below m06 lose, in round 2 those below m03, and m05 is not there; the rule changes at 4. */
const world = paidWorld({
  rounds: numbers(1, 5).map((round) => ({round, payout_regime: round < 4 ? "from 1" : "from 4"})),
  models: 12,
  there: (round, i) => round !== 2 || i !== 5,
  returns: (round, i) => (round === 3 ? 0.01 : i < 6 / round ? -0.02 : 0.01 * round)
});
const panel = panelOf({
  ...world,
  rows: world.rows.map((row) => ({...row, account: row.model < "m02" ? "few" : "most"}))
});
const whole = panelOf({...world, rows: world.rows.map((row) => ({...row, account: "all"}))});
const one = (name: string) => ({kind: "model", name}) as const;
const account = (name: string) => ({kind: "account", name}) as const;
const of = (table: "break-even" | "yearly-return" | "participation") => readSettings({}, {table});

test("a model’s share of payouts below zero stands beside that of all models in its own rounds", () => {
  const {dots, text} = ownBreakEven(panel, one("m05"), of("break-even"));
  expect(dots).toEqual([
    {name: "m05", row: "rules from 1", value: 0.5},
    {name: "m05", row: "payouts from 4,\nscores from 1", value: 0}
  ]);
  expect(text).toBe(
    "m05, payouts below zero: 50 % of 2 under rules from 1, where all models had 25 % in the same rounds; " +
      "0 % of 2 under payouts from 4, scores from 1, where all models had 17 % in the same rounds"
  );
});

test("an account is all of its models together: one that is the whole field has the field’s numbers", () => {
  const {dots} = ownBreakEven(whole, account("all"), of("break-even"));
  const rows = rowsOf(breakEven(panel, of("break-even"))).filter((row) => row.stake_group === "all");
  expect(dots!.map(({row}) => row)).toEqual(rows.map(breakEvenLabel));
  // rounds under the newer rules are of one size: their mean is the share of all payouts
  expect(dots!.at(-1)!.value).toBeCloseTo(rows.at(-1)!.break_even, 12);
  const years = ownYears(whole, account("all"), of("yearly-return"));
  const told = rowsOf(yearlyReturn(panel, of("yearly-return")));
  expect(years.dots!.map(({row}) => row)).toEqual(told.map(yearKey));
  years.dots!.forEach(({name, value}, i) => {
    expect(name).toBe("all");
    expect(value).toBeCloseTo(told[i].weighted, 12);
  });
});

test("a year’s return of a model is the sum over its own rounds, which are told", () => {
  const {dots, text} = ownYears(panel, one("m05"), of("yearly-return"));
  expect(dots!.map(({value}) => value)).toEqual([expect.closeTo(-0.02 + 0.01, 12), expect.closeTo(0.04 + 0.05, 12)]);
  expect(text).toBe("m05: −1 % in 2 of 3 rounds of 2020, payouts from 1; +9 % in 2 rounds of 2020, payouts from 4");
});

test("in words: the rounds with a stake, and what they paid and burned", () => {
  expect(ownStaked(panel, one("m05"), of("participation")).text).toBe(
    "m05: with a stake in 4 of 5 rounds, first in round 1"
  );
  expect(ownStaked(panel, account("few"), of("participation")).text).toMatch(
    /^the 2 models of few: with a stake in 5 of 5/
  );
  expect(ownPaid(panel, one("m05"), of("participation")).text).toBe(
    "m05: 0.6 NMR paid and 0.12 NMR burned in 4 rounds"
  );
});

test("what is not there is said", () => {
  for (const make of [ownStaked, ownPaid, ownBreakEven, ownYears]) {
    expect(make(panel, one("nobody"), of("participation"))).toEqual({text: "no model of these data is named nobody"});
    expect(make(panel, one("m05"), readSettings({rounds: "2:2"}, {table: "participation"}))).toEqual({
      text: "m05 takes no part in these rounds"
    });
    const unstaked = {...panel, stake: panel.stake.map(() => 0)};
    expect(make(unstaked, one("m05"), of("participation"))).toEqual({text: "m05 has no stake in these rounds"});
  }
});
