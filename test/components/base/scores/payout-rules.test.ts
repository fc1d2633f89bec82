import {describe, expect, it} from "vitest";
import type {Round, ScoreConfig} from "../../../../src/components/base/snapshot/panel.js";
import {
  asPaid,
  payoutRuleOf,
  ruleDifferences,
  statedRule,
  tabledRule,
  unseenScores
} from "../../../../src/components/base/scores/payout-rules.js";

const config = (score: string, multiplier: number | null, more: Partial<ScoreConfig> = {}): ScoreConfig => ({
  ...{score, pays: true, days: 60, clip: 1, threshold: null, factor: 1},
  ...{multiplier_min: multiplier, multiplier_max: multiplier, multiplier_default: multiplier},
  ...more
});
const stated = (round: number, ...score_configs: ScoreConfig[]): Pick<Round, "round" | "score_configs"> => ({
  ...{round, score_configs}
});
const today = [config("corr60", 3), config("mmc60", 15)];

describe("the rule of a round", () => {
  it("is the table's where the source says nothing, the first one before all", () => {
    expect(payoutRuleOf({round: 700})).toBe(tabledRule(650));
    expect(payoutRuleOf({round: 700, score_configs: null})).toBe(tabledRule(650));
    expect(tabledRule(3)).toBe(tabledRule(168));
    expect([1342, 1343].map((round) => tabledRule(round)!.clip)).toEqual([0.05, 1]);
  });

  it("is not known from 202 to 204", () => {
    expect([201, 202, 204, 205].map((round) => tabledRule(round) === null)).toEqual([false, true, true, false]);
  });

  it("is what the source says of the round, whatever the table says", () => {
    expect(payoutRuleOf(stated(1343, ...today))).toEqual({
      multipliers: {corr60: [3], mmc60: [15]},
      clip: 1,
      threshold: null
    });
    expect(payoutRuleOf(stated(204, config("corr", 1)))).toMatchObject({multipliers: {corr: [1]}});
    const other = payoutRuleOf(stated(1343, config("corr60", 4, {clip: 0.1, threshold: 72_000})));
    expect(other).toEqual({multipliers: {corr60: [4]}, clip: 0.1, threshold: 72_000});
  });

  it("leaves scores out that do not pay, and takes a clip that is not said from the table", () => {
    const rule = statedRule(stated(700, config("bmc", 1, {pays: false}), config("mmc", 2, {clip: null})));
    expect(rule).toMatchObject({multipliers: {mmc: [2]}, clip: 0.05});
    expect(statedRule(stated(700, config("bmc", 1, {pays: false})))).toBeNull();
  });

  it("offers the smallest, the usual and the largest multiplier, one where there is no choice, none where nobody says", () => {
    const choice = config("corr", 1, {multiplier_min: 0, multiplier_max: 2});
    expect(statedRule(stated(600, choice))!.multipliers.corr).toEqual([0, 1, 2]);
    expect(statedRule(stated(600, config("corr", null)))!.multipliers.corr).toEqual([]);
  });

  it("does not take a default for the only multiplier where one end of the range is not told", () => {
    const bounds: Partial<ScoreConfig>[] = [
      {multiplier_min: null},
      {multiplier_max: null},
      {multiplier_min: null, multiplier_max: null}
    ];
    for (const more of bounds) expect(statedRule(stated(600, config("corr", 1, more)))!.multipliers.corr).toEqual([]);
    expect(statedRule(stated(600, config("corr", 1, {multiplier_default: null})))!.multipliers.corr).toEqual([1]);
  });
});

describe("a rule in the words of tables", () => {
  const names = (round: number, at: number | null) => Object.keys(asPaid(tabledRule(round)!, at).multipliers);

  it("means by MMC and CORR those that the round pays", () => {
    expect(names(1343, 1343)).toEqual(["corr", "mmc"]);
    expect(names(1172, 1342)).toEqual(["corr", "mmc"]);
    expect(unseenScores(asPaid(tabledRule(1343)!, 1343))).toEqual([]);
  });

  it("keeps the name of a kind that is not the round's own, which rows of tables do not hold", () => {
    expect(unseenScores(asPaid(tabledRule(1343)!, 1342))).toEqual(["corr60", "mmc60"]);
    expect(unseenScores(asPaid(tabledRule(1172)!, 1343))).toEqual(["corr20", "mmc20"]);
    expect(unseenScores(asPaid(tabledRule(400)!, 400))).toEqual(["tc"]);
  });

  it("lets any kind stand in where no round is named", () => {
    expect(names(1343, null)).toEqual(["corr", "mmc"]);
  });
});

describe("differences between the source and the table", () => {
  it("are none where they agree, one is silent, or a threshold is as announced to a part in 1,000", () => {
    expect(ruleDifferences(stated(1350, ...today))).toEqual([]);
    expect(ruleDifferences({round: 1350})).toEqual([]);
    expect(ruleDifferences(stated(203, config("corr", 1)))).toEqual([]);
    const corr = config("corr", 1, {clip: 0.25, threshold: 300_001});
    const mmc = config("mmc", 1, {clip: 0.25, multiplier_min: 0, multiplier_max: 2, threshold: 300_001});
    expect(ruleDifferences(stated(300, corr, mmc))).toEqual([]);
  });

  it("are named one by one", () => {
    const other = [config("corr60", 3, {clip: 0.05}), config("mmc60", 12), config("bmc", 1)];
    expect(ruleDifferences(stated(1350, ...other.map((one) => ({...one, clip: 0.05, threshold: 72_000}))))).toEqual([
      "mmc60 x 12, not x 15",
      "bmc x 1, not unpaid",
      "clip 0.05, not 1",
      "threshold 72000, not none"
    ]);
  });

  it("do not count a range that is not told, but a score that the table does not pay", () => {
    const silent = ["corr", "mmc", "tc"].map((score) =>
      config(score, 1, {clip: 0.05, threshold: 72_000, multiplier_min: null})
    );
    expect(ruleDifferences(stated(700, ...silent.slice(0, 2)))).toEqual([]);
    expect(ruleDifferences(stated(700, ...silent))).toEqual(["tc paid, not unpaid"]);
  });

  it("do not count the threshold of a round that pays nothing", () => {
    const weekday = (threshold: number | null) => {
      const [corr, tc] = ["corr", "tc"].map((score) => config(score, 0, {clip: 0.25, threshold}));
      return ruleDifferences(stated(400, {...corr, multiplier_max: 1}, {...tc, multiplier_max: 3}));
    };
    expect(weekday(0)).toEqual([]);
    expect(weekday(1000)).toEqual(["threshold 1000, not 300000"]);
  });
});
