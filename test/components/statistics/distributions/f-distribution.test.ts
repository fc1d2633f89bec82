import {expect, test} from "vitest";
import {detectable, fCritical, fUpper} from "../../../../src/components/statistics/distributions/f-distribution.js";
import oracle from "../../../oracles/distributions.json" with {type: "json"};
import {expectClose} from "../../../close.js";

test("tails, central or not, and critical values are those of scipy", () => {
  for (const [f, df1, df2, p] of oracle.f_upper) expectClose(fUpper(f, [df1, df2]), p, 1e-12);
  for (const [p, df1, df2, f] of oracle.f_critical) expectClose(fCritical(p, [df1, df2]), f, 1e-10);
  for (const [f, df1, df2, noncentrality, p] of oracle.f_noncentral)
    expectClose(fUpper(f, [df1, df2], {noncentrality}), p, 1e-9);
  expect(oracle.f_noncentral.length).toBeGreaterThan(50);
});

test("the detectable noncentrality yields the power asked for", () => {
  const noncentrality = detectable([3, 40]);
  expectClose(fUpper(fCritical(0.05, [3, 40]), [3, 40], {noncentrality}), 0.8, 1e-7);
  // one degree of freedom, many observations: (1.96 + 0.8416)^2
  expectClose(detectable([1, Infinity]), 7.8489, 1e-3);
});

test("a large noncentrality does not lose its weights: one degree of freedom is told in no time", () => {
  const degrees = [3, 1] as const;
  // scipy's ncf, solved for a power of 0.8
  expectClose(detectable(degrees), 1062.456562336662, 1e-6);
  const powers = [1000, 1400, 1600, 2000, 20000].map((n) =>
    fUpper(fCritical(0.05, degrees), degrees, {noncentrality: n})
  );
  expect(powers).toEqual([...powers].sort((a, b) => a - b));
  expect(powers.at(-1)).toBeGreaterThan(0.99);
});
