import {expect, test} from "vitest";
import {equivalenceTest} from "../../../../src/components/statistics/comparison/equivalence.js";
import {studentCdf} from "../../../../src/components/statistics/distributions/student.js";
import {expectClose} from "../../../close.js";
import {expectRate, rate} from "../../../support/trials.js";

test("p is that of the nearer margin", () => {
  const {p, equivalent} = equivalenceTest(0.4, 0.3, {margin: 1, df: 20});
  expectClose(p, studentCdf(-2, 20), 1e-12);
  expect(equivalent).toBe(true);
});

test("it agrees with the 90 % interval within the margin", () => {
  for (const estimate of [-0.9, -0.4, 0, 0.45, 0.52, 1.4]) {
    const {equivalent, low, high} = equivalenceTest(estimate, 0.3, {margin: 1, df: 12});
    expect(equivalent).toBe(-1 <= low && high <= 1);
  }
});

test("no evidence is not equivalence", () => expect(equivalenceTest(0, 5, {margin: 1}).equivalent).toBe(false));

test("a margin must be above 0", () => {
  expect(() => equivalenceTest(0, 1, {margin: 0})).toThrow(/margin must be above 0, got 0/);
});

test("an effect at the margin passes 5 times in 100", () => {
  const trials = 2000;
  const passes = rate(trials, (random) => equivalenceTest(1 + 0.2 * random.normal(), 0.2, {margin: 1}).equivalent);
  expectRate(passes, 0.05, trials);
});
