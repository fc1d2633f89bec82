import {expect, test} from "vitest";
import {studentCdf, studentP, studentQuantile} from "../../../../src/components/statistics/distributions/student.js";
import oracle from "../../../oracles/distributions.json" with {type: "json"};
import {expectClose} from "../../../close.js";

test("probabilities are those of scipy", () => {
  expect(oracle.student_cdf.length).toBe(180);
  for (const [t, df, p] of oracle.student_cdf) expectClose(studentCdf(t, df), p, 1e-11);
});

test("quantiles are those of scipy", () => {
  expect(oracle.student_quantile.length).toBe(210);
  for (const [p, df, t] of oracle.student_quantile) expectClose(studentQuantile(p, df), t, 1e-10);
});

test("without end of degrees of freedom it is the normal distribution", () => {
  expectClose(studentQuantile(0.975, Infinity), 1.959963984540054, 1e-14);
  expectClose(studentP(-1.959963984540054, Infinity), 0.05, 1e-13);
  expectClose(studentQuantile(0.975, 1e9), studentQuantile(0.975, Infinity), 1e-8);
});

test("the series for many degrees continues the exact one", () => {
  for (const t of [-5, -1.96, -0.2, 1, 3]) expectClose(studentCdf(t, 1000001), studentCdf(t, 1e6), 1e-11);
});

test("no degrees of freedom, no quantile", () => expect(studentQuantile(0.975, 0)).toBeNaN());
