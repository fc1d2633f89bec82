import {expect, test} from "vitest";
import {unitPanel} from "../../../../src/components/statistics/inference/unit-panel.js";

test("rows find their place, and what has no row is not known", () => {
  const panel = unitPanel({unit: [1, 0, 1], time: [0, 2, 1], value: [5, 6, 7]}, {units: 2, times: 3});
  expect(panel.outcome).toEqual(Float64Array.of(NaN, NaN, 6, 5, 7, NaN));
});
