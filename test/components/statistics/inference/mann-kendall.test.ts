import {describe, expect, test} from "vitest";
import {mannKendall} from "../../../../src/components/statistics/inference/mann-kendall.js";
import {theilSen} from "../../../../src/components/statistics/inference/theil-sen.js";
import oracle from "../../../oracles/trend.json" with {type: "json"};
import {expectClose} from "../../../close.js";
import {csvColumns, publicJson, publicOracles} from "../../../support/oracles.js";
import {expectRate, overlapping, rate} from "../../../support/trials.js";

const {y} = csvColumns("trend.csv");
const {own} = oracle.mann_kendall;

test("without a correction: S, variance, z and tau of R and pyMannKendall", () => {
  const got = mannKendall(y, {correction: "none"});
  expect(got.s).toBe(own.S);
  expectClose(got.variance, own.var_s, 1e-12);
  expectClose(got.z, own.z, 1e-10);
  expectClose(got.tau, own.tau, 1e-12);
});

test("Hamed and Rao's correction", () => {
  const got = mannKendall(y);
  expectClose(got.factor, own.hr_factor_signed, 1e-8);
  expectClose(got.variance, own.hr_var, 1e-8);
  expectClose(got.z, own.hr_z, 1e-8);
  expectClose(got.p, own.hr_p, 1e-8);
});

describe.skipIf(!publicOracles.exists)("the series of pyMannKendall's tests, with ties and gaps", () => {
  const data = () => publicJson("pymannkendall.json");
  const values = () => data().x.map((value: number | null) => value ?? NaN);

  test("original, and with three lags", () => {
    const {original, hamed_rao_lag3} = data();
    const plain = mannKendall(values(), {correction: "none"});
    expect(plain.s).toBe(original.s);
    for (const key of ["variance", "z", "p", "tau"] as const)
      expectClose(plain[key], key === "variance" ? original.var_s : original[key], 1e-9);
    const {z, p} = mannKendall(values(), {lag: 3});
    expectClose(z, hamed_rao_lag3.z, 1e-8);
    expectClose(p, hamed_rao_lag3.p, 1e-8);
  });

  test("all lags: with signs as published (its own test is of that version), without as its newest version does", () => {
    const {hamed_rao, independent_check} = data();
    expectClose(mannKendall(values()).z, hamed_rao.z, 1e-8);
    expectClose(mannKendall(values()).p, hamed_rao.p, 1e-8);
    expectClose(mannKendall(values(), {signed: false}).p, independent_check.own.hr_p, 1e-8);
  });

  test("Sen's slope over the places of the calendar", () => {
    const x = values();
    const {slope} = theilSen(
      x.map((_: number, i: number) => i),
      x
    );
    expectClose(slope, data().sens_slope.slope, 1e-12);
  });
});

test("independent values: 5 false trends in 100; many of overlapping ones, the correction takes some away", () => {
  const trials = 200;
  const rejects = (width: number, correction: "none" | "hamed-rao") =>
    rate(trials, (random) => mannKendall(overlapping(100, width, random), {correction}).p <= 0.05);
  expectRate(rejects(1, "none"), 0.05, trials);
  const [none, corrected] = [rejects(5, "none"), rejects(5, "hamed-rao")];
  expect(none).toBeGreaterThan(0.35);
  expect(corrected).toBeLessThan(none - 0.1);
});
