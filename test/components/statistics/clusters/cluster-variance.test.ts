import {describe, expect, test} from "vitest";
import {clustersOf} from "../../../../src/components/statistics/clusters/cluster-variance.js";
import {constant, leastSquares} from "../../../../src/components/statistics/numbers/least-squares.js";
import oracle from "../../../oracles/cluster_panel.json" with {type: "json"};
import {expectAllClose, expectClose} from "../../../close.js";
import {csvColumns, publicJson, publicOracles} from "../../../support/oracles.js";
import {classicalVariance, clusterVariance, standardErrors} from "../../../support/variances.js";

const {model, round, x, y, w} = csvColumns("cluster_panel.csv");
const fit = leastSquares(y, [constant(y.length), x]);
const models = clustersOf(model);

test("CR0 and CR1 are those of R's sandwich, by model and by round", () => {
  expect([models.size, clustersOf(round).size]).toEqual([oracle.G_model, oracle.G_round]);
  for (const type of ["CR0", "CR1"] as const) {
    const errors = (keys: number[]) => standardErrors(clusterVariance(fit, clustersOf(keys), {type}));
    expectAllClose(errors(model), oracle.se[`${type}_model`], 1e-12);
    expectAllClose(errors(round), oracle.se[`${type}_round`], 1e-12);
  }
});

test("clusters of one row give HC0 and HC1", () => {
  const rows = clustersOf(y.map((_, i) => i));
  expectAllClose(standardErrors(clusterVariance(fit, rows, {type: "CR0"})), oracle.se.HC0, 1e-12);
  expectAllClose(standardErrors(clusterVariance(fit, rows)), oracle.se.HC1, 1e-12);
});

test("weights enter as in R", () => {
  const weighted = leastSquares(y, [constant(y.length), x], {weights: w});
  for (const type of ["CR0", "CR1"] as const)
    expectAllClose(standardErrors(clusterVariance(weighted, models, {type})), oracle.weighted[`${type}_model`], 1e-12);
});

test("with effects of model and round as regressors it is R's two-way fixed effects", () => {
  const dummies = (keys: number[]) =>
    [...new Set(keys)].slice(1).map((key) => Float64Array.from(keys, (other) => Number(other === key)));
  const effects = leastSquares(y, [constant(y.length), ...dummies(model), ...dummies(round), x]);
  const last = effects.k - 1;
  expectClose(effects.coefficients[last], oracle.twfe.coef_x, 1e-10);
  expectClose(standardErrors(classicalVariance(effects))[last], oracle.twfe.ols, 1e-10);
  expectClose(standardErrors(clusterVariance(effects, models))[last], oracle.twfe.CR1_model_lm, 1e-10);
  expectClose(standardErrors(clusterVariance(effects, models, {type: "CR0"}))[last], oracle.twfe.CR0_model, 1e-10);
});

describe.skipIf(!publicOracles.exists)("Petersen's test data", () => {
  test("firm and year errors are the published ones, and R's", () => {
    const data = csvColumns("petersen_sandwich.csv", {isPublic: true});
    const {recomputed} = publicJson("petersen.json");
    const petersen = leastSquares(data.y, [constant(data.y.length), data.x]);
    const errors = (keys: number[], type: "CR0" | "CR1" = "CR1") =>
      standardErrors(clusterVariance(petersen, clustersOf(keys), {type}));
    expectAllClose(petersen.coefficients, Object.values(recomputed.coef), 1e-12);
    expectAllClose(errors(data.firm), Object.values(recomputed.firm_CR1), 1e-12);
    expectAllClose(errors(data.year), Object.values(recomputed.year_CR1), 1e-12);
    expectAllClose(errors(data.firm, "CR0"), Object.values(recomputed.firm_CR0), 1e-12);
    expect(errors(data.firm)[1].toFixed(4)).toBe("0.0506");
    expect(errors(data.year)[1].toFixed(4)).toBe("0.0334");
  });
});
