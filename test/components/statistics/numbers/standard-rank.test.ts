import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {mean, pearson} from "../../../../src/components/statistics/numbers/correlation.js";
import {averageRanks} from "../../../../src/components/statistics/numbers/rank-correlation.js";
import {rankAgreement, standardRanks} from "../../../../src/components/statistics/numbers/standard-rank.js";

const random = new Random(3);
const normals = (step: number) => Float64Array.from({length: 60}, () => Math.round(random.normal() / step) * step);
const sides = [normals(1e-9), normals(0.5)];

test("ranks have mean 0 and deviation 1, ties or none, and are those of all ranks", () => {
  for (const values of sides) {
    const z = standardRanks(values, Array.from(values));
    expect(mean(z)).toBeCloseTo(0, 12);
    expect(mean(z.map((one) => one * one))).toBeCloseTo(1, 12);
    expect(pearson(Float64Array.from(z), averageRanks(values))).toBeCloseTo(1, 12);
  }
});

test("the mean of all parts is Spearman's correlation", () => {
  const [x, y] = sides.map((values) => standardRanks(values, Array.from(values)));
  const spearman = pearson(averageRanks(sides[0]), averageRanks(sides[1]));
  expect(mean(x.map((one, i) => rankAgreement(one, y[i])))).toBeCloseTo(spearman, 12);
  expect(rankAgreement(0.7, 0.7)).toBe(1);
});

test("values that do not differ have no rank", () => {
  expect(standardRanks([2, 2, 2], [2])).toEqual([NaN]);
});
