import {describe, expect, it} from "vitest";
import {roundTimes} from "../../../../src/components/base/rounds/calendar.js";
import {
  cwmmFactor,
  hasOldScores,
  regimeOf,
  regimeStart,
  rules,
  rulesOf,
  scoringOf
} from "../../../../src/components/base/rounds/regimes.js";

const starts = (kind: "score" | "staking" | "payout", columns: string[]) =>
  rulesOf(kind, {columns}).map(({round}) => round);

describe("rules", () => {
  it("are dated by the calendar, sourced, and in order", () => {
    expect(rules.length).toBeGreaterThan(10);
    for (const {round, date, source, about, kind, payout} of rules) {
      expect(roundTimes(round).opens.slice(0, 10)).toBe(date);
      expect(source).not.toBe("");
      expect(about).not.toBe("");
      expect(payout !== undefined).toBe(kind === "payout" && round !== 202);
    }
    for (const kind of ["score", "staking", "payout"] as const) {
      expect(starts(kind, [])).toEqual([...starts(kind, [])].sort((a, b) => a - b));
    }
  });

  it("of scores depend on the source's columns", () => {
    expect(starts("score", ["corr", "mmc", "corrWMetamodel"])).toEqual([168, 238, 294, 484, 1172, 1343]);
    for (const column of ["v2Corr20", "corr20V2", "v2_corr20"]) {
      expect(hasOldScores([column])).toBe(false);
      expect(starts("score", ["corr", column, "mmc"])).toEqual([168, 294, 1172, 1343]);
    }
  });

  it("of stakes and payouts hold for every source", () => {
    expect(starts("staking", [])).toEqual([168, 340, 1343]);
    expect(starts("payout", ["v2Corr20"])).toEqual([168, 202, 205, 222, 258, 311, 340, 475, 589, 650, 1172, 1343]);
  });
});

describe("regimeOf", () => {
  it("is labelled by its first round", () => {
    expect([168, 237, 238, 293, 294].map((round) => regimeOf("score", round))).toEqual([
      "from 168",
      "from 168",
      "from 238",
      "from 238",
      "from 294"
    ]);
    expect(regimeStart(regimeOf("payout", 700))).toBe(650);
  });

  it("takes breaks that only the data show, for scores alone", () => {
    expect(regimeOf("score", 300, {found: [298]})).toBe("from 298");
    expect(regimeOf("score", 297, {found: [298]})).toBe("from 294");
    expect(regimeOf("payout", 300, {found: [298]})).toBe("from 258");
  });

  it("has one rule of scores for a simulated world: that other scores pay", () => {
    expect(regimeOf("score", 1342, {simulated: true})).toBe("from 168");
    expect(regimeOf("score", 1343, {simulated: true})).toBe("from 1343");
    expect(regimeOf("staking", 1200, {simulated: true})).toBe("from 340");
  });
});

describe("scoringOf", () => {
  const powers = (rounds: [number, string][]) =>
    scoringOf(rounds.map(([round, score_regime]) => ({round, score_regime}))).map(({power}) => power);

  it("is by ranks and bagged in old scores, to the power since they changed", () => {
    const old: [number, string][] = [
      [200, "from 168"],
      [300, "from 294"],
      [500, "from 484"]
    ];
    expect(powers(old)).toEqual([1, 1, 1.5]);
    expect(scoringOf([{round: 200, score_regime: "from 168"}])[0].bagged).toBe(true);
  });

  it("is today's throughout where a regime goes on over a break of old scores", () => {
    expect(
      powers([
        [200, "from 168"],
        [260, "from 168"],
        [300, "from 294"]
      ])
    ).toEqual([1.5, 1.5, 1.5]);
    expect(powers([[600, "from 168"]])).toEqual([1.5]);
  });

  it("has a factor of 1 for ranks", () => {
    expect(cwmmFactor({power: 1, bagged: true})).toBe(1);
    expect(cwmmFactor({power: 1.5, bagged: false})).toBeCloseTo(0.97628, 5);
  });
});
