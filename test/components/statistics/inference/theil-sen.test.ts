import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/random.js";
import {theilSen, theilSenInterval} from "../../../../src/components/statistics/inference/theil-sen.js";
import oracle from "../../../oracles/trend.json" with {type: "json"};
import {expectClose} from "../../../close.js";
import {csvColumns} from "../../../support/oracles.js";
import {overlapping, rate, holds} from "../../../support/trials.js";

const {round, y} = csvColumns("trend.csv");

test("the line is scipy's", () => {
  const {slope, intercept} = theilSen(round, y);
  expectClose(slope, oracle.mann_kendall.scipy_theilslopes[0], 1e-12);
  expectClose(intercept, oracle.mann_kendall.scipy_theilslopes[1], 1e-12);
});

test("unknown values are left out", () => {
  expect(theilSen([1, 2, 3, 4], [1, NaN, 3, 40]).slope).toBe(13);
});

test("of a line without noise the interval is a point", () => {
  const line = round.map((r) => 3 + 0.5 * r);
  const {slope, low, high} = theilSenInterval(round, line, {random: new Random(1), length: 40, draws: 20, pairs: 500});
  expectClose(slope, 0.5);
  expectClose(low, 0.5, 1e-9);
  expectClose(high, 0.5, 1e-9);
});

test("the interval of overlapping rounds holds 0 far more often with blocks of 40 than without", () => {
  const times = Float64Array.from({length: 300}, (_, i) => i);
  const covers = (length: number) =>
    rate(60, (random) => {
      const series = overlapping(300, 20, random);
      return holds(theilSenInterval(times, series, {random, length, draws: 99, pairs: 1500}), 0);
    });
  expect(covers(40)).toBeGreaterThan(0.75);
  expect(covers(1)).toBeLessThan(0.65);
});
