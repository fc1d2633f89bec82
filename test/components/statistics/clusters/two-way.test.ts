import {describe, expect, test} from "vitest";
import {clustersOf} from "../../../../src/components/statistics/clusters/cluster-variance.js";
import {constant, leastSquares} from "../../../../src/components/statistics/numbers/least-squares.js";
import {twoWayVariance} from "../../../../src/components/statistics/clusters/two-way.js";
import oracle from "../../../oracles/cluster_panel.json" with {type: "json"};
import {expectAllClose} from "../../../close.js";
import {csvColumns, publicJson, publicOracles} from "../../../support/oracles.js";
import {standardErrors} from "../../../support/variances.js";

const {model, round, x, y} = csvColumns("cluster_panel.csv");
const fit = leastSquares(y, [constant(y.length), x]);
const [models, rounds] = [clustersOf(model), clustersOf(round)];

test("the three conventions are those of R's sandwich", () => {
  const errors = (correction: "all" | "margins" | "none") =>
    standardErrors(twoWayVariance(fit, models, rounds, {correction}).variance);
  expectAllClose(errors("all"), oracle.se.twoway_default, 1e-12);
  expectAllClose(errors("margins"), oracle.se.twoway_multi0, 1e-12);
  expectAllClose(errors("none"), oracle.se.twoway_noadj, 1e-12);
});

test("it does not matter which way comes first", () => {
  const [ab, ba] = [twoWayVariance(fit, models, rounds), twoWayVariance(fit, rounds, models)];
  expectAllClose(standardErrors(ab.variance), standardErrors(ba.variance), 1e-13);
  expect(ab).toMatchObject({repaired: false, df: 24});
});

test("a negative variance is repaired and reported", () => {
  // opposite pairs in both ways: both margins vanish, the cells do not
  const values = [1, -1, -1, 1];
  const pairs = leastSquares(values, [constant(4)]);
  const {variance, repaired} = twoWayVariance(pairs, clustersOf([0, 0, 1, 1]), clustersOf([0, 1, 0, 1]));
  expect(repaired).toBe(true);
  expect(variance.get(0, 0)).toBe(0);
});

describe.skipIf(!publicOracles.exists)("Petersen's test data", () => {
  test("firm and year at once", () => {
    const data = csvColumns("petersen_sandwich.csv", {isPublic: true});
    const {recomputed} = publicJson("petersen.json");
    const petersen = leastSquares(data.y, [constant(data.y.length), data.x]);
    const [firms, years] = [clustersOf(data.firm), clustersOf(data.year)];
    const errors = standardErrors(twoWayVariance(petersen, firms, years).variance);
    expectAllClose(errors, Object.values(recomputed.firm_year_default), 1e-12);
    expect(errors[1].toFixed(4)).toBe("0.0536");
    expectAllClose(
      standardErrors(twoWayVariance(petersen, firms, years, {correction: "margins"}).variance),
      Object.values(recomputed.firm_year_multi0_HC1),
      1e-12
    );
  });
});
