import {describe, expect, it} from "vitest";
import {covariance, deviation, mean, pearson} from "../../../../src/components/statistics/numbers/correlation.js";
import {expectClose} from "../../../close.js";

describe("moments", () => {
  it("divide by n", () => {
    expect(mean([1, 2, 6])).toBe(3);
    expectClose(covariance([1, 2, 6], [1, 2, 6]), 14 / 3);
    expectClose(deviation([1, 2, 6]), Math.sqrt(14 / 3));
  });
  it("correlate", () => {
    expectClose(pearson([0, 1, 2, 3, 4], [4, 3, 2, 1, 0]), -1);
    expectClose(pearson([0, 1, 2, 3, 4], [1, 0, 1, 0, 1]), 0);
    expect(pearson([1, 1], [0, 1])).toBeNaN();
  });
});
