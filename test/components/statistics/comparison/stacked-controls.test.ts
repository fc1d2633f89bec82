import {expect, test} from "vitest";
import {cleanControls, experimentsOf} from "../../../../src/components/statistics/comparison/stacked-controls.js";

test("a model with an event near by is no control", () => {
  const isClean = cleanControls([{unit: 1, time: 20}], {before: 5, after: 4});
  expect([15, 16, 17, 24, 25, 26].map((time) => isClean(1, time))).toEqual([true, true, false, false, false, true]);
  expect(isClean(0, 20)).toBe(true);
});

test("each date is an experiment: who has an event then, and who may stand for what would have been", () => {
  const events = [
    {unit: 0, time: 3},
    {unit: 1, time: 3},
    {unit: 2, time: 5}
  ];
  expect(experimentsOf({units: 5}, events, (unit, time) => unit !== 4 || time === 5)).toEqual([
    {time: 3, treated: [0, 1], controls: [2, 3]},
    {time: 5, treated: [2], controls: [0, 1, 3, 4]}
  ]);
});
