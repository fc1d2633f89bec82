import {expect, test} from "vitest";
import {trailingMean} from "../../../../src/components/statistics/series/trailing.js";

test("the mean of the last rounds, once there are so many", () => {
  expect(trailingMean([1, 2, 6, 10], 3)).toEqual([NaN, NaN, 3, 6]);
});

test("one round is the value itself; more rounds than there are give nothing", () => {
  expect(trailingMean([1, 2, 6], 1)).toEqual([1, 2, 6]);
  expect(trailingMean([1, 2, 6], 4)).toEqual([NaN, NaN, NaN]);
  expect(trailingMean([], 2)).toEqual([]);
});
