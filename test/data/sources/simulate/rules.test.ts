/** What the rounds of a world say of themselves: the rule that they pay by. */
import {describe, expect, it} from "vitest";
import {statedRule, tabledRule} from "../../../../src/components/base/scores/payout-rules.js";
import {rulesOf} from "../../../../src/components/base/rounds/regimes.js";
import {scoreConfigs, timesCommitted, worldRule} from "../../../../src/data/sources/simulate/rules.js";

const configsOf = (round: number) => scoreConfigs({round, factor: 0.5, size: 0.1});

describe("scoreConfigs", () => {
  it("state the rule of the table, but for scores that no world has and thresholds of the world's size", () => {
    const known = rulesOf("payout").filter(({payout}) => payout);
    for (const {round} of known) {
      const {multipliers, threshold, ...rest} = tabledRule(round)!;
      const {tc, ...scores} = multipliers;
      const stated = statedRule({round, score_configs: configsOf(round)})!;
      expect(Object.keys(stated.multipliers)).toEqual(Object.keys(scores));
      for (const [name, offers] of Object.entries(scores)) {
        expect(Math.min(...stated.multipliers[name])).toBe(Math.min(...offers));
        expect(Math.max(...stated.multipliers[name])).toBe(Math.max(...offers));
      }
      expect(stated).toMatchObject({...rest, threshold: threshold === null ? null : threshold * 0.1});
      if (tc) expect(Object.keys(stated.multipliers)).toEqual(["corr"]);
    }
    expect(known.length).toBeGreaterThan(8);
  });
  it("say 20 days until round 1342 and 60 days from 1343 on", () => {
    const told = (round: number) =>
      configsOf(round)!.map(({score, days, clip, multiplier_default: usual}) => ({score, days, clip, usual}));
    expect(told(1342)).toEqual([
      {score: "corr", days: 20, clip: 0.05, usual: 0.75},
      {score: "mmc", days: 20, clip: 0.05, usual: 2.25}
    ]);
    expect(told(1343)).toEqual([
      {score: "corr60", days: 60, clip: 1, usual: 3},
      {score: "mmc60", days: 60, clip: 1, usual: 15}
    ]);
    expect(told(300).map(({usual}) => usual)).toEqual([1, 0]);
  });
  it("say nothing of rounds of which the table knows no rule, where the rule before goes on", () => {
    expect([201, 202, 204, 205].map((round) => configsOf(round) === null)).toEqual([false, true, true, false]);
    expect(worldRule(203)).toEqual(tabledRule(201));
  });
});

it("a score on a 64th of the stake, paid in full, is to its owner what it was on all of it at a tenth", () => {
  expect(timesCommitted(1342)).toBe(1);
  expect(timesCommitted(1343)).toBeCloseTo(10 / 64, 12);
});
