import {expect, test} from "vitest";
import {minimumDetectable} from "../../../../src/components/statistics/comparison/minimum-detectable.js";
import {studentP} from "../../../../src/components/statistics/distributions/student.js";
import {expectClose} from "../../../close.js";
import {expectRate, rate} from "../../../support/trials.js";

test("with many degrees of freedom it is 1.96 + 0.84 standard errors", () => {
  expectClose(minimumDetectable({se: 1, df: Infinity}), 1.959963984540054 + 0.8416212335729143, 1e-9);
});

test("it grows with the standard error, with the power asked for and with fewer degrees of freedom", () => {
  expectClose(minimumDetectable({se: 3, df: 9}), 3 * minimumDetectable({se: 1, df: 9}));
  expect(minimumDetectable({se: 1, df: 9}, {power: 0.9})).toBeGreaterThan(minimumDetectable({se: 1, df: 9}));
  expect(minimumDetectable({se: 1, df: 9}, {size: 0.01})).toBeGreaterThan(minimumDetectable({se: 1, df: 9}));
  expect(minimumDetectable({se: 1, df: 5})).toBeGreaterThan(minimumDetectable({se: 1, df: 50}));
  expect(minimumDetectable({se: NaN, df: 9})).toBeNaN();
  expect(minimumDetectable({se: 1, df: NaN})).toBeNaN();
});

test("an effect of that size is seen four times in five", () => {
  const n = 60;
  const effect = minimumDetectable({se: 1 / Math.sqrt(n), df: n - 1});
  const seen = rate(1500, (random) => {
    const values = Float64Array.from({length: n}, () => effect + random.normal());
    const mean = values.reduce((sum, v) => sum + v, 0) / n;
    const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (n - 1);
    return studentP(mean / Math.sqrt(variance / n), n - 1) < 0.05;
  });
  expectRate(seen, 0.8, 1500);
});
