import {expect, test} from "vitest";
import type {Random} from "../../../../src/components/base/kit/random.js";
import {clustersOf} from "../../../../src/components/statistics/clusters/cluster-variance.js";
import {clusteredMean, sumsOf} from "../../../../src/components/statistics/clusters/clustered-mean.js";
import {preTrend, vectorMean} from "../../../../src/components/statistics/comparison/pre-trend.js";
import {expectAllClose, expectClose} from "../../../close.js";
import {expectRate, overlapping, rate} from "../../../support/trials.js";

const width = 40;

function events(random: Random, {n = 40, slope = 0} = {}) {
  const scores = new Float64Array(n * width);
  for (let e = 0; e < n; ++e) {
    const own = random.normal();
    scores.set(
      overlapping(width, 20, random).map((noise, i) => own + slope * i + noise),
      e * width
    );
  }
  return {scores, width, before: 20};
}

test("blocks are means against the last one", () => {
  const line = Float64Array.from({length: 8}, (_, i) => i);
  const {blocks, starts, events} = preTrend(
    {scores: Float64Array.of(...line, ...line.map((x) => x + 1), ...line.fill(NaN, 0, 2)), width: 8, before: 4},
    {blocks: 2}
  );
  expectAllClose(blocks, [-2]);
  expect([starts, events]).toEqual([[-4, -2], 2]);
});

test("means of vectors have the errors of clustered means", () => {
  const lines = [
    [1, 4],
    [2, 2],
    [5, 0],
    [6, 6]
  ].map((line) => Float64Array.from(line));
  const clusters = clustersOf([0, 0, 1, 2]);
  const {mean, covariance} = vectorMean(lines, clusters);
  for (const a of [0, 1]) {
    const one = clusteredMean(sumsOf(lines.map((line) => line[a]), clusters), {type: "CR2"}); // prettier-ignore
    expectClose(mean[a], one.estimate);
    expectClose(Math.sqrt(covariance[a][a]), one.se, 1e-12);
  }
});

test("flat paths with overlapping windows are called bent 5 times in 100", () => {
  const trials = 400;
  expectRate(
    rate(trials, (random) => preTrend(events(random)).test.p <= 0.05),
    0.05,
    trials
  );
});

test("a slope of the smallest size to be seen is seen 80 times in 100", () => {
  const trials = 300;
  const sizes: number[] = [];
  rate(trials, (random) => sizes.push(preTrend(events(random)).mdeOfSlope) > 0);
  const slope = sizes.reduce((a, b) => a + b) / trials;
  const seen = rate(trials, (random) => preTrend(events(random, {slope})).test.p <= 0.05, {seed: 2});
  expectRate(seen, 0.8, trials);
});
