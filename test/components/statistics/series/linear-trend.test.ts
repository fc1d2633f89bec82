import {expect, test} from "vitest";
import {trendLag} from "../../../../src/components/statistics/series/linear-trend.js";
import oracle from "../../../oracles/trend.json" with {type: "json"};
import {expectClose} from "../../../close.js";
import {csvColumns} from "../../../support/oracles.js";
import {holds, overlapping, rate} from "../../../support/trials.js";
import {linearTrend} from "../../../support/linear-trend.js";

const {round, y} = csvColumns("trend.csv");

test("slope and error are R's", () => {
  const {estimate, intercept, se, b} = linearTrend(round, y, {lag: 40});
  expectClose(intercept, oracle.coef[0], 1e-12);
  expectClose(estimate, oracle.coef[1], 1e-12);
  expectClose(se, oracle.se.NW_L40[1], 1e-12);
  expectClose(b, 41 / 300);
});

test("years instead of rounds scale all of it", () => {
  const perRound = linearTrend(round, y, {lag: 20});
  const perYear = linearTrend(
    round.map((r) => 2020 + r / 52),
    y,
    {lag: 20}
  );
  for (const key of ["estimate", "se", "low", "high"] as const) expectClose(perYear[key], 52 * perRound[key], 1e-9);
  expectClose(perYear.p, perRound.p, 1e-9);
});

test("missing rounds are left out and keep their place", () => {
  const holes = y.map((value, i) => (i % 7 === 3 ? NaN : value));
  const {n, b} = linearTrend(round, holes, {lag: 20});
  expect([n, b]).toEqual([257, 21 / 300]);
});

test("the lag grows with the series, and two values have no slope", () => {
  expect([trendLag(300), trendLag(2500), trendLag(20), trendLag(100, {least: 8})]).toEqual([40, 65, 19, 13]);
  expect(linearTrend([1, 2], [3, 4])).toMatchObject({estimate: NaN, low: NaN});
});

test("300 overlapping rounds without a trend: 95 of 100 intervals hold 0, few of the naive ones", () => {
  const trials = 300;
  const times = Float64Array.from({length: 300}, (_, i) => i);
  const covers = (lag: number) =>
    rate(trials, (random) =>
      holds(linearTrend(times, overlapping(300, 20, random), {lag, overlap: lag > 0 ? 20 : 1}), 0)
    );
  const got = covers(40);
  expect(got).toBeGreaterThan(0.91);
  expect(got).toBeLessThan(0.985);
  expect(covers(0)).toBeLessThan(0.6);
});
