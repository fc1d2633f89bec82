import {expect, test} from "vitest";
import {
  effectivePeriods,
  effectiveRounds,
  meanShared,
  overlapOf,
  sharedDays
} from "../../../../src/components/statistics/inference/effective-periods.js";
import {expectClose} from "../../../close.js";

const rounds = (n: number) => Array.from({length: n}, (_, i) => i);
const daily = {first: rounds(60), last: rounds(60).map((day) => day + 19)};

test("20 daily rounds of Numerai's autocorrelation are 1.7 independent periods, 100 are 6", () => {
  const measured = (lag: number) => 0.88 * overlapOf(20)(lag);
  expect([20, 100].map((n) => effectivePeriods(n, measured).toFixed(1))).toEqual(["1.7", "6.0"]);
});

test("20 weekly rounds that share 3 of 4 weeks are 5.3; without overlap all count", () => {
  expect(effectivePeriods(20, overlapOf(20, 5)).toFixed(1)).toBe("5.3");
  expect(effectivePeriods(20, () => 0)).toBe(20);
});

test("days of the calendar give the same number", () => {
  expectClose(effectiveRounds(daily, rounds(40)), effectivePeriods(40, overlapOf(20)), 1e-12);
  expect(effectiveRounds(daily, [])).toBe(0);
  expectClose(effectiveRounds(daily, [0, 20, 40]), 3);
});

test("the noise of 20 rounds before and after has the known correlation: 0.25, and 0.75 of 60-day scores", () => {
  const correlation = (days: number) => {
    const own = {first: rounds(40), last: rounds(40).map((day) => day + days - 1)};
    const [before, after] = [rounds(20), rounds(20).map((i) => i + 20)];
    return meanShared(own, before, after) / meanShared(own, before, before);
  };
  expect([20, 60].map((days) => correlation(days).toFixed(2))).toEqual(["0.25", "0.75"]);
});

test("windows of unequal length share what they share", () => {
  expectClose(sharedDays({first: [0, 2], last: [3, 10]}, 0, 1), 2 / 6);
  expect(sharedDays({first: [0, 4], last: [3, 10]}, 0, 1)).toBe(0);
});
