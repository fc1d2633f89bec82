import {describe, expect, test} from "vitest";
import {
  effectiveSize,
  weightedMean,
  weightedQuantileSorted
} from "../../../../src/components/statistics/numbers/weighted.js";
import numpy from "../../../oracles/quantiles_numpy_pandas.json" with {type: "json"};
import oracle from "../../../oracles/weighted.json" with {type: "json"};
import {expectAllClose, expectClose} from "../../../close.js";

/** The same of values in any order. */
function weightedQuantile(values: number[], weights: number[], p: number): number {
  const index = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  return weightedQuantileSorted(
    index.map((i) => values[i]),
    index.map((i) => weights[i]),
    p
  );
}

describe.each(Object.entries(oracle.cases))("weights as in R: %s", (_, {x, w, mean, kish_neff, ms_ties_min}) => {
  test("mean and effective size", () => {
    expectClose(weightedMean(x, w), mean);
    expectClose(effectiveSize(w), kish_neff);
  });

  test("the median is the lower one where the weight splits in half", () => {
    expect(weightedQuantile(x, w, 0.5)).toBe(ms_ties_min);
  });
});

describe("weightedQuantileSorted", () => {
  test("is numpy's inverted_cdf", () => {
    const {x, w, probs, inverted_cdf} = numpy.numpy;
    expect(probs.map((p) => weightedQuantile(x, w, p))).toEqual(inverted_cdf);
  });

  test("is R's type 1 with equal weights", async () => {
    const {default: quantiles} = await import("../../../oracles/quantiles.json", {with: {type: "json"}});
    const {x, probs, R} = quantiles.vectors.v2;
    const some = probs.map((p, i) => ({p, i})).filter(({p}) => p > 0);
    const equal = x.map(() => 0.1);
    expectAllClose(
      some.map(({p}) => weightedQuantile(x, equal, p)),
      some.map(({i}) => R.type1[i])
    );
  });

  test("ignores the scale of the weights", () => {
    const {x, w} = oracle.cases.d;
    const index = x.map((_, i) => i).sort((a, b) => x[a] - x[b]);
    const [values, weights] = [index.map((i) => x[i]), index.map((i) => 7 * w[i])];
    for (const p of [0.01, 0.25, 0.5, 0.9])
      expect(weightedQuantileSorted(values, weights, p)).toBe(weightedQuantile(x, w, p));
  });

  test("reaches half in spite of rounding", () => {
    expect(weightedQuantile([1, 2, 3, 4], [0.1, 0.2, 0.2, 0.1], 0.5)).toBe(2);
  });

  test("is not a number without values", () => {
    expect(weightedQuantile([], [], 0.5)).toBeNaN();
    expect(weightedMean([1], [0])).toBeNaN();
    expect(effectiveSize([0])).toBeNaN();
  });
});
