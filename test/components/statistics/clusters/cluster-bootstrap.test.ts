import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {clusterBootstrap} from "../../../../src/components/statistics/clusters/cluster-bootstrap.js";
import {clustersOf} from "../../../../src/components/statistics/clusters/cluster-variance.js";
import {clusteredMean, sumsOf} from "../../../../src/components/statistics/clusters/clustered-mean.js";
import {combined, summarize} from "../../../../src/components/statistics/numbers/draws.js";
import oracle from "../../../oracles/bootstrap.json" with {type: "json"};
import {expectClose} from "../../../close.js";
import {expectRate, holds, rate} from "../../../support/trials.js";

const ratio = ([a, b]: readonly number[]) => a / b;

test("five clusters: all 3,125 resamples, as enumerated in R", () => {
  const {g, y, E, sd, q025, q975} = oracle.cluster_unequal;
  const {sums, weights} = sumsOf(y, clustersOf(g));
  const draws = combined(clusterBootstrap([sums, weights], {random: new Random(1)}), ratio);
  expect(draws.length).toBe(3125);
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  expectClose(mean, E, 1e-12);
  expectClose(Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length), sd, 1e-10);
  const {low, high} = summarize(draws);
  expectClose(low, q025, 1e-12);
  expectClose(high, q975, 1e-12);
});

test("equal clusters: the variance is the closed form, which is CR0", () => {
  const {cluster_size, var_mean} = oracle.cluster_equal;
  const sums = sumsOf(oracle.series, clustersOf(oracle.series.map((_, i) => Math.floor(i / cluster_size))));
  expectClose(clusteredMean(sums, {type: "CR0"}).se ** 2, var_mean, 1e-12);
  const draws = combined(clusterBootstrap([sums.sums, sums.weights], {random: new Random(3), draws: 20000}), ratio);
  expect(Math.abs(summarize(draws).se ** 2 / var_mean - 1)).toBeLessThan(0.04);
});

test("equal seeds give equal draws", () => {
  const sums = Float64Array.from({length: 20}, (_, i) => i);
  const run = (seed: number) => clusterBootstrap([sums], {random: new Random(seed), draws: 50});
  expect(run(4)).toEqual(run(4));
  expect(run(4)).not.toEqual(run(5));
});

test("no cluster, no bootstrap", () => {
  expect(() => clusterBootstrap([new Float64Array(0)], {random: new Random(1)})).toThrow(/at least one cluster, got 0/);
});

test("the ratio of two means over 60 accounts: 95 of 100 intervals hold it", () => {
  const trials = 300;
  const got = rate(trials, (random) => {
    const rows = Float64Array.from({length: 60}, () => 1 + random.below(5));
    const own = rows.map(() => 0.3 * random.normal());
    const top = rows.map((n, g) => n * (1 + own[g]) + Math.sqrt(n) * random.normal() * 0.5);
    const bottom = rows.map((n) => n * 2 + Math.sqrt(n) * random.normal() * 0.5);
    return holds(summarize(combined(clusterBootstrap([top, bottom], {random, draws: 500}), ratio)), 0.5);
  });
  expectRate(got, 0.94, trials);
});
