import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/random.js";
import {clusterVariance, clustersOf} from "../../../../src/components/statistics/inference/cluster-variance.js";
import {constant, leastSquares, standardErrors} from "../../../../src/components/statistics/inference/least-squares.js";
import {wildClusterBootstrap} from "../../../../src/components/statistics/inference/wild-bootstrap.js";
import {expectClose} from "../../../close.js";
import {csvColumns} from "../../../support/oracles.js";
import {expectRate, rate} from "../../../support/trials.js";

const {model, x, y} = csvColumns("cluster_panel.csv");
const few = model.map((m, i) => ({m, x: x[i], y: y[i]})).filter(({m}) => m <= 6);
const six = clustersOf(few.map(({m}) => m));
const outcome = few.map((row) => row.y);
const regressor = few.map((row) => row.x);

/** The same by refitting every resample. */
function bySteps(value: number): {t: number; p: number} {
  const rest = leastSquares(
    outcome.map((y, i) => y - value * regressor[i]),
    [constant(outcome.length)]
  );
  const tOf = (y: ArrayLike<number>) => {
    const fit = leastSquares(y, [constant(y.length), regressor]);
    return (fit.coefficients[1] - value) / standardErrors(clusterVariance(fit, six))[1];
  };
  const t = tOf(outcome);
  let reached = 0;
  for (let draw = 0; draw < 64; ++draw) {
    const flipped = rest.residuals.map((e, i) => ((draw >> six.codes[i]) & 1 ? -e : e));
    const resample = flipped.map((e, i) => rest.coefficients[0] + value * regressor[i] + e);
    if (Math.abs(tOf(resample)) >= Math.abs(t) * (1 - 1e-9)) ++reached;
  }
  return {t, p: reached / 64};
}

test.each([0, 0.004, -0.006])("six clusters: all 64 resamples, as by refitting each, value %d", (value) => {
  const fit = leastSquares(outcome, [constant(outcome.length), regressor]);
  const options = {random: new Random(1), coefficient: 1, value, weights: "rademacher", interval: false} as const;
  const got = wildClusterBootstrap(fit, six, options);
  const expected = bySteps(value);
  expectClose(got.t, expected.t, 1e-10);
  expect(got).toMatchObject({p: expected.p, draws: 64, exact: true});
});

test("the interval ends where the test turns", () => {
  const fit = leastSquares(y, [constant(y.length), x]);
  const all = clustersOf(model);
  const p = (value: number, interval = false) =>
    wildClusterBootstrap(fit, all, {random: new Random(1), coefficient: 1, value, draws: 999, interval});
  const {low, high} = p(0, true);
  expect(low).toBeLessThan(fit.coefficients[1]);
  expect(high).toBeGreaterThan(fit.coefficients[1]);
  const inside = (1 - 1e-3) * high + 1e-3 * low;
  expect(p(inside).p).toBeGreaterThan(0.05);
  expect(p(high + (high - inside)).p).toBeLessThanOrEqual(0.05);
});

test("fewer than ten clusters take Webb's weights", () => {
  const fit = leastSquares(outcome, [constant(outcome.length), regressor]);
  const got = wildClusterBootstrap(fit, six, {random: new Random(1), coefficient: 1, draws: 99, interval: false});
  expect(got).toMatchObject({draws: 99, exact: false});
});

test("15 unequal clusters: a true hypothesis is rejected 5 times in 100", () => {
  const sizes = [40, 20, 15, 10, 10, 8, 8, 6, 6, 5, 5, 5, 4, 4, 4];
  const codes = sizes.flatMap((size, g) => Array<number>(size).fill(g));
  const clusters = clustersOf(codes);
  const trials = 400;
  const rejects = rate(trials, (random) => {
    const shared = sizes.map(() => random.normal());
    const values = codes.map((g) => 0.4 * shared[g] + random.normal());
    const fit = leastSquares(values, [constant(values.length)]);
    return wildClusterBootstrap(fit, clusters, {random, draws: 399, interval: false}).p <= 0.05;
  });
  expectRate(rejects, 0.05, trials);
});
