import {describe, expect, test} from "vitest";
import {
  median,
  medianInPlace,
  medianOfSorted,
  quantile
} from "../../../../src/components/statistics/numbers/quantile.js";
import oracle from "../../../oracles/quantiles.json" with {type: "json"};
import {expectAllClose, expectClose} from "../../../close.js";

describe("quantile", () => {
  test.each(Object.entries(oracle.vectors))("is R's type 7: %s", (_, {x: given, probs, R, median: middle}) => {
    const x = [given].flat();
    expectAllClose(
      probs.map((p) => quantile(x, p)),
      R.type7
    );
    expectClose(median(x), middle);
    expectClose(medianInPlace(Float64Array.from(x)), middle);
    expectClose(medianOfSorted(Float64Array.from(x).sort()), middle);
  });

  test("is not a number without values", () => {
    expect(median([])).toBeNaN();
    expect(medianInPlace(new Float64Array(0))).toBeNaN();
    expect(medianOfSorted(new Float64Array(0))).toBeNaN();
  });

  test("moves with its values", () => {
    const {x, probs} = oracle.vectors.v4;
    const moved = x.map((v) => 3 * v - 7);
    expectAllClose(
      probs.map((p) => quantile(moved, p)),
      probs.map((p) => 3 * quantile(x, p) - 7)
    );
  });
});
