import {expect, test} from "vitest";
import {levelPaths} from "../../../../src/components/statistics/clusters/level-paths.js";

// two events over three times; the second has no score at the first one
const windows = {scores: Float64Array.of(1, 2, 3, NaN, 6, 8), width: 3, before: 1};
const own = Float64Array.of(2, 7);
const pathsOf = (...lists: number[][]) => levelPaths(windows, {own, lines: lists.map((list) => Int32Array.from(list))});

test("a path of one event is its scores; of several, deviations from own means plus the mean of those", () => {
  const {values} = pathsOf([0], [1], [0, 1]);
  expect([...values]).toEqual([1, 2, 3, NaN, 6, 8, -1 + 4.5, (0 - 1) / 2 + 4.5, (1 + 1) / 2 + 4.5]);
});

test("an event that stands twice counts twice", () => {
  const {values} = pathsOf([0, 0, 1]);
  expect(values[1]).toBeCloseTo((0 + 0 - 1) / 3 + (2 + 2 + 7) / 3, 12);
});

test("the summary of a place: mean and the middle 95 % of the paths with a score there", () => {
  const {summary} = pathsOf(...Array.from({length: 41}, (_, i) => (i < 40 ? [0] : [1])));
  expect(summary(0)).toEqual({mean: 1, from: 1, to: 1});
  const {mean, from, to} = summary(1);
  expect(mean).toBeCloseTo((40 * 2 + 6) / 41, 12);
  expect([from, to]).toEqual([2, 2]);
});
