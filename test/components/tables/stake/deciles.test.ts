import {describe, expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {stakeDeciles} from "../../../../src/components/tables/stake/deciles.js";
import {numbers, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";
import {rounds} from "../../../support/stakes.js";

const model = (i: number) => `m${String(i).padStart(2, "0")}`;
/** A round of `n` models with these stakes and cwmms by number, from 1. */
const round = (r: number, n: number, stake: (i: number) => number | null, cwmm: (i: number) => number | null) =>
  numbers(1, n).map((i): Row => ({round: r, model: model(i), stake: stake(i), cwmm: cwmm(i)}));

const compute = (rows: Row[], texts: Record<string, string> = {}, calendar = rounds(3)) =>
  stakeDeciles(
    panelOf({rows, rounds: calendar}),
    readSettings({groups: "2", rounds: "all", ...texts}, {table: "stake-deciles"})
  );
const rowsOf = (...args: Parameters<typeof compute>) => compute(...args).table.objects() as Record<string, unknown>[];

/** 20 models with stakes 1 to 20, then 40 with 101 to 140: the lower half 1/4 then 1/2, the upper 1/2 then 3/4. */
const first = round(
  1,
  20,
  (i) => i,
  (i) => (i <= 10 ? 0.25 : 0.5)
);
const second = round(
  2,
  40,
  (i) => 100 + i,
  (i) => (i <= 20 ? 0.5 : 0.75)
);

describe("groups of stake", () => {
  test("within rounds: each round's mean first, medians over rows, extents over all rounds", () => {
    const [bottom, top, ...none] = rowsOf([...first, ...second]);
    expect(none).toEqual([]);
    expect(bottom).toMatchObject({score_regime: "from 1", group: 1, n: 30, models: 20, rounds: 2});
    expect(top).toMatchObject({score_regime: "from 1", group: 2, n: 30, models: 30, rounds: 2});
    // over rows the means would be (10 / 4 + 20 / 2) / 30 and (10 / 2 + 60 / 4) / 30
    expect(bottom).toMatchObject({cwmm_mean: (0.25 + 0.5) / 2, cwmm_median: 0.5, stake_min: 1, stake_max: 120});
    expect(top).toMatchObject({cwmm_mean: (0.5 + 0.75) / 2, cwmm_median: 0.75, stake_min: 11, stake_max: 140});
  });

  test("pooled: over all rows", () => {
    const [bottom, top] = rowsOf([...first, ...second], {ranking: "pooled"});
    // the lower 30 rows are round 1 and the lowest 10 of round 2
    expect(bottom).toMatchObject({n: 30, models: 20, rounds: 2, stake_min: 1, stake_max: 110, cwmm_median: 0.5});
    expect(bottom.cwmm_mean).toBeCloseTo((10 * 0.25 + 10 * 0.5 + 10 * 0.5) / 30, 12);
    expect(top).toMatchObject({n: 30, models: 30, rounds: 1, stake_min: 111, stake_max: 140, cwmm_median: 0.75});
  });

  test("equal stakes fall by the model key; the first groups hold the rows left over", () => {
    const tied = round(
      1,
      21,
      () => 7,
      (i) => (i <= 11 ? 0.25 : 0.5)
    );
    expect(rowsOf([...tied].reverse()).map((r) => [r.n, r.cwmm_mean])).toEqual([
      [11, 0.25],
      [10, 0.5]
    ]);
  });

  test("one block per score regime", () => {
    const calendar = rounds(2, (r) => ({score_regime: `from ${r}`}));
    expect(rowsOf([...first, ...second], {}, calendar).map((r) => [r.score_regime, r.group, r.cwmm_mean])).toEqual([
      ["from 1", 1, 0.25],
      ["from 1", 2, 0.5],
      ["from 2", 1, 0.5],
      ["from 2", 2, 0.75]
    ]);
  });
});

describe("which rows enter", () => {
  test("rounds that are not resolved do: no return is used", () => {
    expect(
      compute(
        first,
        {},
        rounds(3, () => ({resolved: false}))
      ).used
    ).toBe(20);
  });

  test("unstaked ones and those at min-stake do not, nor do unknown stakes and cwmms", () => {
    const rows = [
      ...first,
      ...round(
        2,
        4,
        (i) => [0, null, 9, 2][i - 1],
        (i) => (i === 3 ? null : 0.5)
      )
    ];
    const {used, left} = compute(rows, {ranking: "pooled", "min-stake": "2", recent: "0"});
    expect(used).toBe(18);
    expect(left.map((l) => [l.reason, l.rows])).toEqual([
      ["outside the chosen rounds", 0],
      ["stake or cwmm not known", 2],
      ["stake not above 2 NMR", 4]
    ]);
  });

  test("a round with fewer than ten rows per group is left out and counted, but not when pooled", () => {
    const small = round(
      2,
      19,
      (i) => i,
      () => 0.5
    );
    const within = compute([...first, ...small]);
    expect(within).toMatchObject({used: 20, models: 20, rounds: [1]});
    expect(within.left.at(-1)).toEqual({reason: "round with fewer than 20 ranked rows", rows: 19, rounds: 1});
    expect(compute([...first, ...small], {ranking: "pooled"})).toMatchObject({used: 39, rounds: [1, 2]});
  });

  test("recent takes the newest whole rounds", () => {
    const result = compute([...first, ...second], {recent: "1"});
    expect(result).toMatchObject({used: 40, rounds: [2]});
    expect(result.left[3]).toEqual({reason: "older than the newest 1 rows", rows: 20});
  });
});
