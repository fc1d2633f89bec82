import {expect, test} from "vitest";
import {normalCdf, normalQuantile} from "../../../../src/components/statistics/distributions/normal.js";
import oracle from "../../../oracles/distributions.json" with {type: "json"};
import {expectClose} from "../../../close.js";

test("probabilities and quantiles are those of scipy", () => {
  for (const [z, p] of oracle.normal_cdf) expectClose(normalCdf(z), p, 1e-14);
  for (const [p, z] of oracle.normal_quantile) expectClose(normalQuantile(p), z, 1e-10);
  expect(oracle.normal_quantile.length).toBeGreaterThan(10);
});

test("the ends are infinite, and there is nothing beyond them", () => {
  expect([0, 1, 1.1].map(normalQuantile)).toEqual([-Infinity, Infinity, NaN]);
  expect([-Infinity, Infinity].map(normalCdf)).toEqual([0, 1]);
});
