import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {betsWithout} from "../../../../src/components/statistics/crowding/without.js";

/** Submissions of unit variance, some alike, as columns of `length` stocks. */
function submissions(random: Random, {models, length}: {models: number; length: number}): number[][] {
  const common = Array.from({length}, () => random.normal());
  return Array.from({length: models}, (_, i) => {
    const raw = common.map((value) => (i / models) * value + random.normal());
    const mean = raw.reduce((sum, value) => sum + value, 0) / length;
    const sd = Math.sqrt(raw.reduce((sum, value) => sum + (value - mean) ** 2, 0) / length);
    return raw.map((value) => (value - mean) / sd);
  });
}
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i], 0) / a.length;
const mixed = (all: readonly number[][], weights: readonly number[]) =>
  all[0].map((_, s) => all.reduce((sum, own, i) => sum + weights[i] * own[s], 0));

test("one model taken out of a real pool gives its bets exactly; several lie between the bounds", () => {
  const all = submissions(new Random(7), {models: 8, length: 500});
  const weights = [0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05];
  const meta = mixed(all, weights);
  const sigma = Math.sqrt(dot(meta, meta));
  const reachOf = (taken: readonly number[]) =>
    taken.reduce((sum, i) => sum + (weights[i] * dot(all[i], meta)) / sigma, 0);
  const truth = (taken: readonly number[]) => {
    const left = weights.map((w, i) => (taken.includes(i) ? 0 : w));
    const total = left.reduce((sum, w) => sum + w, 0);
    const rest = mixed(
      all,
      left.map((w) => w / total)
    );
    return 1 / dot(rest, rest);
  };
  const without = (taken: readonly number[]) =>
    betsWithout(
      {weight: taken.reduce((sum, i) => sum + weights[i], 0), reach: reachOf(taken), models: taken.length},
      {sigma}
    );
  for (const i of [0, 3, 7]) {
    expect(without([i]).least).toBeCloseTo(truth([i]), 9);
    expect(without([i]).most).toBe(without([i]).least);
  }
  for (const taken of [
    [0, 1],
    [2, 5, 6],
    [6, 7]
  ]) {
    expect(without(taken).least).toBeLessThan(truth(taken));
    expect(without(taken).most).toBeGreaterThan(truth(taken));
  }
});

test("copies reach the lower bound; where all leave, or the rest can cancel out, nothing is told", () => {
  // one predictor of weight .6 as two copies, an unrelated one of .4
  const sigma = Math.sqrt(0.36 + 0.16);
  const reach = 0.36 / sigma;
  expect(betsWithout({weight: 0.6, reach, models: 2}, {sigma}).least).toBeCloseTo(1, 12);
  expect(betsWithout({weight: 1, reach: sigma, models: 2}, {sigma})).toEqual({least: NaN, most: NaN});
  expect(betsWithout({weight: 0.9, reach: sigma, models: 2}, {sigma}).most).toBeNaN();
});
