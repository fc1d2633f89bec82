import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {leastSquares} from "../../../../src/components/statistics/numbers/least-squares.js";
import {knotSlope, knotSums} from "../../../../src/components/statistics/numbers/knot.js";
import {expectClose} from "../../../close.js";

const random = new Random(3);
const rounds = [0, 1, 2].map((shift) => {
  const x = Array.from({length: 20}, () => random.uniform());
  return {x, y: x.map((v) => shift + v - 3 * Math.max(0, v - 0.5) + random.normal() / 10)};
});

test("equals least squares with a constant for each round", () => {
  const sums = rounds.map(({x, y}) => knotSums(x, y, 0.5));
  const total = (name: keyof (typeof sums)[0]) => sums.reduce((sum, s) => sum + s[name], 0);
  const slope = knotSlope({xx: total("xx"), xz: total("xz"), zz: total("zz"), xy: total("xy"), zy: total("zy")});
  const x = rounds.flatMap((r) => r.x);
  const dummies = rounds.map((_, k) => rounds.flatMap((r, i) => r.x.map(() => (i === k ? 1 : 0))));
  const fit = leastSquares(
    rounds.flatMap((r) => r.y),
    [x, x.map((v) => Math.max(0, v - 0.5)), ...dummies]
  );
  expectClose(slope, fit.coefficients[1], 1e-9);
  expect(slope).toBeLessThan(-2);
});

test("nothing above the knot tells nothing", () => {
  expect(knotSlope(knotSums([0.1, 0.2, 0.3], [1, 2, 3], 0.5))).toBeNaN();
});
