import {expect, test} from "vitest";
import {clustersOf} from "../../../../src/components/statistics/clusters/cluster-variance.js";
import {clusteredMean, sumsOf} from "../../../../src/components/statistics/clusters/clustered-mean.js";
import {clusteredMeans, contrastOf} from "../../../../src/components/statistics/clusters/clustered-means.js";
import {expectClose} from "../../../close.js";
import {csvColumns} from "../../../support/oracles.js";
import {meanOf} from "../../../support/mean-of.js";

const {model, y, x} = csvColumns("cluster_panel.csv");
const clusters = clustersOf(model);

test("each mean and each difference is the clustered mean of its column", () => {
  const found = clusteredMeans([y, x], clusters);
  const difference = y.map((value, i) => value - x[i]);
  for (const [weights, values] of [
    [[1, 0], y],
    [[0, 1], x],
    [[1, -1], difference]
  ] as const) {
    const {estimate, se, df, low, high} = clusteredMean(sumsOf(values, clusters));
    const mine = contrastOf(found, weights);
    expectClose(mine.estimate, estimate, 1e-12);
    expectClose(mine.se, se, 1e-12);
    expectClose(mine.df, df, 1e-12);
    expectClose(mine.low, low, 1e-12);
    expectClose(mine.high, high, 1e-12);
  }
});

test("without clusters of more than one row: the t interval", () => {
  const few = y.slice(0, 12);
  const alone = contrastOf(clusteredMeans([few], clustersOf(few.map((_, i) => i))), [1]);
  const {low, high, df} = meanOf(few);
  expect(df).toBe(11);
  expectClose(alone.low, low, 1e-12);
  expectClose(alone.high, high, 1e-12);
});

test("one cluster, or too few of them, tell no interval", () => {
  expect(contrastOf(clusteredMeans([[1, 2, 3]], clustersOf(["a", "a", "a"])), [1]).low).toBeNaN();
  expect(contrastOf(clusteredMeans([[1, 2, 3]], clustersOf(["a", "b", "c"])), [1])).toMatchObject({
    estimate: 2,
    low: NaN
  });
  expect(contrastOf(clusteredMeans([[1, 2, 3, 4, 5]], clustersOf([1, 2, 3, 4, 5])), [1]).low).toBeGreaterThan(0);
});
