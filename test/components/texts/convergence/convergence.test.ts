import {expect, test} from "vitest";
import {
  convergenceAnswer,
  headline,
  ofMembers,
  pairsAlt,
  pairsTitle,
  seriesLabel,
  slopesAlt,
  slopesTitle,
  spreadAlt,
  spreadTitle,
  stretchWords,
  wayOf
} from "../../../../src/components/texts/convergence/convergence.js";
import type {Slope} from "../../../../src/components/texts/convergence/convergence.js";
import {madeRow} from "../../../support/made-row.js";
import {beyond, limits} from "../../../support/reading.js";

const slope = (cells: Partial<Slope>) =>
  madeRow("convergence-slopes", {
    ...{
      score_regime: "from 168",
      staking_regime: "from 168",
      cadence: "weekly",
      members: "all",
      rounds: 70,
      periods: 18,
      first: 168,
      last: 237
    },
    ...{measure: "correlation", series: "mean"},
    ...cells
  });
const ends = (low: number, high: number) => ({slope: (low + high) / 2, slope_low: low, slope_high: high});
const lines = (ranks: [number, number], spread: [number, number]) => [
  slope(ends(...ranks)),
  slope({measure: "dispersion", ...ends(...spread)})
];
const [up, down, open] = [
  [0.02, 0.08],
  [-0.08, -0.02],
  [-0.1, 0.2]
] as [number, number][];

test("closer is a correlation that rises and a spread that falls; unclear where the interval holds 0", () => {
  const ways = (spans: [number, number][]) => spans.map((span) => lines(span, span).map(wayOf));
  expect(ways([up, down, open, [0, 0.1]])).toEqual([
    ["closer", "apart"],
    ["apart", "closer"],
    ["unclear", "unclear"],
    ["unclear", "unclear"]
  ]);
  expect([wayOf(undefined), wayOf(slope({slope: 0.1}))]).toEqual(["unknown", "unknown"]);
});

test("the answer claims what the intervals bear out, and turns with them", () => {
  expect(convergenceAnswer(lines(up, down), "all")).toBe(
    "In rounds 168 to 237, scores rank models more alike, and models score closer together."
  );
  expect(convergenceAnswer(lines(down, up), "all")).toBe(
    "In rounds 168 to 237, scores rank models less alike, and models score farther apart."
  );
  expect(convergenceAnswer(lines(open, down), "all")).toBe(
    "In rounds 168 to 237, whether scores rank models more alike is unclear, and models score closer together."
  );
  expect(convergenceAnswer(lines(open, open), "all")).toMatch(/^Unclear: in rounds 168 to 237 neither/);
  expect(convergenceAnswer([slope({slope: 0.3, rounds: 21})], "all")).toBe(
    "Unclear: 21 rounds under one set of rules are too few to tell a trend from chance."
  );
  expect(convergenceAnswer([slope({slope: 0.3, rounds: 90})], "all")).toMatch(/share too many days/);
  expect(convergenceAnswer([], "all")).toBe("No stretch of rounds is long enough for a line.");
});

test("every answer and title keeps its limits", () => {
  for (const ranks of [up, down, open])
    for (const spread of [up, down, open]) {
      expect(beyond(convergenceAnswer(lines(ranks, spread), "all"), limits.answer)).toEqual([]);
      for (const measure of ["correlation", "dispersion"] as const)
        expect(beyond(slopesTitle(lines(ranks, spread), "all", measure), limits.title)).toEqual([]);
    }
});

test("titles of slopes", () => {
  const titles = (of: Slope[]) => [slopesTitle(of, "all", "correlation"), slopesTitle(of, "all", "dispersion")];
  expect(titles(lines(up, up))).toEqual([
    "Scores rank models more alike: +0.05 a year",
    "Models score farther apart: spread +5 % a year"
  ]);
  expect(titles(lines(open, open))).toEqual([
    "Whether scores come to rank models alike is unclear",
    "Whether models come to score alike is unclear"
  ]);
  expect(titles([slope({slope: 1})])).toEqual([
    "Too few rounds to tell whether scores come to rank models alike",
    "No stretch of rounds is long enough for a line"
  ]);
});

test("the newest stretch with an interval is told of, Saturdays only alone, each membership by itself", () => {
  const old = slope({...ends(...up), rounds: 60});
  const short = slope({score_regime: "from 238", slope: 0.5, rounds: 21});
  const saturday = slope({...ends(...down), cadence: "saturday"});
  const fixed = slope({...ends(...down), members: "fixed"});
  expect(headline([old, short, saturday, fixed], "all")).toEqual([old]);
  expect(headline([short, saturday], "all")).toEqual([short]);
  expect(headline([saturday], "all")).toEqual([saturday]);
  expect(headline([old, fixed], "fixed")).toEqual([fixed]);
  expect(stretchWords([old])).toContain("weekly rounds 168 to 237, scores from 168");
});

test("alternative texts come from the rows", () => {
  const all = lines(up, down);
  expect(slopesAlt(all, "all", "correlation")).toBe(
    "Change of rank correlations a year: mean of pairs +0.05 (closer)."
  );
  expect(slopesAlt([], "all", "correlation")).toBe("No stretch of rounds is long enough for a line.");
  expect(seriesLabel({measure: "correlation", series: "mmc and corj60"})).toBe("MMC, CORJ60");
  expect(seriesLabel({measure: "dispersion", series: "cwmm"})).toBe("cwmm");
  const pair = (round: number, correlation: number | null) =>
    madeRow("convergence", {round, score: "mmc", other: "corr", members: "all", correlation});
  const rows = ofMembers([pair(400, 0.5), pair(401, null)], "all");
  expect(pairsAlt(rows)).toContain("MMC, CORR +0.50 in round 400, – in round 401");
  const spread = madeRow("dispersion", {round: 400, score: "mmc", members: "all", sd: 0.0123});
  expect(spreadAlt([spread])).toContain("MMC 0.0123 in round 400.");
  expect([pairsTitle([]), spreadTitle([])]).toEqual([pairsAlt([]), spreadAlt([])].map((text) => text.slice(0, -1)));
});
