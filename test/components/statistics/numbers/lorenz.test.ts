import {expect, test} from "vitest";
import {concentrationOf} from "../../../../src/components/statistics/numbers/concentration.js";
import {lorenzOf} from "../../../../src/components/statistics/numbers/lorenz.js";

test("the curve is the broken line through the sums, whatever the order", () => {
  expect([...lorenzOf([6, 1, 3], {parts: 3})]).toEqual([0, 0.1, 0.4, 1]);
  const sixths = [...lorenzOf([3, 6, 1], {parts: 6})];
  [0, 0.05, 0.1, 0.25, 0.4, 0.7, 1].forEach((share, i) => expect(sixths[i]).toBeCloseTo(share, 12));
});

test("equal holders lie on the diagonal, one holder at the end", () => {
  expect([...lorenzOf([2, 2, 2, 2], {parts: 4})]).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect([...lorenzOf([5], {parts: 2})]).toEqual([0, 0.5, 1]);
});

test("twice the area between it and the diagonal is the Gini coefficient", () => {
  const amounts = [1, 1, 2, 5, 9, 30, 0.5];
  const curve = lorenzOf(amounts, {parts: amounts.length});
  let area = 0;
  for (let i = 1; i < curve.length; ++i) area += (curve[i] + curve[i - 1]) / 2 / amounts.length;
  expect(1 - 2 * area).toBeCloseTo(concentrationOf(amounts).gini, 12);
});
