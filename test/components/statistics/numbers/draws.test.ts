import {expect, test} from "vitest";
import {combined, summarize} from "../../../../src/components/statistics/numbers/draws.js";
import {expectClose} from "../../../close.js";

test("the percentile interval is that of the finite draws, and counts the others", () => {
  const draws = Array.from({length: 101}, (_, i) => 100 - i);
  const got = summarize([...draws, NaN, Infinity]);
  expectClose(got.low, 2.5);
  expectClose(got.high, 97.5);
  expect([got.used, got.left]).toEqual([101, 2]);
  expectClose(got.se, Math.sqrt((101 * 102) / 12));
  expectClose(summarize(draws, {level: 0.9}).low, 5);
});

test("without draws there is no interval", () => {
  expect(summarize([])).toEqual({low: NaN, high: NaN, se: NaN, used: 0, left: 0});
});

test("sums combine draw by draw", () => {
  expect(combined([Float64Array.of(2, 9), Float64Array.of(4, 3)], ([a, b]) => a / b)).toEqual(Float64Array.of(0.5, 3));
});
