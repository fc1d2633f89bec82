import {expect, test} from "vitest";
import {spread} from "../../../../src/components/charts/kit/spread.js";

test("labels that have room stay where they wish", () => {
  expect(spread([5, 1, 3], {gap: 2})).toEqual([5, 1, 3]);
  expect(spread([], {gap: 2})).toEqual([]);
});

test("those that are too near move apart around their middle, in their order", () => {
  expect(spread([1, 1], {gap: 2})).toEqual([0, 2]);
  expect(spread([4, 1, 1, 0.5], {gap: 1})).toEqual([
    4,
    expect.closeTo(0.833, 2),
    expect.closeTo(1.833, 2),
    expect.closeTo(-0.167, 2)
  ]);
});

test("no two end up nearer than the gap", () => {
  const wishes = [0.3, 0.31, 0.5, 0.52, 0.53, 0.9, 0.1];
  const places = spread(wishes, {gap: 0.15}).sort((a, b) => a - b);
  for (let i = 1; i < places.length; ++i) expect(places[i] - places[i - 1]).toBeGreaterThan(0.15 - 1e-9);
});
