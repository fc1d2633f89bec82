import {expect, test} from "vitest";
import {smoothedRuns} from "../../../../src/components/tables/trend/runs.js";
import {calendar, numbers} from "../../../support/panel.js";
import {threeCadences, twoRegimes} from "../../../support/worlds.js";

const points = (rounds: number[]) => rounds.map((round) => ({round, value: round}));

test("runs end at a break, at a change of cadence and at a missing round", () => {
  const ends = (runs: ReturnType<typeof smoothedRuns>) =>
    runs.map(({cadence, points}) => [cadence, points[0].round, points[points.length - 1].round, points.length]);
  expect(ends(smoothedRuns(points(numbers(1, 60)), calendar(threeCadences(60))))).toEqual([
    ["weekly", 1, 20, 20],
    ["weekday", 21, 59, 32],
    ["saturday", 25, 60, 8]
  ]);
  expect(ends(smoothedRuns(points(numbers(1, 40)), calendar(twoRegimes(40))))).toEqual([
    ["weekly", 1, 19, 19],
    ["weekly", 20, 29, 10],
    ["weekly", 30, 40, 11]
  ]);
  const weekly = calendar(numbers(1, 9).map((round) => ({round})));
  expect(ends(smoothedRuns(points([1, 2, 4, 5]), weekly))).toEqual([
    ["weekly", 1, 2, 2],
    ["weekly", 4, 5, 2]
  ]);
  expect(ends(smoothedRuns([{round: 3, value: NaN}], weekly))).toEqual([]);
});

test("a trailing mean is drawn where its window is full, inside one run", () => {
  const runs = smoothedRuns(points(numbers(1, 40)), calendar(twoRegimes(40)), {smoothing: 11});
  expect(runs.map(({points: own}) => own[0])).toEqual([
    {round: 11, value: 6},
    {round: 40, value: 35}
  ]);
});
