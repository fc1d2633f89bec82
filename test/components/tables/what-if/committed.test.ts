import {expect, test} from "vitest";
import {roundTimes} from "../../../../src/components/base/rounds/calendar.js";
import {regimeOf} from "../../../../src/components/base/rounds/regimes.js";
import {committedOf, roundsPerYear} from "../../../../src/components/tables/what-if/committed.js";
import {calendar, numbers, panelOf as panelFrom} from "../../../support/panel.js";

/** One model with 1 NMR in every round from `first` to `last`, but for those `without` it. */
function panelOf(first: number, last: number, {without = [] as number[], unknown = [] as number[]} = {}) {
  const rounds = numbers(first, last);
  const stake = (round: number) => (unknown.includes(round) ? null : 1);
  const rows = rounds.filter((r) => !without.includes(r)).map((round) => ({round, model: "a", stake: stake(round)}));
  const days = rounds.map((round) => ({round, ...roundTimes(round), staking_regime: regimeOf("staking", round)}));
  return panelFrom({rows, rounds: calendar(days)});
}

const committed = (panel: ReturnType<typeof panelOf>, round: number) => committedOf(panel, panel.round.indexOf(round));

test("a stake that is in all open rounds at once is what is committed", () => {
  expect(committed(panelOf(1300, 1342), 1342)).toBe(1);
});

test("from 1343 on it is the sum over the rounds that are open at the close: 64 of them in a steady state", () => {
  expect(committed(panelOf(1330, 1412), 1412)).toBe(64);
  expect(committed(panelOf(1330, 1380), 1380)).toBe(1380 - 1343 + 1);
});

test("it is not known while a round of the rules before is open", () => {
  const panel = panelOf(1300, 1380);
  const open = numbers(1343, 1380).filter((round) => roundTimes(1342).resolves > roundTimes(round).closes);
  expect(open.length).toBeGreaterThan(15);
  for (const round of open) expect(committed(panel, round)).toBeNaN();
  expect(committed(panel, open[open.length - 1] + 1)).toBe(open.length + 1);
});

test("it is not known where one of the open rounds is missing, or its stake", () => {
  expect(committed(panelOf(1330, 1412, {without: [1400]}), 1412)).toBeNaN();
  expect(committed(panelOf(1330, 1412, {unknown: [1400]}), 1412)).toBeNaN();
  expect(committed(panelOf(1330, 1412, {without: [1347]}), 1412)).toBe(64);
});

test("it is not known where the snapshot begins after the oldest open round", () => {
  expect(committed(panelOf(1347, 1412), 1412)).toBe(64);
  expect(committed(panelOf(1348, 1412), 1412)).toBe(64);
  expect(committed(panelOf(1349, 1412), 1412)).toBeNaN();
});

test("a year has 52 weekly rounds or 261 of five a week", () => {
  expect([339, 340].map((round) => Math.round(roundsPerYear(round)))).toEqual([52, 261]);
});
