import {expect, test} from "vitest";
import {estimateColumns, estimates, intervalColumns} from "../../../../src/components/tables/result/estimates.js";

test("an estimate and its ends side by side; what is no number is null", () => {
  const columns = estimateColumns("x", [{estimate: 1, low: 0, high: 2}, {estimate: 3, low: NaN, high: Infinity}, null]);
  expect(columns).toEqual({x: [1, 3, null], x_low: [0, null, null], x_high: [2, null, null]});
  expect(Object.keys(columns)).toEqual(["x", "x_low", "x_high"]);
});

test("a band has its ends alone", () => {
  expect(intervalColumns("x_band", [{low: 0, high: 2}, null])).toEqual({x_band_low: [0, null], x_band_high: [2, null]});
});

test("numbers stand beside the intervals found for them, and without a number there is no interval", () => {
  const found = estimates([1, null, 3], [{low: 0, high: 2}, {low: 0, high: 2}, null]);
  expect(found).toEqual([
    {estimate: 1, low: 0, high: 2},
    {estimate: null, low: null, high: null},
    {estimate: 3, low: null, high: null}
  ]);
});
