import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {clusteredMean} from "../../../../src/components/statistics/clusters/clustered-mean.js";
import {sumsOf} from "../../../../src/components/statistics/clusters/clustered-mean.js";
import {roundNumbers} from "../../../../src/components/tables/trend/round-numbers.js";
import {expectClose} from "../../../close.js";

const random = new Random(9);
const values = Float64Array.from({length: 80}, () => random.normal()).sort();
const stakes = values.map(() => random.exponential(10));
const codes = Int32Array.from(values, () => random.below(25));
const rows = {values, stakes, codes, clusters: 25};

test("means have the clustered interval of weighted and plain means", () => {
  const numbers = roundNumbers(rows);
  const clusters = {codes, size: 25};
  for (const [told, weights] of [
    [numbers.stakeMean, stakes],
    [numbers.mean, undefined]
  ] as const) {
    const expected = clusteredMean(sumsOf(values, clusters, {weights}), {type: "CR2"});
    expectClose(told.estimate, expected.estimate, 1e-10);
    expectClose(told.low, expected.low, 1e-10);
    expectClose(told.high, expected.high, 1e-10);
  }
});

test("medians lie inside ends that are values of the round", () => {
  const {stakeMedian, median} = roundNumbers(rows);
  for (const {estimate, low, high} of [stakeMedian, median]) {
    expect([...values]).toContain(low);
    expect([...values]).toContain(high);
    expect(low < estimate && estimate < high).toBe(true);
  }
});

test("equal stakes leave no gap and no doubt of it", () => {
  const {gapMean} = roundNumbers({...rows, stakes: stakes.map(() => 3)});
  expectClose(gapMean.estimate, 0);
  expectClose(gapMean.high - gapMean.low, 0, 1e-12);
});

test("one account is no ground for an interval", () => {
  const {mean, gapMedian, stakeMedian} = roundNumbers({...rows, codes: codes.map(() => 0), clusters: 1});
  expect(Number.isNaN(mean.low)).toBe(true);
  expect([stakeMedian.low, stakeMedian.high]).toEqual([NaN, NaN]);
  expect(Number.isNaN(gapMedian.low)).toBe(true);
});
