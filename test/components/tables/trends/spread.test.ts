import {expect, test} from "vitest";
import {spreadOf} from "../../../../src/components/tables/trends/spread.js";

test("quantiles of type 7, means by model and by stake, the share above 0", () => {
  const found = spreadOf(Float64Array.of(4, 0, 1, 2, -2), Float64Array.of(1, 1, 1, 1, 4));
  expect(found).toMatchObject({n: 5, mean: 1, median: 1, p25: 0, p75: 2, stakeMean: -0.125, positive: 0.6});
  expect(found.p10).toBeCloseTo(-1.2, 12);
  expect(found.p90).toBeCloseTo(3.2, 12);
});

test("of one value all are that value", () => {
  expect(spreadOf(Float64Array.of(0), Float64Array.of(3))).toEqual({
    ...{n: 1, mean: 0, median: 0, p10: 0, p25: 0, p75: 0, p90: 0, stakeMean: 0, positive: 0}
  });
});
