import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {scoreConfigsOf} from "../../../../src/data/sources/collect/score-configs.js";
import type {GivenConfig} from "../../../../src/data/sources/collect/score-configs.js";

const nothing: GivenConfig = {
  ...{displayName: null, name: null, version: null, totalScoreDays: null, isCanonScore: null, isPayout: null},
  ...{clipThreshold: null, stakeThreshold: null, payoutFactor: null},
  ...{minMultiplier: null, maxMultiplier: null, defaultMultiplier: null}
};
const given = (displayName: string, more: Partial<GivenConfig> = {}): GivenConfig => ({
  ...nothing,
  displayName,
  ...more
});

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, {nil: null});
const names = ["v2_corr20", "corr20", "corr60", "mmc", "mmc_20", "mmc60", "bmc", "tc", "season_score"];
const anyConfig: fc.Arbitrary<GivenConfig> = fc.record({
  displayName: optional(fc.constantFrom(...names)),
  name: optional(fc.constantFrom(...names)),
  version: optional(fc.constantFrom("v1", "v2", "v10")),
  totalScoreDays: optional(fc.constantFrom(20, 60)),
  isCanonScore: optional(fc.boolean()),
  isPayout: optional(fc.boolean()),
  clipThreshold: optional(fc.constantFrom(0.05, 1)),
  stakeThreshold: optional(fc.constantFrom(0, 72_000)),
  payoutFactor: optional(fc.constantFrom(0, 1)),
  minMultiplier: optional(fc.constantFrom(0, 0.5)),
  maxMultiplier: optional(fc.constantFrom(0.5, 3)),
  defaultMultiplier: optional(fc.constantFrom(0.5, 1))
});

describe("scoreConfigsOf", () => {
  it("gives what is said under our names, null where it is not", () => {
    const all = {totalScoreDays: 60, isPayout: true, clipThreshold: 1, stakeThreshold: 0, payoutFactor: 1};
    const multipliers = {minMultiplier: 3, maxMultiplier: 3, defaultMultiplier: 3};
    expect(scoreConfigsOf([given("corr_60", {...all, ...multipliers}), null, given("bmc")])).toEqual([
      {
        ...{score: "bmc", pays: false, days: null, clip: null, threshold: null, factor: null},
        ...{multiplier_min: null, multiplier_max: null, multiplier_default: null}
      },
      {
        ...{score: "corr60", pays: true, days: 60, clip: 1, threshold: 0, factor: 1},
        ...{multiplier_min: 3, multiplier_max: 3, multiplier_default: 3}
      }
    ]);
    for (const silent of [null, [], [null], [nothing]]) expect(scoreConfigsOf(silent)).toBeNull();
  });

  it("takes MMC and CORR that pay after 60 days for the 60-day scores, whatever they are called", () => {
    const named = (more: Partial<GivenConfig>) =>
      scoreConfigsOf(["mmc", "v2_corr20", "bmc"].map((name) => given(name, more)))!.map(({score}) => score);
    expect(named({isPayout: true, totalScoreDays: 60})).toEqual(["bmc", "corr60", "mmc60"]);
    for (const more of [{isPayout: true, totalScoreDays: 59}, {isPayout: false, totalScoreDays: 60}, {isPayout: true}])
      expect(named(more)).toEqual(["bmc", "corr", "mmc"]);
  });

  it("of several of one score takes the one that pays, then the official one, then the newest", () => {
    const days = (...entries: GivenConfig[]) => scoreConfigsOf(entries)!.map((config) => config.days);
    const [old, official, paying] = [
      given("corr20", {totalScoreDays: 1, version: "v1"}),
      given("corr", {totalScoreDays: 2, version: "v1", isCanonScore: true}),
      given("v2_corr20", {totalScoreDays: 3, version: "v1", isPayout: true})
    ];
    expect(days(old, official, paying)).toEqual([3]);
    expect(days(old, official)).toEqual([2]);
    expect(days(old, given("corr", {totalScoreDays: 4, version: "v2"}))).toEqual([4]);
  });

  it("says the same whatever the order, each score once, and invents no score that pays", () => {
    fc.assert(
      fc.property(fc.array(optional(anyConfig), {maxLength: 8}), fc.integer(), (entries, seed) => {
        const found = scoreConfigsOf(entries);
        const order = entries.map((_, i) => (i * 7919 + Math.abs(seed)) % 101);
        const shuffled = entries.map((entry, i) => ({entry, at: order[i]})).sort((a, b) => a.at - b.at);
        expect(scoreConfigsOf(shuffled.map(({entry}) => entry))).toEqual(found);
        expect(scoreConfigsOf([...entries].reverse())).toEqual(found);
        const scores = (found ?? []).map(({score}) => score);
        expect(new Set(scores).size).toBe(scores.length);
        const paying = entries.filter((entry) => entry?.isPayout && (entry.displayName ?? entry.name) !== null);
        expect((found ?? []).some(({pays}) => pays)).toBe(paying.length > 0);
      })
    );
  });
});
