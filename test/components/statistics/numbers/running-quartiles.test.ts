import {quantile} from "d3-array";
import {expect, test} from "vitest";
import {runningQuartiles} from "../../../../src/components/statistics/numbers/running-quartiles.js";

/** Points in an order of their own: y is the place of x among them. */
const x = Array.from({length: 400}, (_, i) => (i * 7) % 400);
const y = x.map((value) => value / 2);

test("each window holds the quantiles of its own points, from the first to the last", () => {
  const found = runningQuartiles(x, y, {share: 0.1, steps: 10});
  expect(found).toHaveLength(10);
  for (const [i, window] of found.entries()) {
    const start = Math.round((i * 360) / 9);
    const own = Array.from({length: 40}, (_, k) => (start + k) / 2);
    const [low, median, high] = [0.25, 0.5, 0.75].map((p) => quantile(own, p)!);
    expect(window).toEqual({x: start + 19.5, low, median, high});
  }
});

test("too few points for a window give nothing", () => {
  expect(runningQuartiles(x.slice(0, 199), y.slice(0, 199))).toEqual([]);
  expect(runningQuartiles(x.slice(0, 200), y.slice(0, 200))).toHaveLength(40);
  expect(runningQuartiles([], [])).toEqual([]);
});
