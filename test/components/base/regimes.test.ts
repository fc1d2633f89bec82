import {describe, expect, it} from "vitest";
import {roundTimes} from "../../../src/components/base/calendar.js";
import {hasOldScores, regimeOf, regimeStart, rules, rulesOf} from "../../../src/components/base/regimes.js";

const starts = (kind: "score" | "staking" | "payout", columns: string[]) =>
  rulesOf(kind, {columns}).map(({round}) => round);

describe("rules", () => {
  it("are dated by the calendar, sourced, and in order", () => {
    expect(rules.length).toBeGreaterThan(10);
    for (const {round, date, source, about, kind, payout} of rules) {
      expect(roundTimes(round).opens.slice(0, 10)).toBe(date);
      expect(source).not.toBe("");
      expect(about).not.toBe("");
      expect(payout !== undefined).toBe(kind === "payout");
    }
    for (const kind of ["score", "staking", "payout"] as const) {
      expect(starts(kind, [])).toEqual([...starts(kind, [])].sort((a, b) => a - b));
    }
  });

  it("of scores depend on the source's columns", () => {
    expect(starts("score", ["corr", "mmc", "corrWMetamodel"])).toEqual([168, 238, 294, 484, 1172]);
    for (const column of ["v2Corr20", "corr20V2", "v2_corr20"]) {
      expect(hasOldScores([column])).toBe(false);
      expect(starts("score", ["corr", column, "mmc"])).toEqual([168, 294, 1172]);
    }
  });

  it("of stakes and payouts hold for every source", () => {
    expect(starts("staking", [])).toEqual([168, 340, 1297]);
    expect(starts("payout", ["v2Corr20"])).toEqual([168, 222, 258, 311, 475, 589, 650, 1172, 1343]);
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

  it("has no rule of scores for a simulated world", () => {
    expect(regimeOf("score", 1200, {simulated: true})).toBe("from 168");
    expect(regimeOf("staking", 1200, {simulated: true})).toBe("from 340");
  });
});
