import {expect, test} from "vitest";
import {estimateIn} from "../../../../src/components/base/catalogue/estimate-in.js";

test("an estimate and its interval are read from the three columns that carry them", () => {
  const row = {x: 1, x_low: 0, x_high: null, y: 5, y_low: 4, y_high: 6};
  expect(estimateIn(row, "x")).toEqual({estimate: 1, low: 0, high: null});
  expect(estimateIn(row, "y")).toEqual({estimate: 5, low: 4, high: 6});
});
