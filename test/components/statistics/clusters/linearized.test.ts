import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {clusteredMean} from "../../../../src/components/statistics/clusters/clustered-mean.js";
import {
  influenceEstimate,
  influenceOf,
  influenceOfDifference,
  scaled
} from "../../../../src/components/statistics/clusters/linearized.js";
import {expectClose} from "../../../close.js";

const random = new Random(4);
const weights = Float64Array.from({length: 30}, () => 1 + random.below(9));
const sums = weights.map((w) => w * (2 + random.normal()));
const total = weights.reduce((a, b) => a + b, 0);
const mean = sums.reduce((a, b) => a + b, 0) / total;
const own = influenceOf(
  sums.map((s, g) => (s - mean * weights[g]) / total),
  weights.map((w) => w / total)
);

test("of a mean it is CR2 with Satterthwaite's degrees of freedom", () => {
  const expected = clusteredMean({sums, weights}, {type: "CR2"});
  const got = influenceEstimate(mean, own);
  for (const key of ["estimate", "se", "df", "low", "high"] as const) expectClose(got[key], expected[key], 1e-10);
});

test("a difference from itself has none, from its negative twice the standard error", () => {
  expect(influenceOfDifference(own, own).variance).toBe(0);
  const apart = influenceOfDifference(own, scaled(own, -1));
  expectClose(apart.variance, 4 * own.variance);
  expectClose(apart.df, 2 * own.df);
});

test("one cluster alone has no interval", () => {
  expect(influenceEstimate(1, influenceOf([0], [1])).low).toBeNaN();
  expect(influenceEstimate(1, influenceOf([0, 0], [1 - 1e-16, 0])).low).toBeNaN();
});
