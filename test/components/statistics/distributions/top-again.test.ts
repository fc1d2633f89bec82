import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {topAgain} from "../../../../src/components/statistics/distributions/top-again.js";

test("all of a top is there again where nothing changed, as many as by chance where nothing stayed", () => {
  expect(topAgain(1, {first: 0.1, second: 0.1})).toBe(1);
  expect(topAgain(1, {first: 0.2, second: 0.1})).toBe(0.5);
  expect(topAgain(0, {first: 0.1, second: 0.07})).toBeCloseTo(0.07, 12);
});

test("between them it is what draws find", () => {
  const random = new Random(8);
  const [r, cut] = [0.7, 1.2815515655446004];
  let [top, again] = [0, 0];
  for (let i = 0; i < 200_000; ++i) {
    const u = random.normal();
    const v = r * u + Math.sqrt(1 - r * r) * random.normal();
    if (u <= cut) continue;
    ++top;
    if (v > cut) ++again;
  }
  expect(Math.abs(again / top - topAgain(r, {first: 0.1, second: 0.1}))).toBeLessThan(0.012);
});
