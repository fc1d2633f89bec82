import {describe, expect, test} from "vitest";
import {bellMcCaffrey} from "../../../../src/components/statistics/clusters/bell-mccaffrey.js";
import {clustersOf} from "../../../../src/components/statistics/clusters/cluster-variance.js";
import {clusteredMean, sumsOf} from "../../../../src/components/statistics/clusters/clustered-mean.js";
import {constant, leastSquares} from "../../../../src/components/statistics/numbers/least-squares.js";
import weighted from "../../../oracles/weighted.json" with {type: "json"};
import {expectClose} from "../../../close.js";
import {csvColumns} from "../../../support/oracles.js";
import {expectRate, holds, rate} from "../../../support/trials.js";
import {meanOf} from "../../../support/mean-of.js";
import {clusterVariance, standardErrors} from "../../../support/variances.js";

const {model, y, w} = csvColumns("cluster_panel.csv");
const clusters = clustersOf(model);

test("the closed forms are least squares on a constant", () => {
  const fit = leastSquares(y, [constant(y.length)]);
  const sums = sumsOf(y, clusters);
  for (const type of ["CR0", "CR1"] as const)
    expectClose(clusteredMean(sums, {type}).se, standardErrors(clusterVariance(fit, clusters, {type}))[0], 1e-13);
  const general = bellMcCaffrey(fit, clusters);
  const {se, df, estimate} = clusteredMean(sums);
  expectClose(estimate, fit.coefficients[0], 1e-13);
  expectClose(se, standardErrors(general.variance)[0], 1e-13);
  expectClose(df, general.df[0], 1e-10);
});

test("weights too, as precisions", () => {
  const fit = leastSquares(y, [constant(y.length)], {weights: w});
  const sums = sumsOf(y, clusters, {weights: w});
  expectClose(
    clusteredMean(sums, {type: "CR0"}).se,
    standardErrors(clusterVariance(fit, clusters, {type: "CR0"}))[0],
    1e-13
  );
  const general = bellMcCaffrey(fit, clusters);
  expectClose(clusteredMean(sums).se, standardErrors(general.variance)[0], 1e-13);
  expectClose(clusteredMean(sums).df, general.df[0], 1e-10);
});

test("CR3 is the jackknife over clusters", () => {
  const {sums, weights} = sumsOf(y, clusters);
  const total = sums.reduce((a, b) => a + b);
  const rows = weights.reduce((a, b) => a + b);
  const without = Array.from(sums, (sum, g) => (total - sum) / (rows - weights[g]));
  const squares = without.reduce((sum, value) => sum + (value - total / rows) ** 2, 0);
  const {se} = clusteredMean({sums, weights}, {type: "CR3"});
  expectClose(se, Math.sqrt((squares * (sums.length - 1)) / sums.length), 1e-13);
});

test("each value a cluster: the one-sample t interval; unknown values are left out", () => {
  const {estimate, se, df, clusters, effective} = meanOf([1, 2, NaN, 3, 6]);
  expect([estimate, df, clusters, effective]).toEqual([3, 3, 4, 4]);
  expectClose(se, Math.sqrt(14 / 3 / 4));
});

describe.each(Object.entries(weighted.cases))("weighted cases as in R: %s", (_, {x, w, mean, kish_neff}) => {
  test("mean, effective size and the linearised variance", () => {
    const each = clustersOf(x.map((_, i) => i));
    const got = clusteredMean(sumsOf(x, each, {weights: w}), {type: "CR1"});
    expectClose(got.estimate, mean, 1e-13);
    expectClose(got.effective, kish_neff, 1e-13);
    const used = w.filter((weight) => weight > 0).length;
    const total = w.reduce((a, b) => a + b);
    const sum = x.reduce((sum, value, i) => sum + ((w[i] * (value - mean)) / total) ** 2, 0);
    expectClose(got.se, Math.sqrt((used / (used - 1)) * sum), 1e-12);
  });
});

test("one cluster tells no interval", () => {
  expect(clusteredMean({sums: Float64Array.of(4), weights: Float64Array.of(2)}).high).toBeNaN();
});

test("models of few unequal accounts: 95 of 100 intervals hold the mean, those by row do not", () => {
  const sizes = [120, 60, 40, 20, 20, 10, 10, 10, 5, 5, 5, 5, 3, 2, 1];
  const codes = sizes.flatMap((size, g) => Array<number>(size).fill(g));
  const accounts = clustersOf(codes);
  const trials = 800;
  const covers = (byRow: boolean) =>
    rate(trials, (random) => {
      const own = sizes.map(() => 0.2 * random.normal());
      const values = codes.map((g) => own[g] + random.normal());
      return holds(byRow ? meanOf(values) : clusteredMean(sumsOf(values, accounts)), 0);
    });
  expectRate(covers(false), 0.95, trials);
  expect(covers(true)).toBeLessThan(0.85);
});
