import fc from "fast-check";
import {expect, test} from "vitest";
import {concentrationOf} from "../../../../src/components/statistics/numbers/concentration.js";

test("equal amounts are as spread as their number, one holder holds all", () => {
  const equal = concentrationOf([2, 2, 2, 2]);
  expect(equal).toMatchObject({n: 4, total: 8, gini: 0, hhi: 0.25});
  expect([1, 2, 4, 9].map(equal.top)).toEqual([0.25, 0.5, 1, 1]);
  expect(concentrationOf([7])).toMatchObject({gini: 0, hhi: 1});
});

test("a field known by hand: 1, 2, 3 and 4", () => {
  const {gini, hhi, top} = concentrationOf([4, 1, 3, 2]);
  expect(gini).toBeCloseTo(0.25, 12);
  expect(hhi).toBeCloseTo(0.3, 12);
  expect(top(1)).toBeCloseTo(0.4, 12);
});

test("Gini is the mean difference of all pairs over twice the mean, whatever the order and the unit", () => {
  const amounts = fc.array(fc.double({min: 0.001, max: 1e6, noNaN: true}), {minLength: 1, maxLength: 30});
  fc.assert(
    fc.property(amounts, fc.double({min: 0.01, max: 100, noNaN: true}), (held, unit) => {
      const mean = held.reduce((a, b) => a + b, 0) / held.length;
      const pairs = held.flatMap((a) => held.map((b) => Math.abs(a - b)));
      const gini = pairs.reduce((a, b) => a + b, 0) / held.length ** 2 / (2 * mean);
      const {gini: own, hhi} = concentrationOf(held.map((x) => x * unit).reverse());
      expect(own).toBeCloseTo(gini, 9);
      expect(1 / hhi).toBeLessThanOrEqual(held.length + 1e-9);
    })
  );
});
