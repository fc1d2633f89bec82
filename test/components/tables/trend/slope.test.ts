import {expect, test} from "vitest";
import {cadenceOf, roundTimes} from "../../../../src/components/base/rounds/calendar.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {trendSlope} from "../../../../src/components/tables/trend/slope.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";

type Line = {
  cadence: string;
  statistic: string;
  slope: number;
  slope_low: number | null;
  slope_high: number | null;
  lag: number;
  rounds: number;
};

/** Models grow more alike by `growth` a year; with `joining`, models that come later are more alike from the start. */
function linesOf({growth = 0, joining = 0, from = 200, to = 279} = {}): Line[] {
  const random = new Random(8);
  const first = Date.parse(roundTimes(from).opens);
  const rounds = numbers(from, to).map((round) => ({round, ...roundTimes(round), cadence: cadenceOf(round)}));
  const rows = rounds.flatMap(({round, opens}): Row[] => {
    const years = (Date.parse(opens) - first) / (365.25 * 86_400_000);
    const models = joining ? 20 + (round - from) : 60;
    return numbers(1, models).map((i) => {
      const start = joining ? (joining * Math.max(0, i - 20)) / 80 : 0;
      return {
        round,
        model: `m${1000 + i}`,
        stake: 1 + (i % 7),
        cwmm: 0.3 + start + growth * years + random.normal() / 200
      };
    });
  });
  const panel = panelOf({rows, rounds: calendar(rounds)});
  return trendSlope(panel, readSettings({}, {table: "trend-slope"})).table.objects() as Line[];
}

const named = (lines: Line[], statistic: string) => lines.find((l) => l.statistic === statistic)!;

test("a growth of 0.05 a year is found, and its interval excludes 0", () => {
  for (const statistic of ["cwmm_stake_mean", "cwmm_mean", "cwmm_median", "fixed_membership", "fixed_weights"]) {
    const {slope, slope_low: low, slope_high: high, lag, rounds} = named(linesOf({growth: 0.05}), statistic);
    expect(Math.abs(slope - 0.05)).toBeLessThan(0.005);
    expect(low! > 0 && low! < slope && slope < high!).toBe(true);
    expect([lag, rounds]).toEqual([12, 80]);
  }
});

test("models that come later and are more alike move the mean, not the line of the same models", () => {
  const lines = linesOf({joining: 0.2});
  expect(named(lines, "cwmm_mean").slope_low!).toBeGreaterThan(0.01);
  expect(Math.abs(named(lines, "fixed_membership").slope)).toBeLessThan(0.005);
});

test("without the account that moves a stake-weighted slope most, it runs from least to most", () => {
  // m1 holds half of the stake and grows alike to the meta-model, the nine others stay
  const opens = (round: number) => new Date(Date.UTC(2020, 0, 1 + 73 * round)).toISOString();
  const rounds = calendar(numbers(0, 4).map((round) => ({round, opens: opens(round)})));
  const rows = numbers(0, 4).flatMap((round): Row[] => [
    {round, model: "m1", stake: 9, cwmm: 0.25 + round / 32},
    ...numbers(2, 10).map((i) => ({round, model: `m${i}`, stake: 1, cwmm: 0.5}))
  ]);
  const lines = trendSlope(panelOf({rows, rounds}), readSettings({}, {table: "trend-slope"})).table.objects();
  const [stake, plain, , gap] = lines as (Line & {least: number | null; most: number | null})[];
  const perYear = 365.25 / 73 / 32;
  expect(stake.slope).toBeCloseTo(perYear / 2, 10);
  const told = [stake.least, stake.most, gap.least, gap.most].map((v) => v! / perYear);
  [0, 9 / 17, 0, 9 / 17 - 1 / 9].forEach((value, i) => expect(told[i]).toBeCloseTo(value, 10));
  expect([plain.least, plain.most]).toEqual([null, null]);
});

test("rounds of few models take no part", () => {
  const rounds = calendar(numbers(1, 30).map((round) => ({round})));
  const rows = rounds.flatMap(({round}) =>
    numbers(1, round > 25 ? 9 : 10).map((i): Row => ({round, model: `m${i}`, stake: 1, cwmm: round > 25 ? 0.9 : 0.5}))
  );
  const lines = trendSlope(panelOf({rows, rounds}), readSettings({}, {table: "trend-slope"})).table.objects();
  expect((lines as Line[]).map((l) => l.rounds)).toEqual([25, 25, 25, 25, 25, 25]);
  expect(named(lines as Line[], "cwmm_mean").slope).toBeCloseTo(0, 12);
});

test("39 rounds are too few for an interval, 40 are enough", () => {
  const lowOf = (to: number) => named(linesOf({growth: 0.05, to}), "cwmm_mean").slope_low;
  expect(lowOf(238)).toBeNull();
  expect(lowOf(239)).not.toBeNull();
});

test("cadences stand apart, and a stretch of few rounds has a slope but no interval", () => {
  const lines = linesOf({growth: 0.05, from: 330, to: 460});
  expect([...new Set(lines.map((l) => l.cadence))].sort()).toEqual(["saturday", "weekday", "weekly"]);
  const weekly = lines.find((l) => l.cadence === "weekly" && l.statistic === "cwmm_mean")!;
  expect([weekly.rounds, weekly.slope_low, weekly.slope_high]).toEqual([10, null, null]);
  expect(weekly.slope).not.toBeNull();
  expect(lines.find((l) => l.cadence === "weekday")!.lag).toBe(13);
});
