import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {bellMcCaffrey} from "../../../../src/components/statistics/clusters/bell-mccaffrey.js";
import {clustersOf} from "../../../../src/components/statistics/clusters/cluster-variance.js";
import {instrumentedSlope} from "../../../../src/components/statistics/comparison/instrumented-slope.js";
import {constant, leastSquares} from "../../../../src/components/statistics/numbers/least-squares.js";
import {expectClose} from "../../../close.js";

/** x = z + pull x y's own error; y = slope x + error. Ten rows a cluster, which share a part of their errors. */
function sample(random: Random, {slope = 0.7, pull = 0.5, clusters = 15} = {}) {
  const rows = Array.from({length: clusters}, (_, g) => {
    const shared = random.normal();
    return Array.from({length: 10}, () => {
      const [z, error] = [random.normal(), 0.5 * shared + random.normal()];
      const x = z + pull * error + 0.2 * random.normal();
      return {g, z, x, y: slope * x + error};
    });
  }).flat();
  const of = (name: "x" | "y" | "z") => rows.map((row) => row[name]);
  return {data: {y: of("y"), x: of("x"), z: of("z")}, clusters: clustersOf(rows.map(({g}) => g))};
}

test("with the regressor as its own instrument it is least squares with Bell and McCaffrey's interval", () => {
  const {data, clusters} = sample(new Random(1));
  const got = instrumentedSlope({...data, z: data.x}, clusters)!;
  const fit = leastSquares(data.y, [constant(data.y.length), data.x]);
  const {variance, df} = bellMcCaffrey(fit, clusters);
  expectClose(got.estimate, fit.coefficients[1], 1e-10);
  expectClose(got.se, Math.sqrt(variance.get(1, 1)), 1e-9);
  expectClose(got.df, df[1], 1e-8);
});

test("the interval holds the slope in 95 of 100 samples, where that of least squares is pulled away", () => {
  const random = new Random(2);
  let [held, pulled] = [0, 0];
  for (let i = 0; i < 400; ++i) {
    const {data, clusters} = sample(random);
    const by = (z: number[]) => instrumentedSlope({...data, z}, clusters)!;
    const holds = ({low, high}: {low: number; high: number}) => (low <= 0.7 && high >= 0.7 ? 1 : 0);
    held += holds(by(data.z));
    pulled += holds(by(data.x));
  }
  expect(held).toBeGreaterThan(368);
  expect(held).toBeLessThan(393);
  expect(pulled).toBeLessThan(100);
});

test("no slope without variation or from two rows, no ends below three clusters", () => {
  const one = clustersOf([0, 1, 2]);
  expect(instrumentedSlope({y: [1, 2, 3], x: [1, 2, 4], z: [5, 5, 5]}, one)).toBe(null);
  expect(instrumentedSlope({y: [1, 2, 3], x: [4, 4, 4], z: [1, 2, 3]}, one)).toBe(null);
  expect(instrumentedSlope({y: [1, 2], x: [1, 2], z: [1, 2]}, clustersOf([0, 1]))).toBe(null);
  const two = instrumentedSlope({y: [1, 2, 4], x: [1, 2, 3], z: [1, 2, 3]}, clustersOf([0, 1, 1]))!;
  expect(two.estimate).toBeCloseTo(1.5, 12);
  expect(two.low).toBeNaN();
});
