import {describe, expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {penalty} from "../../../../src/components/tables/penalty/penalty.js";
import {numbers, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";
import {rounds} from "../../../support/stakes.js";

const model = (i: number) => `m${String(i).padStart(2, "0")}`;
/** A round of `n` models, cwmm i / 64, the lower and the upper half with these MMCs and CORRs. */
const round = (r: number, n: number, [low, high]: number[], more: Partial<Row> = {}) =>
  numbers(1, n).map((i): Row => {
    const mmc = i <= n / 2 ? low : high;
    return {round: r, model: model(i), stake: i, cwmm: i / 64, mmc, corr: 2 * mmc, ...more};
  });

const compute = (rows: Row[], texts: Record<string, string> = {}, calendar = rounds(3)) =>
  penalty(panelOf({rows, rounds: calendar}), readSettings({groups: "2", rounds: "all", ...texts}, {table: "penalty"}));
const rowsOf = (...args: Parameters<typeof compute>) => compute(...args).table.objects() as Record<string, unknown>[];

const first = round(1, 20, [0.25, 0.125]);
const second = round(2, 40, [0.125, 0]);

describe("groups of cwmm", () => {
  test("within rounds: each round's mean first, medians over rows", () => {
    const [bottom, top] = rowsOf([...first, ...second]);
    expect(bottom).toMatchObject({score_regime: "from 1", group: 1, n: 30, models: 20, rounds: 2});
    // over rows the means of MMC would be (10 / 4 + 20 / 8) / 30 and 10 / 8 / 30
    expect(bottom).toMatchObject({mmc_mean: 0.1875, mmc_median: 0.125, corr_mean: 0.375});
    expect(top).toMatchObject({group: 2, n: 30, mmc_mean: 0.0625, mmc_median: 0, corr_mean: 0.125});
    // means of 1 to 10 and 1 to 20, of 11 to 20 and 21 to 40
    expect(bottom.cwmm_mean).toBeCloseTo((5.5 + 10.5) / 2 / 64, 12);
    expect(top.cwmm_mean).toBeCloseTo((15.5 + 30.5) / 2 / 64, 12);
  });

  test("pooled: over all rows, ties by round", () => {
    const [bottom, top] = rowsOf([...first, ...second], {ranking: "pooled"});
    // 1 to 15 of both rounds below: of round 1 ten with 1/4 and five with 1/8, of round 2 fifteen with 1/8
    expect(bottom).toMatchObject({n: 30, models: 15, rounds: 2, mmc_median: 0.125});
    expect(bottom.mmc_mean).toBeCloseTo((10 * 0.25 + 20 * 0.125) / 30, 12);
    expect(top.mmc_mean).toBeCloseTo((5 * 0.125 + 5 * 0.125) / 30, 12);
  });

  test("an unknown CORR keeps its row: only the mean of CORR goes without it", () => {
    const some = first.map((r) => (r.model === "m01" || r.model > "m10" ? {...r, corr: null} : r));
    const [bottom, top] = rowsOf(some);
    expect(bottom).toMatchObject({n: 10, corr_mean: 0.5});
    expect(top).toMatchObject({n: 10, mmc_mean: 0.125, corr_mean: null});
  });

  test("one block per score regime, no mean over both", () => {
    const calendar = rounds(2, (r) => ({score_regime: `from ${r}`}));
    expect(rowsOf([...first, ...second], {}, calendar).map((r) => [r.score_regime, r.group, r.mmc_mean])).toEqual([
      ["from 1", 1, 0.25],
      ["from 1", 2, 0.125],
      ["from 2", 1, 0.125],
      ["from 2", 2, 0]
    ]);
  });
});

describe("which rows enter", () => {
  test("those of resolved rounds, as MMC is made of returns", () => {
    const result = compute(
      [...first, ...second],
      {},
      rounds(3, (r) => ({resolved: r < 2}))
    );
    expect(result).toMatchObject({used: 20, models: 20, rounds: [1]});
    expect(result.left).toContainEqual({reason: "round not resolved yet", rows: 40});
  });

  test("staked ones above min-stake; with staked = false all, unknown stakes too", () => {
    const rows = first.map((r, i) => ({...r, stake: i === 0 ? null : i === 1 ? 0 : i === 2 ? 5 : 10}));
    const of = (texts: Record<string, string>) => compute(rows, {ranking: "pooled", ...texts});
    expect(of({}).used).toBe(18);
    expect(of({"min-stake": "5"})).toMatchObject({used: 17});
    expect(of({"min-stake": "5"}).left.at(-1)).toEqual({reason: "stake not above 5 NMR", rows: 3});
    expect(of({"min-stake": "5", staked: "false"})).toMatchObject({used: 20});
  });

  test("those with cwmm and mmc, others are counted", () => {
    const rows = first.map((r, i) => (i === 0 ? {...r, cwmm: null} : i === 1 ? {...r, mmc: null} : r));
    const {used, left} = compute(rows, {ranking: "pooled"});
    expect([used, left[2]]).toEqual([18, {reason: "cwmm or mmc not known", rows: 2}]);
  });

  test("a round with fewer than ten rows per group is left out and counted, but not when pooled", () => {
    const small = round(2, 19, [1, 1]);
    const within = compute([...first, ...small]);
    expect(within.table.array("mmc_mean")).toEqual([0.25, 0.125]);
    expect(within.left.at(-1)).toEqual({reason: "round with fewer than 20 ranked rows", rows: 19, rounds: 1});
    expect(compute([...first, ...small], {ranking: "pooled"}).used).toBe(39);
  });
});
