import {expect, test} from "vitest";
import {
  effectiveRounds,
  meanShared,
  sharedDays
} from "../../../../src/components/statistics/series/effective-periods.js";
import {expectClose} from "../../../close.js";

const rounds = (n: number) => Array.from({length: n}, (_, i) => i);
const daily = {first: rounds(60), last: rounds(60).map((day) => day + 19)};

/** n^2 / (n + 2 sum over l of (n - l) r_l) of rounds every `step` days that share what they do of 20. */
function periods(n: number, step = 1): number {
  let sum = n;
  for (let lag = 1; lag < n; ++lag) sum += 2 * (n - lag) * Math.max(0, 1 - (lag * step) / 20);
  return (n * n) / sum;
}

test("days of the calendar give the number of the closed form, daily and weekly", () => {
  expectClose(effectiveRounds(daily, rounds(40)), periods(40), 1e-12);
  const weekly = {first: rounds(20).map((i) => 5 * i), last: rounds(20).map((i) => 5 * i + 19)};
  expectClose(effectiveRounds(weekly, rounds(20)), periods(20, 5), 1e-12);
  expect(periods(20, 5).toFixed(1)).toBe("5.3");
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
