import {describe, expect, it} from "vitest";
import {roundTimes} from "../../../../src/components/base/rounds/calendar.js";
import {isSettled, knownPast, scoresEnd} from "../../../../src/data/sources/collect/calendar.js";
import {planRounds} from "../../../../src/data/sources/collect/plan.js";
import type {ListedRound} from "../../../../src/data/sources/collect/schema.js";

const day = 86_400_000;

/** Rounds as listed on a day. */
function listed(first: number, last: number, now: number): ListedRound[] {
  return Array.from({length: last - first + 1}, (_, i) => {
    const {opens, closes, first_score, resolves} = roundTimes(first + i);
    return {
      ...{round: first + i, tournament: 8, target: null, opens, closes, first_score, resolves},
      resolved: Date.parse(resolves) <= now,
      payout_factor: Date.parse(first_score) <= now ? 0.2 : null,
      ...{updated: null, score_configs: null, corr_multiplier: null, mmc_multiplier: null}
    };
  });
}

describe("scoresEnd", () => {
  it("is 40 business days apart, and a round resolves with the scores that it pays", () => {
    for (const round of [200, 340, 1342, 1343, 1400]) {
      const {days20, days60} = scoresEnd(round);
      expect(days60 - days20).toBe(56 * day);
      expect(round < 1343 ? days20 : days60).toBe(Date.parse(roundTimes(round).resolves));
    }
  });
});

describe("planRounds", () => {
  const now = Date.parse("2025-06-02T00:00:00Z");
  const newest = 1025;
  const list = listed(900, newest, now);

  it("knows what is past from the list alone", () => {
    expect(knownPast(list)).toBeLessThanOrEqual(now);
    expect(knownPast(list)).toBeGreaterThan(now - 4 * day);
    expect(knownPast([])).toBe(-Infinity);
  });

  it("takes a payout factor for a first score before 1343, for no more than the opening from then on", () => {
    const told = (round: number) => {
      const [entry] = listed(round, round, -Infinity);
      return {entry, past: knownPast([{...entry, payout_factor: 1}])};
    };
    const [before, after] = [told(1342), told(1343)];
    expect(before.past).toBe(Date.parse(before.entry.first_score!));
    expect(after.past).toBe(Date.parse(after.entry.opens!));
    expect(knownPast([{...after.entry, updated: "2027-01-01T00:00:00Z"}])).toBe(Date.parse("2027-01-01T00:00:00Z"));
    expect(knownPast([after.entry])).toBe(-Infinity);
  });

  it("takes a round for final once its 60-day scores are over, not when it resolves", () => {
    const past = knownPast(list);
    const settled = list.filter((entry) => isSettled(entry, past)).map(({round}) => round);
    const resolved = list.filter((entry) => entry.resolved).map(({round}) => round);
    expect(settled.at(-1)!).toBeLessThan(resolved.at(-1)! - 30);
    expect(newest - settled.at(-1)!).toBeGreaterThan(55);
    expect(newest - settled.at(-1)!).toBeLessThan(75);
  });

  it("fetches what is missing, provisional or to be refreshed, within the range", () => {
    const kept = [
      {round: 900, standing: "final" as const, name: ""},
      {round: 901, standing: "provisional" as const, name: ""},
      {round: 903, standing: "final" as const, name: ""}
    ];
    expect(planRounds(list, kept, {to: 904})).toEqual([
      {round: 901, why: "resolving", standing: "final"},
      {round: 902, why: "new", standing: "final"},
      {round: 904, why: "new", standing: "final"}
    ]);
    const again = planRounds(list, kept, {to: 904, from: 901, skip: new Set([902]), refresh: {from: 900, to: 903}});
    expect(again.map(({round, why}) => `${round} ${why}`)).toEqual(["901 resolving", "903 refresh", "904 new"]);
    expect(planRounds(list, [], {from: newest})).toEqual([{round: newest, why: "new", standing: "provisional"}]);
  });
});
