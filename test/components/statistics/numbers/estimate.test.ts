import {expect, test} from "vitest";
import {estimateOf} from "../../../../src/components/statistics/numbers/estimate.js";
import {expectClose} from "../../../close.js";

test("an interval is as wide as its degrees of freedom ask", () => {
  const {low, high, p} = estimateOf(2, 1, {df: 10});
  expectClose(high - 2, 2.2281388519649385, 1e-10);
  expectClose(2 - low, high - 2);
  expectClose(p, 0.07338803477074, 1e-10);
  expectClose(estimateOf(2, 1).high - 2, 1.959963984540054);
});

test("without degrees of freedom there is no interval", () => {
  expect(estimateOf(2, NaN, {df: 0})).toMatchObject({low: NaN, high: NaN, p: NaN});
});
