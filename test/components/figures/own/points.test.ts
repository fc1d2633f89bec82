import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {lineMarks, ownLines, ownPoints} from "../../../../src/components/figures/own/points.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";
import type {Row, RoundInput} from "../../../support/panel.js";

const named = {kind: "model", name: "own"} as const;

function panel(own: readonly number[], rounds: readonly RoundInput[] = numbers(1, 9).map((round) => ({round}))) {
  const rows = rounds.flatMap(({round}): Row[] => [
    {round, model: "other", stake: 10, cwmm: 0.5, payout: 0},
    ...(own.includes(round) ? [{round, model: "own", stake: round, cwmm: round / 10, payout: 1}] : [])
  ]);
  return panelOf({rows, rounds: calendar(rounds)});
}
const runs = (of: ReturnType<typeof panel>, smoothing = 1) =>
  ownLines({smoothing})(of, named, readSettings({rounds: "all"}, {table: "trend"})).lines?.map(({points}) =>
    points.map(({round}) => round)
  );

test("its points are its rows, by round; without a stake above the least there is none", () => {
  const settings = readSettings({rounds: "all", "min-stake": "4"}, {table: "stake-deciles"});
  const {points, text} = ownPoints(panel([3, 4, 5, 6]), named, settings);
  expect(points!.map(({round, stake}) => [round, stake])).toEqual([
    [5, 5],
    [6, 6]
  ]);
  expect(text).toBe("own: 2 points");
  expect(ownPoints(panel([3, 4]), named, settings)).toEqual({text: "own has no row of this figure in these rounds"});
});

test("its line is cut at a missing round and at a break of the rules, not between neighbours", () => {
  expect(runs(panel([2, 3, 4]))).toEqual([[2, 3, 4]]);
  expect(runs(panel([2, 3, 5, 6]))).toEqual([
    [2, 3],
    [5, 6]
  ]);
  const broken = numbers(1, 9).map((round) => ({round, score_regime: round < 4 ? "from 1" : "from 4"}));
  expect(runs(panel([2, 3, 4, 5], broken))).toEqual([
    [2, 3],
    [4, 5]
  ]);
});

test("cadences have lines of their own, each joined across the other's rounds", () => {
  const days = numbers(1, 9).map((round) => ({
    round,
    cadence: round % 3 ? ("weekday" as const) : ("saturday" as const)
  }));
  expect(runs(panel(numbers(1, 9), days))).toEqual([
    [1, 2, 4, 5, 7, 8],
    [3, 6, 9]
  ]);
});

test("it is smoothed as the figure's lines are: a trailing mean, from the first full window on", () => {
  const of = panel(numbers(1, 5));
  const points = [1, 2, 4].map((value, i) => ({name: "own", round: i + 1, value}));
  expect(lineMarks(of, points, {smoothing: 2})[0].points).toEqual([
    {round: 2, value: 1.5},
    {round: 3, value: 3}
  ]);
  expect(runs(of, 5)).toEqual([[5]]);
  expect(runs(of, 6)).toBeUndefined();
});
