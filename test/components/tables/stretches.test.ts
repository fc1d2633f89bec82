import {expect, test} from "vitest";
import {stretches} from "../../../src/components/tables/stretches.js";
import {expectClose} from "../../close.js";
import {calendar, numbers} from "../../support/panel.js";
import {trendOf} from "../../support/tables.js";
import {threeCadences, twoRegimes} from "../../support/worlds.js";

test("a stretch has one cadence and one regime, and no round is lost", () => {
  const rounds = calendar(threeCadences(60));
  const found = stretches(trendOf(numbers(1, 60), () => 0.5).table, rounds);
  expect(found.map((s) => [s.cadence, s.rows[0].round, s.rows.length])).toEqual([
    ["weekly", 1, 20],
    ["weekday", 21, 32],
    ["saturday", 25, 8]
  ]);
  const regimes = stretches(trendOf(numbers(1, 40), () => 0.5).table, calendar(twoRegimes(40)));
  expect(regimes.map((s) => [s.score, s.staking, s.rows.length])).toEqual([
    ["from 1", "from 1", 19],
    ["from 20", "from 1", 10],
    ["from 20", "from 30", 11]
  ]);
});

test("ends are means of ten rounds with enough models, whatever the smoothing", () => {
  const table = trendOf(numbers(1, 40), (r) => r / 100, {n: (r) => (r === 1 || r === 7 ? 9 : 10)}).table;
  for (const smoothing of [1, 5]) {
    const [{ends, few}] = stretches(table, calendar(numbers(1, 40).map((round) => ({round}))), {smoothing});
    expect(few).toBe(2);
    expect([ends!.first.from, ends!.first.to, ends!.last.from, ends!.last.to]).toEqual([2, 12, 31, 40]);
    expectClose(ends!.first.cwmm_stake_mean, (2 + 3 + 4 + 5 + 6 + 8 + 9 + 10 + 11 + 12) / 1000);
    expectClose(ends!.last.gap_mean, 0.355 - 0.5);
  }
});

test("ends would overlap with fewer than twenty rounds: there are none", () => {
  const rounds = calendar(numbers(1, 20).map((round) => ({round})));
  expect(stretches(trendOf(numbers(1, 20), () => 0.5).table, rounds)[0].ends).not.toBeNull();
  expect(stretches(trendOf(numbers(1, 19), () => 0.5).table, rounds)[0].ends).toBeNull();
});

test("lines end at a missing round of their cadence; a smoothed one starts with its first full window", () => {
  const rounds = calendar(numbers(1, 12).map((round) => ({round, cadence: round % 2 ? "weekday" : "saturday"})));
  const table = trendOf([1, 2, 3, 7, 9, 10], (r) => r / 100).table;
  const lines = stretches(table, rounds).map((s) => s.lines.map((line) => line.map((r) => r.round)));
  expect(lines).toEqual([
    [
      [1, 3],
      [7, 9]
    ],
    [[2], [10]]
  ]);
  const [weekday, saturday] = stretches(table, rounds, {smoothing: 3});
  expect(weekday.lines.map((line) => line.map((r) => r.round))).toEqual([[7, 9]]);
  expectClose(weekday.lines[0][0].cwmm_stake_mean, 11 / 300);
  expect(saturday.lines).toEqual([]);
});
