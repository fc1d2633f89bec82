import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {permuteClusters} from "../../../../src/components/statistics/clusters/cluster-permutation.js";
import {permuteWithin} from "../../../../src/components/statistics/comparison/permutation.js";
import {expectClose} from "../../../close.js";
import {expectRate, rate} from "../../../support/trials.js";

test("clusters of one row each are permuted as rows are", () => {
  const strata = [
    {values: [3, 1, 2, 5, 4, 0.5, 2.5, 1.5, 3.5, 4.5, 6, 7, 8, 9, 10, 11], chosen: 5},
    {values: [1, 0, 2, 7, 5, 4, 3, 8, 9, 12, 11, 10], chosen: 4}
  ];
  const clusters = strata.map(({values, chosen}) => ({sums: values, counts: values.map(() => 1), chosen}));
  const [a, b] = [permuteClusters(clusters, {random: new Random(2)}), permuteWithin(strata, {random: new Random(2)})];
  expectClose(a.observed, b.observed);
  expectClose(a.expected, b.expected);
  expect(a.p).toBeCloseTo(b.p, 10);
});

test("the mean goes over rows: a cluster counts with all of them", () => {
  const strata = [{sums: [6, 1, 3], counts: [3, 1, 1], chosen: 1}];
  const {observed, expected, p} = permuteClusters(strata, {random: new Random(1), draws: 500});
  expect(observed).toBe(2);
  expect(expected).toBe(2);
  expect(p).toBe(1);
});

test("near-copies chosen together: 5 rejections in 100 by cluster, far more by row", () => {
  const trials = 300;
  const world = (random: Random) =>
    Array.from({length: 6}, () => {
      const clusters = Array.from({length: 20}, () => {
        const [own, n] = [random.normal(), 1 + random.below(6)];
        return Array.from({length: n}, () => own + 0.3 * random.normal());
      });
      return clusters;
    });
  const byCluster = rate(trials, (random) => {
    const strata = world(random).map((clusters) => ({
      sums: clusters.map((rows) => rows.reduce((a, b) => a + b)),
      counts: clusters.map((rows) => rows.length),
      chosen: 3
    }));
    return permuteClusters(strata, {random, draws: 199}).p <= 0.05;
  });
  expectRate(byCluster, 0.05, trials);
  const byRow = rate(trials, (random) => {
    const strata = world(random).map((clusters) => ({
      values: clusters.flat(),
      chosen: clusters.slice(0, 3).flat().length
    }));
    return permuteWithin(strata, {random, draws: 199}).p <= 0.05;
  });
  expect(byRow).toBeGreaterThan(0.15);
});

test("nothing chosen is a fault of the caller", () => {
  expect(() => permuteClusters([{sums: [1], counts: [1], chosen: 0}], {random: new Random(1)})).toThrow(
    "a permutation needs chosen clusters, got none"
  );
});
