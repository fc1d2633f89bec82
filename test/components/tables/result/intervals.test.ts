import {expect, test} from "vitest";
import {known, level} from "../../../../src/components/tables/result/intervals.js";

test("what is not finite is null; one level everywhere", () => {
  expect([1, NaN, Infinity, undefined, 0].map(known)).toEqual([1, null, null, null, 0]);
  expect(level).toBe(0.95);
});
