import {expect, test} from "vitest";
import {covariance} from "../../../../src/components/statistics/numbers/correlation.js";
import {pairMoments} from "../../../../src/components/statistics/numbers/pair-moments.js";

test("moments are those of the places where both are known", () => {
  const x = Float64Array.of(1, 2, NaN, 4, 8);
  const y = Float64Array.of(3, NaN, 1, 5, 4);
  const [both, other] = [
    [1, 4, 8],
    [3, 5, 4]
  ];
  const found = pairMoments(x, y);
  expect(found.n).toBe(3);
  expect(found.covariance).toBeCloseTo(covariance(both, other), 12);
  expect(found.first).toBeCloseTo(covariance(both, both), 12);
  expect(found.second).toBeCloseTo(covariance(other, other), 12);
});

test("without a common place nothing is known", () => {
  expect(pairMoments(Float64Array.of(1, NaN), Float64Array.of(NaN, 1))).toMatchObject({n: 0, covariance: NaN});
});
