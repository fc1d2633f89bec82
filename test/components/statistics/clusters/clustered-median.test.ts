import {expect, test} from "vitest";
import {clustersOf} from "../../../../src/components/statistics/clusters/cluster-variance.js";
import {clusteredMedian} from "../../../../src/components/statistics/clusters/clustered-median.js";
import {median} from "../../../../src/components/statistics/numbers/quantile.js";
import type {Random} from "../../../../src/components/base/kit/random.js";
import {Random as Source} from "../../../../src/components/base/kit/random.js";
import {holds, rate} from "../../../support/trials.js";

const draw = (n: number, random: Random) => Float64Array.from({length: n}, () => random.normal());
const alone = (n: number) => clustersOf(Array.from({length: n}, (_, i) => i));
/** `size` rows of each of `n` clusters. */
const together = (n: number, size: number) =>
  clustersOf(Array.from({length: n * size}, (_, i) => Math.floor(i / size)));

test("it is the median, its interval holds it, and the values stay in their order", () => {
  const random = new Source(1);
  for (const n of [12, 25, 100]) {
    const values = draw(n, random);
    const before = [...values];
    const found = clusteredMedian(values, alone(n));
    expect(found.estimate).toBe(median(before));
    expect(found.low).toBeLessThan(found.estimate);
    expect(found.high).toBeGreaterThan(found.estimate);
    expect([...values]).toEqual(before);
  }
});

test("rows that repeat their cluster's value tell no more than one row of each", () => {
  const values = draw(40, new Source(2));
  const copies = Float64Array.from({length: 160}, (_, i) => values[Math.floor(i / 4)]);
  const once = clusteredMedian(values, alone(40));
  const four = clusteredMedian(copies, together(40, 4));
  const naive = clusteredMedian(copies, alone(160));
  expect(four.estimate).toBe(once.estimate);
  expect(naive.high - naive.low).toBeLessThan(0.8 * (once.high - once.low));
  expect((four.high - four.low) / (once.high - once.low)).toBeGreaterThan(0.8);
});

test("in clustered worlds it holds the truth about as often as it says", () => {
  const clusters = together(40, 3);
  const share = rate(400, (random) => {
    const own = draw(40, random);
    const values = Float64Array.from({length: 120}, (_, i) => own[Math.floor(i / 3)] + random.normal() / 2);
    return holds(clusteredMedian(values, clusters), 0);
  });
  expect(share).toBeGreaterThan(0.91);
  expect(share).toBeLessThan(0.985);
});

test("no ends where clusters are too few, nor where the values do not reach so far", () => {
  const few = clusteredMedian(Float64Array.of(1, 2, 3, 4, 5, 6), together(3, 2));
  expect(few.estimate).toBe(3.5);
  expect([few.low, few.high]).toEqual([NaN, NaN]);
  const wide = clusteredMedian(Float64Array.of(1, 2, 3, 4, 5, 6), alone(6), {level: 0.999});
  expect([wide.low, wide.high]).toEqual([NaN, NaN]);
});
