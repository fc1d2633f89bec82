import {expect, test} from "vitest";
import {fUpper} from "../../../../src/components/statistics/distributions/f-distribution.js";
import {studentP} from "../../../../src/components/statistics/distributions/student.js";
import {waldTest} from "../../../../src/components/statistics/comparison/wald.js";
import {expectClose} from "../../../close.js";

test("one estimate: the square of its t", () => {
  const {f, p, df1, df2} = waldTest([3], [[4]], {clusters: 21});
  expectClose(f, 2.25);
  expectClose(p, studentP(1.5, 20), 1e-12);
  expect([df1, df2]).toEqual([1, 20]);
});

test("several: Hotelling's T squared as F", () => {
  const covariance = [
    [2, 1],
    [1, 3]
  ];
  // (1, -1) V^-1 (1, -1)' = 7 / 5
  const {f, p} = waldTest([1, -1], covariance, {clusters: 12});
  expectClose(f, (1.4 * 10) / (2 * 11), 1e-12);
  expectClose(p, fUpper(f, [2, 10]), 1e-14);
});

test("with many clusters the smallest effect seen is 2.8 standard errors", () => {
  const {detectable} = waldTest([0], [[0.01]], {clusters: 1e6, directions: [[1], [2]]});
  expectClose(detectable[0], 0.28016, 1e-4);
  expectClose(detectable[1], detectable[0] / 2, 1e-12);
});

test("too few clusters, or estimates that tell the same, tell nothing", () => {
  expect(waldTest([1, 2], [[1, 0], [0, 1]], {clusters: 2, directions: [[1, 1]]})).toMatchObject({p: NaN}); // prettier-ignore
  expect(waldTest([1, 2], [[1, 1], [1, 1]], {clusters: 20}).p).toBeNaN(); // prettier-ignore
});
