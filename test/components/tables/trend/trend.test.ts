import {describe, expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {trend} from "../../../../src/components/tables/trend/trend.js";
import {panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";
import {rounds} from "../../../support/stakes.js";
import {twoRegimes, world} from "../../../support/worlds.js";

const compute = (rows: Row[], texts: Record<string, string> = {}, calendar = rounds(4)) =>
  trend(panelOf({rows, rounds: calendar}), readSettings(texts, {table: "trend"}));
const rowsOf = (...args: Parameters<typeof compute>) => compute(...args).table.objects() as Record<string, unknown>[];
const round = (r: number, pairs: [stake: number | null, cwmm: number | null][]) =>
  pairs.map(([stake, cwmm], i): Row => ({round: r, model: `m${i}`, stake, cwmm}));

describe("a round", () => {
  test("by stake and by model", () => {
    // by stake: mean (1 x 6/8 + 2 x 1/8 + 13 x 2/8) / 16, median where half of 16 NMR is reached
    const [row] = rowsOf(
      round(1, [
        [1, 0.75],
        [2, 0.125],
        [13, 0.25]
      ])
    );
    expect(row).toMatchObject({round: 1, n: 3, stake: 16, cwmm_stake_mean: 4.25 / 16, cwmm_stake_median: 0.25});
    expect(row).toMatchObject({cwmm_mean: 0.375, cwmm_median: 0.25, gap_mean: 4.25 / 16 - 0.375, gap_median: 0});
    expect(row.n_eff).toBeCloseTo(16 ** 2 / (1 + 4 + 169), 12);
  });

  test("the stake-weighted median follows the stake, the other one the models", () => {
    const [row] = rowsOf(
      round(1, [
        [1, 0.125],
        [2, 0.25],
        [5, 0.75]
      ])
    );
    expect(row).toMatchObject({cwmm_stake_median: 0.75, cwmm_median: 0.25, gap_median: 0.5});
  });

  test("at exactly half the stake the weighted median is the lower value, the other one half way", () => {
    const [row] = rowsOf(
      round(1, [
        [2, 0.75],
        [2, 0.25]
      ])
    );
    expect(row).toMatchObject({cwmm_stake_median: 0.25, cwmm_median: 0.5, gap_mean: 0, gap_median: -0.25});
  });
});

test("one row per round with rows, provisional ones and all regimes by default, however few models", () => {
  const rows = [
    ...round(1, [[1, 0.5]]),
    ...round(2, [[0, 0.5]]),
    ...round(4, [
      [1, 0.25],
      [1, 0.75]
    ])
  ];
  const calendar = rounds(4, (r) => ({score_regime: r < 4 ? "from 1" : "from 4", resolved: r < 4}));
  const result = compute(rows, {}, calendar);
  expect([result.table.array("round"), result.table.array("cwmm_mean")]).toEqual([
    [1, 4],
    [0.5, 0.5]
  ]);
  expect(result).toMatchObject({used: 3, models: 2, rounds: [1, 4]});
});

test("stakes at min-stake, unknown stakes and unknown cwmms are left out and counted", () => {
  const rows = round(1, [
    [5, 0.5],
    [5.5, 0.25],
    [null, 0.5],
    [9, null],
    [0, 0.5]
  ]);
  const result = compute(rows, {"min-stake": "5"});
  expect(result.table.objects()[0]).toMatchObject({n: 1, stake: 5.5, cwmm_mean: 0.25});
  expect(result.left).toEqual([
    {reason: "outside the chosen rounds", rows: 0},
    {reason: "stake or cwmm not known", rows: 2},
    {reason: "stake not above 5 NMR", rows: 2}
  ]);
});

test("days choose rounds, weekly ones are always in", () => {
  const cadences = ["weekly", "weekday", "saturday", "weekday"] as const;
  const rows = [1, 2, 3, 4].flatMap((r) => round(r, [[1, 0.5]]));
  const of = (days: string) =>
    compute(
      rows,
      {days},
      rounds(4, (r) => ({cadence: cadences[r - 1]}))
    ).table.array("round");
  expect([of("all"), of("weekday"), of("saturday")]).toEqual([
    [1, 2, 3, 4],
    [1, 2, 4],
    [1, 3]
  ]);
});

test("equal stakes: the weighted numbers of a round are the unweighted ones", () => {
  const made = world({seed: 41, models: 80, rounds: twoRegimes(30)});
  const equal = made.rows.map((r) => ({...r, stake: 7}));
  const rows = rowsOf(equal, {}, made.rounds) as Record<string, number>[];
  expect(rows.length).toBe(30);
  for (const row of rows) {
    expect(row.cwmm_stake_mean).toBeCloseTo(row.cwmm_mean, 12);
    expect(row.gap_mean).toBeCloseTo(0, 12);
    expect(row.n_eff).toBeCloseTo(row.n, 9);
    if (row.n % 2) expect(row.cwmm_stake_median).toBe(row.cwmm_median);
    else expect(row.cwmm_stake_median).toBeLessThanOrEqual(row.cwmm_median);
  }
});

test("without one model: the least and the most of the stake-weighted mean; alone there is none", () => {
  const rows = [
    ...round(1, [
      [1, 0.75],
      [2, 0.125],
      [13, 0.25]
    ]),
    ...round(2, [[1, 0.5]])
  ];
  const [three, alone] = rowsOf(rows);
  expect(three.cwmm_stake_mean_least).toBeCloseTo((2 * 0.125 + 13 * 0.25) / 15, 12);
  expect(three.cwmm_stake_mean_most).toBeCloseTo((0.75 + 2 * 0.125) / 3, 12);
  expect(alone).toMatchObject({cwmm_stake_mean_least: null, cwmm_stake_mean_most: null});
});

test("the line of the same models stays where others join, and begins anew behind a break", () => {
  const rows = [1, 2, 3, 4].flatMap((r) => [
    ...round(r, [
      [1, 0.25],
      [1, 0.5]
    ]),
    ...(r % 2 ? [] : [{round: r, model: "joins", stake: 1, cwmm: 0.75}])
  ]);
  const calendar = rounds(4, (r) => ({score_regime: r < 3 ? "from 1" : "from 3"}));
  const found = rowsOf(rows, {}, calendar);
  expect(found.map((r) => r.cwmm_mean)).toEqual([0.375, 0.5, 0.375, 0.5]);
  for (const row of found) expect(row.cwmm_fixed).toBeCloseTo(0.4375, 12);
});

test("with weights held fixed the stake-weighted mean moves as its models do, not as their stakes do", () => {
  const models = (r: number, {stakes, moved = 0}: {stakes: [number, number, number]; moved?: number}) =>
    round(r, [
      [stakes[0], 0.25 + moved],
      [stakes[1], 0.5],
      [stakes[2], 0.75]
    ]);
  const raised = [1, 2, 3, 4].flatMap((r) => models(r, {stakes: [1, 1, r < 3 ? 1 : 6]}));
  const stakes = rowsOf(raised, {}, rounds(4)).map((r) => [r.cwmm_stake_mean, r.cwmm_stake_fixed] as [number, number]);
  expect(stakes[3][0] - stakes[0][0]).toBeGreaterThan(0.1);
  for (const [, held] of stakes) expect(held).toBeCloseTo((stakes[0][0] + stakes[3][0]) / 2, 12);
  // of the three the first holds two fifths throughout: its own move counts as much
  const large = [1, 2, 3, 4].flatMap((r) => models(r, {stakes: [4, 3, 3], moved: r < 3 ? 0 : 0.25}));
  const held = rowsOf(large, {}, rounds(4)).map((r) => Number(r.cwmm_stake_fixed));
  expect(held[3] - held[0]).toBeCloseTo(0.4 * 0.25, 12);
});
