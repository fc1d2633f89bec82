import {describe, expect, test} from "vitest";
import {constant, dot, leastSquares} from "../../../../src/components/statistics/numbers/least-squares.js";
import cluster from "../../../oracles/cluster_panel.json" with {type: "json"};
import {expectAllClose, expectClose} from "../../../close.js";
import {csvColumns, publicJson, publicOracles} from "../../../support/oracles.js";
import {classicalVariance, standardErrors} from "../../../support/variances.js";

const {x, y, w} = csvColumns("cluster_panel.csv");

test("coefficients and classical errors are those of R, weighted or not", () => {
  const fit = leastSquares(y, [constant(y.length), x]);
  expectAllClose(fit.coefficients, cluster.coef, 1e-12);
  expectAllClose(standardErrors(classicalVariance(fit)), cluster.se.ols, 1e-12);
  const weighted = leastSquares(y, [constant(y.length), x], {weights: w});
  expectAllClose(weighted.coefficients, cluster.weighted.coef, 1e-12);
  expectAllClose(standardErrors(classicalVariance(weighted)), cluster.weighted.ols, 1e-12);
});

describe.skipIf(!publicOracles.exists)("regressors of very different scale", () => {
  test("R's Investment data", () => {
    const {RealGNP, RealInt, RealInv} = csvColumns("sandwich_Investment.csv", {isPublic: true});
    const oracle = publicJson("sandwich_Investment.json");
    const rows = RealInv.map((_, i) => i).filter((i) => !Number.isNaN(RealInv[i] + RealInt[i] + RealGNP[i]));
    const pick = (column: number[]) => rows.map((i) => column[i]);
    const fit = leastSquares(pick(RealInv), [constant(rows.length), pick(RealGNP), pick(RealInt)]);
    expectAllClose(fit.coefficients, Object.values(oracle.coef), 1e-9);
    expectAllClose(standardErrors(classicalVariance(fit)), oracle.ols, 1e-9);
  });
});

test("residuals hold nothing of the regressors", () => {
  const fit = leastSquares(y, [constant(y.length), x], {weights: w});
  for (const column of fit.columns) expectClose(dot(column, fit.residuals), 0, 1e-12);
});

test("collinear regressors and too few rows are refused", () => {
  const twice = x.map((value) => 2 * value + 1);
  expect(() => leastSquares(y, [constant(y.length), x, twice])).toThrow(/linear combinations/);
  expect(() => leastSquares([1], [[1], [2]])).toThrow(/got 1 rows for 2/);
});
