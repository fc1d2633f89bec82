import {quantile} from "d3-array";
import {expect, test} from "vitest";
import {quantileEnds} from "../../../../src/components/statistics/numbers/woodruff.js";

test("quantiles of type 7 at both ends", () => {
  const values = Float64Array.from({length: 40}, (_, i) => (i * 17) % 41);
  const ends = quantileEnds(values.slice(), {low: 0.31, high: 0.77});
  expect(ends).toEqual({low: quantile(values, 0.31), high: quantile(values, 0.77)});
});

test("nothing where the interval leaves the distribution", () => {
  for (const ends of [
    {low: -0.1, high: 0.6},
    {low: 0.4, high: 1},
    {low: NaN, high: NaN}
  ])
    expect(quantileEnds(Float64Array.of(1, 2, 3), ends)).toEqual({low: NaN, high: NaN});
  expect(quantileEnds(new Float64Array(0), {low: 0.4, high: 0.6}).low).toBeNaN();
});
