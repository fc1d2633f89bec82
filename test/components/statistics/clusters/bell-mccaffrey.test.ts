import {describe, expect, test} from "vitest";
import {bellMcCaffrey} from "../../../../src/components/statistics/clusters/bell-mccaffrey.js";
import {clustersOf} from "../../../../src/components/statistics/clusters/cluster-variance.js";
import {estimateOf} from "../../../../src/components/statistics/numbers/estimate.js";
import {constant, leastSquares} from "../../../../src/components/statistics/numbers/least-squares.js";
import {studentP} from "../../../../src/components/statistics/distributions/student.js";
import oracle from "../../../oracles/cluster_panel.json" with {type: "json"};
import {expectAllClose, expectClose} from "../../../close.js";
import {csvColumns, publicJson, publicOracles} from "../../../support/oracles.js";
import {expectRate, holds, rate} from "../../../support/trials.js";
import {clusterVariance, standardErrors} from "../../../support/variances.js";

const {model, x, y} = csvColumns("cluster_panel.csv");

test("errors, degrees of freedom and p-values are those of R's clubSandwich", () => {
  const fit = leastSquares(y, [constant(y.length), x]);
  const {variance, df} = bellMcCaffrey(fit, clustersOf(model));
  const se = standardErrors(variance);
  expectAllClose(se, oracle.CR2_model.se, 1e-12);
  expectAllClose(df, oracle.CR2_model.df, 1e-10);
  const t = se.map((error, j) => fit.coefficients[j] / error);
  expectAllClose(t, oracle.CR2_model.tstat, 1e-10);
  expectAllClose(
    t.map((value, j) => studentP(value, df[j])),
    oracle.CR2_model.p,
    1e-9
  );
});

test("without clusters the mean has its ordinary error and n - 1 degrees of freedom", () => {
  const values = y.slice(0, 30);
  const {variance, df} = bellMcCaffrey(leastSquares(values, [constant(30)]), clustersOf(values.map((_, i) => i)));
  const centre = values.reduce((a, b) => a + b) / 30;
  const sum = values.reduce((total, value) => total + (value - centre) ** 2, 0);
  expectClose(standardErrors(variance)[0], Math.sqrt(sum / 29 / 30), 1e-13);
  expectClose(df[0], 29, 1e-10);
});

test("a cluster with a coefficient of its own is left out: the others have the variance that they have without it", () => {
  const first = model[0];
  const rest = [...y.keys()].filter((i) => model[i] !== first);
  const dummy = Float64Array.from(model, (m) => Number(m === first));
  const whole = bellMcCaffrey(leastSquares(y, [constant(y.length), dummy]), clustersOf(model));
  const others = leastSquares(
    rest.map((i) => y[i]),
    [constant(rest.length)]
  );
  const without = bellMcCaffrey(others, clustersOf(rest.map((i) => model[i])));
  const [mean, contrast] = whole.variance.diagonal();
  expectClose(mean, without.variance.get(0, 0), 1e-12);
  expectClose(contrast, mean, 1e-12);
  expectAllClose(whole.df, [without.df[0], without.df[0]], 1e-6);
});

describe.skipIf(!publicOracles.exists)("Petersen's test data", () => {
  test("firm clusters as in R", () => {
    const data = csvColumns("petersen_sandwich.csv", {isPublic: true});
    const oracle = publicJson("petersen.json").published_sandwich_tests;
    const {variance} = bellMcCaffrey(leastSquares(data.y, [constant(data.y.length), data.x]), clustersOf(data.firm));
    expectAllClose(variance.to1DArray(), oracle.BM_HC2_vcov, 1e-10);
  });
});

test("a slope over ten very unequal clusters is covered in 95 of 100 samples, and not by CR1 with the normal", () => {
  const sizes = [60, 30, 10, 5, 5, 4, 3, 3, 2, 2];
  const codes = sizes.flatMap((size, g) => Array<number>(size).fill(g));
  const clusters = clustersOf(codes);
  const trials = 400;
  const cover = (robust: boolean) =>
    rate(trials, (random) => {
      const place = sizes.map(() => random.normal());
      const shared = sizes.map(() => random.normal());
      const regressor = codes.map((g) => place[g] + 0.5 * random.normal());
      const outcome = codes.map((g) => 0.3 * shared[g] + random.normal());
      const fit = leastSquares(outcome, [constant(codes.length), regressor]);
      if (!robust) {
        const se = standardErrors(clusterVariance(fit, clusters))[1];
        return holds(estimateOf(fit.coefficients[1], se), 0);
      }
      const {variance, df} = bellMcCaffrey(fit, clusters);
      return holds(estimateOf(fit.coefficients[1], standardErrors(variance)[1], {df: df[1]}), 0);
    });
  expectRate(cover(true), 0.95, trials);
  expect(cover(false)).toBeLessThan(0.9);
});
