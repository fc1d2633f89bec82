import {describe, expect, it} from "vitest";
import {
  multipliersOf,
  paidScore,
  paidWeights,
  payoutFactor,
  payoutOf,
  roundFactor
} from "../../../../src/components/base/scores/payouts.js";
import {asPaid, tabledRule} from "../../../../src/components/base/scores/payout-rules.js";
import {calendar} from "../../../support/panel.js";

const ruleOf = (round: number) => asPaid(tabledRule(round)!, round);
const expectClose = (a: number, b: number) => expect(a).toBeCloseTo(b, 12);

describe("payouts", () => {
  it("agree with the worked numbers of the documentation", () => {
    expectClose(payoutOf(100, 0.5 * 0.03 + 2 * 0.01, {factor: 72000 / 400000, clip: 0.05}), 0.63);
    expectClose(payoutOf(100, 1, {factor: 0.5, clip: 0.25}), 25);
    expectClose(payoutOf(100, -1, {factor: 0.5, clip: 0.05}), -5);
  });
  it("shrink with the pool, and not at all on weekdays before 475", () => {
    const saturday = {cadence: "saturday", atStake: 600_000, size: 1} as const;
    expectClose(payoutFactor(ruleOf(344), saturday), 0.5);
    expectClose(payoutFactor(ruleOf(344), {...saturday, size: 0.1}), 0.05);
    expectClose(payoutFactor(ruleOf(240), {...saturday, cadence: "weekly"}), 1);
    expect(payoutFactor(ruleOf(341), {...saturday, cadence: "weekday"})).toBe(0);
    expect(payoutFactor(ruleOf(474), {...saturday, cadence: "weekday"})).toBe(0);
    expectClose(payoutFactor(ruleOf(475), {...saturday, cadence: "weekday"}), 0.12);
    expect(payoutFactor(ruleOf(1343), saturday)).toBe(1);
    expect(payoutFactor(ruleOf(475), {...saturday, atStake: 0})).toBe(1);
  });
  it("use the multiplier on offer that is nearest to the wish", () => {
    expect(multipliersOf(ruleOf(230), [0.5, 0.6])).toEqual({corr: 1, mmc: 0.5});
    expect(multipliersOf(ruleOf(400), [0.5, 2])).toEqual({corr: 0.5, mmc: 0});
    expect(multipliersOf(ruleOf(700), [1, 0])).toEqual({corr: 0.5, mmc: 2});
  });
  it("weigh scores by the multipliers of the row, or the only ones on offer", () => {
    expect(paidWeights(ruleOf(240), {corr: 1, mmc: 0.5})).toEqual({corr: 1, mmc: 0.5});
    expect(paidWeights(ruleOf(240), {corr: NaN, mmc: NaN})).toEqual({corr: 1, mmc: NaN});
    expect(paidWeights(ruleOf(700), {corr: NaN, mmc: NaN})).toEqual({corr: 0.5, mmc: 2});
    expect(paidWeights(ruleOf(400), {corr: 0.5, mmc: 2})).toEqual({corr: 0.5, mmc: 0});
  });
  it("pay an opt-in 2 x mmc in the place of corr until round 222", () => {
    expect(paidWeights(ruleOf(215), {corr: 1, mmc: 1})).toEqual({corr: 0, mmc: 2});
    expect(paidWeights(ruleOf(215), {corr: 1, mmc: 0})).toEqual({corr: 1, mmc: 0});
    expect(paidWeights(ruleOf(222), {corr: 1, mmc: 1})).toEqual({corr: 1, mmc: 1});
  });
  it("leave a score without weight out, known or not", () => {
    expectClose(paidScore({corr: 0.03, mmc: NaN}, {corr: 1, mmc: 0}), 0.03);
    expect(paidScore({corr: 0.03, mmc: NaN}, {corr: 1, mmc: 1})).toBeNaN();
  });
  it("take the recorded factor, else the threshold over the total at stake", () => {
    const [round] = calendar([{round: 700, payout_factor: 0.2, at_stake: 144_000}]);
    expect(roundFactor(ruleOf(700), round)).toBe(0.2);
    expect(roundFactor(ruleOf(700), {...round, payout_factor: null})).toBe(0.5);
    expect(roundFactor(ruleOf(700), {...round, payout_factor: null, at_stake: null})).toBeNaN();
    const [weekday] = calendar([{round: 400, cadence: "weekday", payout_factor: null, at_stake: 300_000}]);
    expect(roundFactor(ruleOf(400), weekday)).toBe(0);
    expect(roundFactor(ruleOf(400), {...weekday, cadence: "saturday"})).toBe(1);
    expect(roundFactor(ruleOf(200), {...round, payout_factor: null, at_stake: null})).toBe(1);
  });
});
