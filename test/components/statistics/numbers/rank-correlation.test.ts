import {expect, test} from "vitest";
import {meanRanks, rankCorrelation} from "../../../../src/components/statistics/numbers/rank-correlation.js";

test("equal values share their mean rank", () => {
  expect([...meanRanks([5, 1, 5, 9, 5], [1, 0, 2, 4, 3])]).toEqual([3, 1, 3, 5, 3]);
  expect([...meanRanks([5, 1, 7], [1, 2])]).toEqual([NaN, 1, 2]);
});

test("only the order counts, ties included", () => {
  expect(rankCorrelation([1, 2, 3, 4], [1, 8, 27, 64])).toBeCloseTo(1, 12);
  expect(rankCorrelation([1, 2, 3, 4], [9, 3, 2, 0])).toBeCloseTo(-1, 12);
  // by hand: ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4
  expect(rankCorrelation([1, 2, 2, 3], [1, 3, 2, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN();
});
