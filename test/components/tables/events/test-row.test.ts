import {expect, test} from "vitest";
import {estimateOf} from "../../../../src/components/statistics/numbers/estimate.js";
import {minimumDetectable} from "../../../../src/components/statistics/comparison/minimum-detectable.js";
import {testRow} from "../../../../src/components/tables/events/test-row.js";

const of = {test: "change", outcome: "mmc", adjust: "round", n: 9} as const;

test("the p-value and the smallest effect come from the estimate's own error", () => {
  const estimate = estimateOf(0.5, 0.2, {df: 8});
  expect(testRow(of, estimate)).toEqual({
    ...of,
    estimate,
    p: estimate.p,
    mde: minimumDetectable(estimate),
    clean: null
  });
  expect(testRow(of, estimateOf(0.5, 0.4, {df: 8})).mde).toBeCloseTo(2 * minimumDetectable(estimate), 12);
});

test("nothing is told without an estimate", () => {
  expect(testRow(of, null)).toEqual({...of, estimate: null, p: null, mde: null, clean: null});
});
