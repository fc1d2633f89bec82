import {expect, test} from "vitest";
import {roundTimes} from "../../../../src/components/base/rounds/calendar.js";
import {floats} from "../../../../src/components/base/kit/arrays.js";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {widened} from "../../../../src/components/statistics/series/newey-west.js";
import {seriesRatio} from "../../../../src/components/statistics/series/series-ratio.js";
import {penalty} from "../../../../src/components/tables/penalty/penalty.js";
import {movesOf, returningVariance} from "../../../../src/components/tables/groups/returning.js";
import {reachOf} from "../../../../src/components/tables/groups/round-series.js";
import type {Series} from "../../../../src/components/tables/groups/round-series.js";
import {expectClose} from "../../../close.js";
import {numbers, panelOf} from "../../../support/panel.js";
import {world} from "../../../support/worlds.js";

type Cells = Record<string, number | null>;

const weekly = (count: number): Panel =>
  panelOf(
    world({seed: 8, models: 60, rounds: numbers(180, 179 + count).map((round) => ({round, ...roundTimes(round)}))})
  );
const settings = (texts: Record<string, string> = {}) => readSettings({groups: "2", ...texts}, {table: "penalty"});
const rowsOf = (panel: Panel, texts?: Record<string, string>) =>
  penalty(panel, settings(texts)).table.objects() as Cells[];

/** Rows of the upper half of each round by cwmm, by hand. */
function upperHalves({round, scores, stake, model}: Panel): number[][] {
  const rows = [...round.keys()].filter(
    (r) => stake[r] > 0 && scores.cwmm![r] === scores.cwmm![r] && scores.mmc![r] === scores.mmc![r]
  );
  return [...new Set(round)].map((number) => {
    const own = rows
      .filter((r) => round[r] === number)
      .sort((a, b) => scores.cwmm![a] - scores.cwmm![b] || model[a] - model[b]);
    return own.slice(Math.ceil(own.length / 2));
  });
}

test("an interval of MMC is Newey and West's over the rounds' means, lag 8, with the variance that accounts add", () => {
  const panel = weekly(60);
  const halves = upperHalves(panel);
  const value = (row: number) => panel.scores.mmc![row];
  const sumOf = (rows: number[]) => rows.reduce((sum, row) => sum + value(row), 0);
  const series: Series = {
    sums: floats(halves, (rows) => sumOf(rows) / rows.length),
    weights: new Float64Array(halves.length).fill(1)
  };
  const moves = movesOf(panel, Int32Array.from(halves.flat()), {value, perRound: true});
  const accounts = returningVariance(panel, [[moves, 1]]);
  const rounds = seriesRatio(series, {lag: 8, overlap: 4});
  const expected = widened(rounds, accounts);
  expect(accounts).toBeGreaterThan(0);
  expectClose(
    (expected.high - expected.low) / (rounds.high - rounds.low),
    Math.sqrt((rounds.se ** 2 + accounts) / rounds.se ** 2),
    1e-9
  );
  const [, top] = rowsOf(panel);
  for (const [name, value] of [
    ["mmc_mean", expected.estimate],
    ["mmc_mean_low", expected.low],
    ["mmc_mean_high", expected.high]
  ] as const)
    expectClose(top[name]!, value, 1e-9);
  expect(top.mmc_median_low!).toBeLessThan(top.mmc_median!);
  expect(top.mmc_median_high!).toBeGreaterThan(top.mmc_median!);
});

test("the difference of the end groups is taken round by round; pooled, from each group's own sums", () => {
  for (const ranking of ["within", "pooled"]) {
    const {endDifferences: bounds, table} = penalty(weekly(60), settings({ranking}));
    const [bottom, top] = table.objects() as Record<string, number>[];
    for (const column of ["mmc_mean", "corr_mean", "cwmm_mean"]) {
      const found = bounds!.find((e) => e.column === column)!;
      expectClose(found.estimate, top[column] - bottom[column], 1e-12);
      expect(found.low!).toBeLessThan(found.estimate);
      expectClose((found.low! + found.high!) / 2, found.estimate, 1e-9);
    }
  }
});

test("fewer than ten independent rounds have no interval, and the note says how many there are", () => {
  const {table, intervals} = penalty(weekly(30), settings());
  for (const row of table.objects() as Cells[]) {
    for (const name of ["mmc_mean", "mmc_median", "corr_mean"])
      expect([row[`${name}_low`], row[`${name}_high`]]).toEqual([null, null]);
    expect(row.cwmm_mean_low).not.toBeNull();
  }
  expect(intervals![0].method).toMatch(/none, as these rounds are worth 7\.\d independent rounds and it takes 10$/);
  expect(penalty(weekly(60), settings()).intervals![0].method).toMatch(/lag 8, worth 1\d\.\d independent rounds$/);
});

test("the lag follows the cadence; where cadences mix, the longer one", () => {
  const of = (...cadences: ("weekly" | "weekday" | "saturday")[]) =>
    reachOf(cadences.map((cadence) => ({round: 400, cadence}))).lag;
  expect([of("weekly"), of("weekday", "saturday"), of("weekly", "weekday")]).toEqual([8, 40, 40]);
  const at = (round: number) => reachOf([{round, cadence: "weekday"}]);
  expect([at(1342), at(1343)].map(({lag, overlap}) => [lag, overlap])).toEqual([
    [40, 20],
    [120, 60]
  ]);
});
