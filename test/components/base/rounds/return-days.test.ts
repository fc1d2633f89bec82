import {expect, test} from "vitest";
import {roundTimes} from "../../../../src/components/base/rounds/calendar.js";
import {returnDays} from "../../../../src/components/base/rounds/return-days.js";
import {effectiveRounds, sharedDays} from "../../../../src/components/statistics/series/effective-periods.js";
import {numbers} from "../../../support/panel.js";

const daysOf = (from: number, to: number) =>
  returnDays(numbers(from, to).map((round) => ({round, ...roundTimes(round)})));

test("weekly rounds share three weeks of four with the next, nothing with the fourth", () => {
  const days = daysOf(200, 210);
  expect([1, 2, 3, 4].map((lag) => sharedDays(days, 0, lag))).toEqual([0.75, 0.5, 0.25, 0]);
});

test("a round after another trading day shares 19 days of 20", () => {
  const days = daysOf(400, 430);
  const shares = numbers(0, 29).map((i) => sharedDays(days, i, i + 1));
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.85);
  expect(shares.filter((s) => s === 0.95).length).toBeGreaterThan(15);
});

test("from 1343 on a round after another trading day shares 59 days of 60", () => {
  const shares = (from: number) => sharedDays(daysOf(from, from + 1), 0, 1);
  expect(shares(1346)).toBeCloseTo(59 / 60, 12);
  expect(shares(1341)).toBeCloseTo(19 / 20, 12);
});

test("100 daily rounds are five or six independent ones, 70 weekly ones eighteen", () => {
  const worth = (from: number, to: number) => effectiveRounds(daysOf(from, to), [...numbers(from, to).keys()]);
  expect(worth(400, 499)).toBeGreaterThan(5);
  expect(worth(400, 499)).toBeLessThan(6.5);
  expect(worth(168, 237)).toBeGreaterThan(17.5);
  expect(worth(168, 237)).toBeLessThan(19);
});
