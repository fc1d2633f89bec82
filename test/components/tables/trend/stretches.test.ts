import {expect, test} from "vitest";
import {expectClose} from "../../../close.js";
import {calendar, numbers} from "../../../support/panel.js";
import {partsOf} from "../../../support/tables.js";
import {threeCadences, twoRegimes} from "../../../support/worlds.js";

test("a stretch has one cadence and one regime, and no round is lost", () => {
  const rounds = calendar(threeCadences(60));
  const found = partsOf(numbers(1, 60), () => 0.5, {calendar: rounds});
  expect(found.map((s) => [s.cadence, s.rows[0].round, s.rows.length])).toEqual([
    ["weekly", 1, 20],
    ["weekday", 21, 32],
    ["saturday", 25, 8]
  ]);
  const regimes = partsOf(numbers(1, 40), () => 0.5, {calendar: calendar(twoRegimes(40))});
  expect(regimes.map((s) => [s.score, s.staking, s.rows.length])).toEqual([
    ["from 1", "from 1", 19],
    ["from 20", "from 1", 10],
    ["from 20", "from 30", 11]
  ]);
});

test("lines are laid through rounds with enough models, whatever the smoothing", () => {
  const calendared = calendar(numbers(1, 40).map((round) => ({round})));
  for (const smoothing of [1, 5]) {
    const n = (r: number) => (r === 1 || r === 7 ? 9 : 10);
    const [{slopes, fits, few}] = partsOf(numbers(1, 40), (r) => r / 100, {calendar: calendared, smoothing, n});
    expect([few, slopes!.cwmm_stake_mean.rounds]).toEqual([2, 38]);
    expectClose(slopes!.cwmm_stake_mean.slope!, 365.25 / 100);
    const [from, to] = fits.cwmm_stake_mean!;
    expect([from.round, to.round]).toEqual([2, 40]);
    expectClose(from.value, 0.02);
    expectClose(to.value, 0.4);
    expectClose(fits.gap_mean![1].value, 0.4 - 0.5);
  }
});

test("rounds of few models have no line", () => {
  const calendared = calendar(numbers(1, 40).map((round) => ({round})));
  const [{slopes, fits, few}] = partsOf(numbers(1, 40), () => 0.5, {calendar: calendared, n: () => 9});
  expect([slopes, fits.cwmm_stake_mean, few]).toEqual([null, null, 40]);
});

test("lines end at a missing round of their cadence; a smoothed one starts with its first full window", () => {
  const rounds = calendar(numbers(1, 12).map((round) => ({round, cadence: round % 2 ? "weekday" : "saturday"})));
  const made = (smoothing: number) => partsOf([1, 2, 3, 7, 9, 10], (r) => r / 100, {calendar: rounds, smoothing});
  const lines = made(1).map((s) => s.lines.map((line) => line.map((r) => r.round)));
  expect(lines).toEqual([
    [
      [1, 3],
      [7, 9]
    ],
    [[2], [10]]
  ]);
  const [weekday, saturday] = made(3);
  expect(weekday.lines.map((line) => line.map((r) => r.round))).toEqual([[7, 9]]);
  expectClose(weekday.lines[0][0].cwmm_stake_mean, 11 / 300);
  expect(saturday.lines).toEqual([]);
});
