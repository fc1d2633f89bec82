import {expect, test} from "vitest";
import {fieldSeries} from "../../../../src/components/base/catalogue/trends.js";
import {fieldStatistics} from "../../../../src/components/base/settings/view-choices.js";
import {
  allAlt,
  allTitle,
  endsNote,
  endsOf,
  oneAlt,
  oneTitle,
  seriesShown,
  trendsAnswer,
  valueText
} from "../../../../src/components/texts/trends/trends.js";
import {madeRow} from "../../../support/made-row.js";
import {calendar, numbers} from "../../../support/panel.js";
import {beyond, limits} from "../../../support/reading.js";

const row = (round: number, median: number, cells: Parameters<typeof madeRow<"score-trends">>[1] = {}) =>
  madeRow("score-trends", {
    ...{
      round,
      cadence: "weekly",
      series: "mmc",
      stakes: "all",
      n: 10,
      median,
      mean: 2 * median,
      stake_mean: 0,
      positive: 0.5
    },
    ...cells
  });
const chosen = {series: "mmc", statistic: "quantiles"} as const;
const rounds = calendar(numbers(1, 60).map((round) => ({round, score_regime: round < 11 ? "from 1" : "from 11"})));

test("the answer tells both ends of the newest stretch, and nothing of one before it", () => {
  const rows = numbers(1, 60).map((round) => row(round, round < 11 ? 9 : round / 10_000));
  expect(endsOf(rows, rounds, "quantiles")!.rounds).toBe(20);
  expect(endsNote(rows, rounds, "mean")).toEqual([
    "The answer compares the means of the first and the last 20 rounds since round 11, under one set of rules"
  ]);
  expect(endsNote(rows.slice(0, 1), rounds, "mean")).toEqual([]);
  expect(trendsAnswer(rows, rounds, chosen)).toBe(
    "Since round 11, the median of MMC went from 0.0021 in the first rounds to 0.0051 in the newest."
  );
  expect(trendsAnswer(rows, rounds, {...chosen, statistic: "mean"})).toContain("the mean of MMC went from 0.0041 in");
  expect(trendsAnswer(rows.slice(0, 13), rounds, chosen)).toMatch(
    /^Since round 11, .* 0\.0011 in the first rounds to 0\.0013/
  );
  expect(trendsAnswer(rows.slice(0, 1), rounds, chosen)).toBe("In round 1 the median of MMC is 9.0000.");
  expect(trendsAnswer([], rounds, chosen)).toBe("No round holds a staked model with these scores.");
});

test("rounds of few models are not compared", () => {
  const few = numbers(11, 14).map((round) => row(round, round < 13 ? 9 : 0.1, {n: round < 13 ? 9 : 10}));
  expect(endsOf(few, rounds, "median")).toEqual({rounds: 1, since: 13, first: 0.1, last: 0.1});
});

test("Saturday rounds are told of only where there are no others", () => {
  const saturday = row(14, 0.9, {cadence: "saturday"});
  const rows = [row(12, 0.1), row(13, 0.2), saturday];
  expect(endsOf(rows, rounds, "median")).toEqual({rounds: 1, since: 12, first: 0.1, last: 0.2});
  expect(endsOf([saturday], rounds, "median")).toBeNull();
});

test("a series without rows gives way to the first that has some", () => {
  expect([seriesShown([row(1, 1)], "bmc"), seriesShown([], "bmc")]).toEqual(["mmc", "bmc"]);
  expect(oneTitle([row(1, 0.01)], {...chosen, series: "bmc"})).toBe("MMC: median 0.0100 in the newest round");
});

test("each kind of number has its own form", () => {
  const shown = (series: (typeof fieldSeries)[number]) => valueText(series, "mean", 0.01234);
  expect(fieldSeries.map(shown)).toEqual([
    ...["0.0123", "0.0123", "0.012", "0.0123", "0.0123", "0.0123", "0.0123", "0.0123", "1.23 %"]
  ]);
  expect(valueText("mmc", "positive", 0.55)).toBe("55 %");
});

test("answers and titles keep their limits, whatever is chosen", () => {
  for (const series of fieldSeries)
    for (const statistic of fieldStatistics)
      for (const stakes of ["all", "low"] as const) {
        const rows = numbers(11, 60).map((round) => row(round, 0.0123, {series, stakes}));
        expect(beyond(trendsAnswer(rows, rounds, {series, statistic}), limits.answer)).toEqual([]);
        expect(beyond(oneTitle(rows, {series, statistic}), limits.title)).toEqual([]);
        expect(beyond(allTitle(rows, statistic), limits.title)).toEqual([]);
      }
});

test("alternative texts come from the rows", () => {
  const rows = [row(1, 0.01), row(2, 0.02)];
  expect(allAlt(rows, "quantiles")).toBe("Median by round: MMC 0.0100 in round 1, 0.0200 in round 2.");
  expect(oneAlt(rows.slice(0, 1), chosen)).toBe("Median of MMC by round: 0.0100 in round 1.");
  expect([allAlt([], "mean"), oneAlt([], chosen), `${allTitle([], "mean")}.`, `${oneTitle([], chosen)}.`]).toEqual(
    Array<string>(4).fill("No round holds a staked model with these scores.")
  );
});
