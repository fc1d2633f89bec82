import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {fixedBCritical, fixedBP} from "../../../../src/components/statistics/series/fixed-b.js";
import {bartlettSum} from "../../../../src/components/statistics/series/newey-west.js";
import {studentP} from "../../../../src/components/statistics/distributions/student.js";
import {expectClose} from "../../../close.js";
import {expectRate} from "../../../support/trials.js";

test("without a bandwidth it is the normal distribution", () => {
  expectClose(fixedBCritical(0), 1.959963984540054, 1e-12);
  expectClose(fixedBP(1.7, 0), studentP(1.7, Infinity), 1e-10);
});

test("with all lags it is Kiefer, Vogelsang and Bunzel's statistic, 4.77 at 5 %", () => {
  expect(Math.abs(fixedBCritical(1) - 4.77)).toBeLessThan(0.06);
});

test.each([
  {trend: false, b: 0.1},
  {trend: false, b: 0.4},
  {trend: true, b: 0.1},
  {trend: true, b: 0.4}
])("simulated series agree: $trend $b", ({trend, b}) => {
  const trials = 4000;
  const random = new Random(5);
  const t = Array.from({length: trials}, () => simulated(random, {trend, b}));
  for (const level of [0.8, 0.9, 0.95, 0.98]) {
    const critical = fixedBCritical(b, {level, trend});
    expectRate(t.filter((value) => Math.abs(value) > critical).length / trials, 1 - level, trials);
    expect(Math.abs(fixedBP(critical, b, {trend}) - (1 - level))).toBeLessThan(0.01);
  }
});

/** t statistic of the mean or of the slope of 200 independent values. */
function simulated(random: Random, {trend, b}: {trend: boolean; b: number}): number {
  const n = 200;
  const values = Float64Array.from({length: n}, () => random.normal());
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const x = values.map((_, i) => i - (n - 1) / 2);
  const xx = x.reduce((sum, value) => sum + value * value, 0);
  const slope = x.reduce((sum, value, i) => sum + value * values[i], 0) / xx;
  const scores = values.map((value, i) => (trend ? (value - mean - slope * x[i]) * x[i] : value - mean));
  return (trend ? slope * xx : mean * n) / Math.sqrt(bartlettSum(scores, scores, b * n - 1));
}

test("other levels and bandwidths are refused", () => {
  expect(() => fixedBCritical(0.1, {level: 0.93})).toThrow(/level must be one of .* got 0.93/);
  expect(() => fixedBCritical(1.2)).toThrow(/b must be from 0 to 1, got 1.2/);
});
