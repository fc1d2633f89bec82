import {expect, test} from "vitest";
import {moverOf, slopeText, wayOf} from "../../../../src/components/base/trend/slopes.js";
import type {Slope, Slopes} from "../../../../src/components/base/trend/slopes.js";

const slope = (value: number | null, bounds: [number, number] | [null, null]): Slope => ({
  ...{
    statistic: "cwmm_mean",
    slope: value,
    slope_low: bounds[0],
    slope_high: bounds[1],
    rounds: 50,
    least: null,
    most: null
  }
});

test("a way is claimed where the interval excludes 0, none where it is narrow around it, else it is open", () => {
  expect(wayOf(slope(0.02, [0.01, 0.03]))).toBe("rises");
  expect(wayOf(slope(-0.02, [-0.03, -0.01]))).toBe("falls");
  expect(wayOf(slope(0.01, [-0.02, 0.04]))).toBe("open");
  expect(wayOf(slope(0.001, [-0.004, 0.004]))).toBe("does not change");
  expect(wayOf(slope(0.02, [null, null]))).toBe("unknown");
  expect(wayOf(undefined)).toBe("unknown");
});

test("a slope is written with its interval, or with why there is none", () => {
  expect(slopeText(slope(0.02, [0.01, 0.03]), {first: true})).toBe("+0.020 a year (95 % interval +0.010 to +0.030)");
  expect(slopeText({...slope(0.02, [null, null]), rounds: 39})).toBe("+0.020 a year (unclear: too few rounds)");
  // enough rounds: it was taken away, and the caption says why
  expect(slopeText(slope(0.02, [null, null]))).toBe("+0.020 a year (no interval)");
  expect(slopeText(undefined)).toContain("lack of rounds");
});

test("a weighted mean moves with its models where they clearly go along, with weights where they clearly do not", () => {
  const mover = (weighted: Slope, same: Slope) =>
    moverOf({cwmm_stake_mean: weighted, fixed_weights: same} as unknown as Slopes);
  const rise = slope(0.05, [0.03, 0.07]);
  expect(mover(rise, slope(0.02, [0.01, 0.03]))).toBe("models");
  expect(mover(rise, slope(0.01, [-0.02, 0.04]))).toBe("weights");
  expect(mover(rise, slope(-0.02, [-0.03, -0.01]))).toBe("weights");
  expect(mover(rise, slope(0.01, [-0.04, 0.06]))).toBe("unclear");
  expect(mover(rise, slope(0.01, [null, null]))).toBe("unclear");
  expect(mover(slope(0.01, [-0.02, 0.04]), rise)).toBeNull();
  expect(moverOf(null)).toBeNull();
});
