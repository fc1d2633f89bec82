import {expect, test} from "vitest";
import {spreadLabels} from "../../../../src/components/charts/kit/spread-labels.js";

test("labels that have room stay where they wish", () => {
  expect(spreadLabels([5, 1, 3], {gap: 2})).toEqual([5, 1, 3]);
  expect(spreadLabels([], {gap: 2})).toEqual([]);
});

test("those that are too near move apart around their middle, in their order", () => {
  expect(spreadLabels([1, 1], {gap: 2})).toEqual([0, 2]);
  expect(spreadLabels([4, 1, 1, 0.5], {gap: 1})).toEqual([
    4,
    expect.closeTo(0.833, 2),
    expect.closeTo(1.833, 2),
    expect.closeTo(-0.167, 2)
  ]);
});

test("no two end up nearer than the gap", () => {
  const wanted = [0.3, 0.31, 0.5, 0.52, 0.53, 0.9, 0.1];
  const places = spreadLabels(wanted, {gap: 0.15}).sort((a, b) => a - b);
  for (let i = 1; i < places.length; ++i) expect(places[i] - places[i - 1]).toBeGreaterThan(0.15 - 1e-9);
});
