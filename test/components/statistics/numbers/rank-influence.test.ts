import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {pearson} from "../../../../src/components/statistics/numbers/correlation.js";
import {averageRanks} from "../../../../src/components/statistics/numbers/rank-correlation.js";
import {spearman} from "../../../support/spearman.js";
import {rankInfluence} from "../../../../src/components/statistics/numbers/rank-influence.js";

test("a pair moves the correlation as far as leaving it out does", () => {
  const random = new Random(3);
  const n = 300;
  const x = Float64Array.from({length: n}, () => random.normal());
  const y = x.map((value) => 0.8 * value + 0.6 * random.normal());
  const influence = rankInfluence(averageRanks(x), averageRanks(y));
  const all = spearman(x, y);
  const without = (i: number, values: Float64Array) => values.filter((_, j) => j !== i);
  const jackknife = x.map((_, i) => (n - 1) * (all - spearman(without(i, x), without(i, y))));
  expect(pearson(influence, jackknife)).toBeGreaterThan(0.999);
  const variance = (values: Float64Array) => values.reduce((sum, value) => sum + value ** 2, 0);
  expect(variance(influence) / variance(jackknife)).toBeCloseTo(1, 1);
  expect(influence.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
});
