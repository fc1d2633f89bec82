import {describe, expect, test} from "vitest";
import {constant, leastSquares} from "../../../../src/components/statistics/numbers/least-squares.js";
import {
  bartlettShare,
  bartlettSum,
  fixedBEstimate,
  seriesMean
} from "../../../../src/components/statistics/series/newey-west.js";
import oracle from "../../../oracles/trend.json" with {type: "json"};
import {expectAllClose, expectClose} from "../../../close.js";
import {csvColumns, publicJson, publicOracles} from "../../../support/oracles.js";
import {expectRate, holds, overlapping, rate} from "../../../support/trials.js";
import {neweyWest} from "../../../support/newey-west.js";
import {meanOf} from "../../../support/mean-of.js";
import {standardErrors} from "../../../support/variances.js";

const {round, y} = csvColumns("trend.csv");
const fit = leastSquares(y, [constant(y.length), round]);

test("errors of a trend are those of R's NeweyWest at every lag", () => {
  for (const lag of [0, 5, 20, 40] as const)
    expectAllClose(standardErrors(neweyWest(fit, {lag})), oracle.se[`NW_L${lag}`], 1e-12);
  expectAllClose(standardErrors(neweyWest(fit, {lag: 20, adjust: true})), oracle.se.NW_L20_adjust, 1e-12);
});

test("the mean of a series as well", () => {
  const {estimate, se, b, n} = seriesMean(y, {lag: 20});
  expectClose(estimate, oracle.mean_only.coef, 1e-13);
  expectClose(se, oracle.mean_only.NW_L20, 1e-12);
  expect([n, b]).toEqual([300, 21 / 300]);
});

describe.skipIf(!publicOracles.exists)("R's Investment data", () => {
  test("lag 4, with and without n / (n - k)", () => {
    const {RealGNP, RealInt, RealInv} = csvColumns("sandwich_Investment.csv", {isPublic: true});
    const expected = publicJson("sandwich_Investment.json");
    const rows = RealInv.map((_, i) => i).filter((i) => !Number.isNaN(RealInv[i] + RealInt[i] + RealGNP[i]));
    const pick = (column: number[]) => rows.map((i) => column[i]);
    const model = leastSquares(pick(RealInv), [constant(rows.length), pick(RealGNP), pick(RealInt)]);
    expectAllClose(standardErrors(neweyWest(model, {lag: 4})), expected.NW_lag4_noprewhite, 1e-8);
    expectAllClose(standardErrors(neweyWest(model, {lag: 4, adjust: true})), expected.NW_lag4_noprewhite_adjust, 1e-8);
  });
});

test("moving sums give the double sum over pairs", () => {
  const [a, b] = [y.slice(0, 12), y.slice(20, 32)];
  let expected = 0;
  for (let s = 0; s < 12; ++s)
    for (let t = 0; t < 12; ++t) expected += Math.max(0, 1 - Math.abs(s - t) / 4) * a[s] * b[t];
  expectClose(bartlettSum(a, b, 3), expected, 1e-13);
});

test("Bartlett's weights keep 84 % of the variance of 20 overlapping rounds at lag 40, nearly all at a long lag", () => {
  expectClose(bartlettShare(40, 20), 1 - ((2 / 41) * 66.5) / 20, 1e-12);
  expect(bartlettShare(5, 1)).toBe(1);
  expect(bartlettShare(100000, 20)).toBeGreaterThan(0.9999);
  const plain = seriesMean(y, {lag: 40});
  expectClose(seriesMean(y, {lag: 40, overlap: 20}).se, plain.se / Math.sqrt(bartlettShare(40, 20)), 1e-12);
});

test("a gap in the calendar keeps the rounds around it apart", () => {
  const gap = [...y.slice(0, 10), NaN, NaN, ...y.slice(10, 20)];
  const closed = seriesMean(y.slice(0, 20), {lag: 2});
  const open = seriesMean(gap, {lag: 2});
  expect(open.n).toBe(20);
  expectClose(open.estimate, closed.estimate, 1e-14);
  const own = (part: number[]) => bartlettSum(part.map(minus), part.map(minus), 2);
  const minus = (value: number) => value - closed.estimate;
  expectClose(open.se, Math.sqrt(own(y.slice(0, 10)) + own(y.slice(10, 20))) / 20, 1e-12);
  const positions = gap.flatMap((value, i) => (value === value ? [i] : []));
  const mean = leastSquares(y.slice(0, 20), [constant(20)]);
  expectClose(standardErrors(neweyWest(mean, {lag: 2, positions}))[0], open.se, 1e-12);
});

test("unknown rounds before the first value do not lengthen the series", () => {
  expect(seriesMean([NaN, ...y.slice(0, 20), NaN], {lag: 4}).b).toBe(5 / 20);
});

test("240 rounds that share 20 days of returns: 95 of 100 intervals hold the mean, 50 of the naive ones", () => {
  const trials = 500;
  const covers = (naive: boolean) =>
    rate(trials, (random) => {
      const series = overlapping(240, 20, random);
      return holds(naive ? meanOf(series) : seriesMean(series, {lag: 40, overlap: 20}), 0);
    });
  const fixedB = covers(false);
  expect(fixedB).toBeGreaterThan(0.92);
  expect(fixedB).toBeLessThan(0.98);
  expect(covers(true)).toBeLessThan(0.6);
});

test("weekly rounds that share 4 weeks, lag 8", () => {
  const trials = 500;
  expectRate(
    rate(trials, (random) => holds(seriesMean(overlapping(104, 4, random), {lag: 8, overlap: 4}), 0)),
    0.95,
    trials
  );
});

test("the fixed-b interval is wider than the normal one, and says so in its p-value", () => {
  const {low, high, p} = fixedBEstimate(1, 0.5, {n: 100, lag: 40, length: 100});
  expect(high - low).toBeGreaterThan(2 * 1.96 * 0.5);
  expect(p).toBeGreaterThan(0.0455);
});
