import {quantile} from "d3-array";
import {expect, test} from "vitest";
import {quantileBounds} from "../../../../src/components/statistics/numbers/woodruff.js";

test("quantiles of type 7 at both ends", () => {
  const values = Float64Array.from({length: 40}, (_, i) => (i * 17) % 41);
  const bounds = quantileBounds(values.slice(), {low: 0.31, high: 0.77});
  expect(bounds).toEqual({low: quantile(values, 0.31), high: quantile(values, 0.77)});
});

test("nothing where the interval leaves the distribution", () => {
  for (const bounds of [
    {low: -0.1, high: 0.6},
    {low: 0.4, high: 1},
    {low: NaN, high: NaN}
  ])
    expect(quantileBounds(Float64Array.of(1, 2, 3), bounds)).toEqual({low: NaN, high: NaN});
  expect(quantileBounds(new Float64Array(0), {low: 0.4, high: 0.6}).low).toBeNaN();
});
