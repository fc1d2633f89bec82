import {existsSync, readFileSync} from "node:fs";
import {resolve} from "node:path";
import {describe, expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {
  averageRanks,
  meanRanks,
  normalSpearman
} from "../../../../src/components/statistics/numbers/rank-correlation.js";
import {spearman} from "../../../support/spearman.js";

const of = (values: number[]) => Float64Array.from(values);

test("equal values share the mean of their ranks", () => {
  expect([...averageRanks(of([3, 1, 3, -2, 3]))]).toEqual([4, 2, 4, 1, 4]);
  expect([...averageRanks(of([0, -0]))]).toEqual([1.5, 1.5]);
});

test("what is left out of the order has no rank", () => {
  expect([...meanRanks([5, 1, 5, 9, 5], [1, 0, 2, 4, 3])]).toEqual([3, 1, 3, 5, 3]);
  expect([...meanRanks([5, 1, 7], [1, 2])]).toEqual([NaN, 1, 2]);
});

test("only the order counts, ties included", () => {
  expect(spearman(of([1, 2, 3, 4]), of([9, 3, 2, 0]))).toBeCloseTo(-1, 12);
  // by hand: ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4
  expect(spearman(of([1, 2, 2, 3]), of([1, 3, 2, 4]))).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
});

test("the correlation of ranks, as scipy has it; none where a side does not vary", () => {
  // scipy.stats.spearmanr([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])
  expect(spearman(of([1, 2, 3, 4, 5]), of([5, 6, 7, 8, 7]))).toBeCloseTo(0.8207826816681233, 12);
  expect(spearman(of([1, 2, 3]), of([1, 10, 1000]))).toBeCloseTo(1, 12);
  expect(spearman(of([1, 2, 3]), of([2, 2, 2]))).toBeNaN();
});

test("what normal luck makes of it, held to draws", () => {
  const random = new Random(7);
  const [r, n, draws] = [0.75, 12, 4000];
  let sum = 0;
  for (let draw = 0; draw < draws; ++draw) {
    const x = Float64Array.from({length: n}, () => random.normal());
    sum += spearman(
      x,
      x.map((value) => r * value + Math.sqrt(1 - r * r) * random.normal())
    );
  }
  expect(Math.abs(sum / draws - normalSpearman(r, n))).toBeLessThan(0.012);
  expect(normalSpearman(0, 30)).toBe(0);
  expect(normalSpearman(1, 30)).toBeCloseTo(1, 12);
});

interface Case {
  values: number[][];
  period: number;
  expected: (number | null)[];
}

const oracle = resolve("../shared/oracles/public/alphalens.json");

describe.skipIf(!existsSync(oracle))("factor_rank_autocorrelation of alphalens", () => {
  test("agrees on all of its cases", () => {
    const cases = (JSON.parse(readFileSync(oracle, "utf8")) as Record<string, Case[]>).factor_rank_autocorrelation;
    let compared = 0;
    for (const {values, period, expected} of cases)
      expected.forEach((value, t) => {
        if (value === null) return expect(t).toBeLessThan(period);
        expect(spearman(of(values[t - period]), of(values[t]))).toBeCloseTo(value, 12);
        ++compared;
      });
    expect(compared).toBeGreaterThan(25);
  });
});
