import {expect, test} from "vitest";
import {
  incompleteBeta,
  logBeta,
  logGamma
} from "../../../../src/components/statistics/distributions/incomplete-beta.js";
import {expectClose} from "../../../close.js";

test("gamma and beta are those of whole and half numbers", () => {
  expectClose(logGamma(1), 0, 1e-14);
  expectClose(logGamma(0.5), Math.log(Math.PI) / 2, 1e-14);
  expectClose(logGamma(11), Math.log(3628800), 1e-14);
  expectClose(logBeta(3, 4), -Math.log(60), 1e-13);
  expectClose(logBeta(0.5, 0.5), Math.log(Math.PI), 1e-14);
  expectClose(Math.exp(logBeta(5e5, 0.5)) * Math.sqrt(5e5 / Math.PI), 1 + 1 / (8 * 5e5), 1e-12);
});

test("the incomplete beta has its closed forms and its symmetry", () => {
  for (const x of [0, 1e-6, 0.2, 0.5, 0.9, 1]) {
    expectClose(incompleteBeta(x, 1, 1), x, 1e-14);
    expectClose(incompleteBeta(x, 2, 3), x * x * (6 - 8 * x + 3 * x * x), 1e-13);
    expectClose(incompleteBeta(x, 7.5, 0.5) + incompleteBeta(1 - x, 0.5, 7.5), 1, 1e-13);
  }
  expect(incompleteBeta(NaN, 1, 1)).toBeNaN();
});
