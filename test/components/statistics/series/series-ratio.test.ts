import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {seriesMean} from "../../../../src/components/statistics/series/newey-west.js";
import {seriesRatio} from "../../../../src/components/statistics/series/series-ratio.js";
import {expectClose} from "../../../close.js";

test("with weights of 1 it is the mean of the series, missing places included", () => {
  const random = new Random(2);
  const series = Float64Array.from({length: 50}, (_, t) => (t < 3 || t === 20 || t > 47 ? NaN : random.normal()));
  const got = seriesRatio(
    {sums: series.map((v) => (v === v ? v : 0)), weights: series.map((v) => (v === v ? 1 : 0))},
    {lag: 8, overlap: 4}
  );
  const expected = seriesMean(series, {lag: 8, overlap: 4});
  expect(got.n).toBe(44);
  for (const key of ["estimate", "se", "low", "high", "b"] as const) expectClose(got[key], expected[key], 1e-10);
});

test("a ratio that holds in every round has no error; without weight it is not known", () => {
  const weights = Float64Array.of(3, 1, 0, 8);
  const {estimate, se} = seriesRatio({sums: weights.map((w) => w / 2), weights}, {lag: 1});
  expect([estimate, se]).toEqual([0.5, 0]);
  const none = seriesRatio({sums: new Float64Array(4), weights: new Float64Array(4)}, {lag: 1});
  expect(none.low).toBeNaN();
});
