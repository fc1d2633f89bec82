import {expect, test} from "vitest";
import {fieller} from "../../../../src/components/statistics/comparison/fieller.js";
import {expectClose} from "../../../close.js";
import {expectRate, rate} from "../../../support/trials.js";

test("the ends solve the quadratic: |numerator - r denominator| is 1.96 standard errors there", () => {
  const ratio = {numerator: 3, denominator: 5, numeratorVariance: 0.5, denominatorVariance: 0.8, covariance: 0.2};
  const {kind, low, high, estimate} = fieller(ratio);
  expect([kind, estimate]).toEqual(["interval", 0.6]);
  for (const r of [low, high])
    expectClose(Math.abs(3 - 5 * r) / Math.sqrt(0.5 - 2 * r * 0.2 + r * r * 0.8), 1.959963984540054, 1e-10);
});

test("a denominator without noise gives the ordinary interval", () => {
  const {low, high} = fieller({numerator: 4, denominator: 2, numeratorVariance: 1, denominatorVariance: 0}, {df: 9});
  expectClose(high - low, 2.262157162854, 1e-9);
});

test("where the denominator may be 0 the set is not an interval, and says so", () => {
  const far = fieller({numerator: 5, denominator: 1, numeratorVariance: 1, denominatorVariance: 1});
  expect(far.kind).toBe("complement");
  expect(far.low).toBeLessThan(far.high);
  expect(far.estimate > far.high || far.estimate < far.low).toBe(true);
  const none = fieller({numerator: 0.5, denominator: 0.5, numeratorVariance: 1, denominatorVariance: 1});
  expect(none).toMatchObject({kind: "line", low: -Infinity, high: Infinity});
});

test("the set holds the ratio in 95 of 100 samples, also where the denominator is weak", () => {
  const trials = 2000;
  for (const denominator of [1.5, 8]) {
    const got = rate(trials, (random) => {
      const set = fieller({
        numerator: 0.7 * denominator + random.normal(),
        denominator: denominator + random.normal(),
        numeratorVariance: 1,
        denominatorVariance: 1
      });
      const inside = set.low <= 0.7 && 0.7 <= set.high;
      return set.kind === "complement" ? !inside : inside;
    });
    expectRate(got, 0.95, trials);
  }
});
