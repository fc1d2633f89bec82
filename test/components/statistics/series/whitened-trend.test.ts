import {expect, test} from "vitest";
import type {Random} from "../../../../src/components/base/kit/random.js";
import {whitenedTrend} from "../../../../src/components/statistics/series/whitened-trend.js";
import {expectClose} from "../../../close.js";
import {holds, rate} from "../../../support/trials.js";
import {linearTrend} from "../../../support/linear-trend.js";

const times = Float64Array.from({length: 60}, (_, t) => t / 52);

/** A series without a trend that keeps `phi` of itself from one round to the next, with noise of its own in each round. */
function slow(random: Random, phi: number, {along = times, noise = 0} = {}): Float64Array {
  let now = random.normal();
  return along.map(() => {
    now = phi * now + Math.sqrt(1 - phi * phi) * random.normal();
    return now + noise * random.normal();
  });
}

test("60 slowly moving rounds without a trend: more than 91 of 100 intervals hold 0, far fewer without whitening", () => {
  const whitened = rate(1000, (random) => holds(whitenedTrend(times, slow(random, 0.7), {lag: 12}), 0));
  const plain = rate(1000, (random) => holds(linearTrend(times, slow(random, 0.7), {lag: 12}), 0));
  expect(whitened).toBeGreaterThan(0.91);
  expect(whitened).toBeLessThan(0.98);
  expect(plain).toBeLessThan(0.9);
});

const daily = {along: Float64Array.from({length: 600}, (_, t) => t / 260), lag: 32};
const weekly = {along: Float64Array.from({length: 120}, (_, t) => t / 52), lag: 15};

test.each([
  [0.93, daily],
  [0.98, daily],
  [0.67, weekly],
  [0.72, weekly]
])("noise on a series that keeps %s of itself fools no more than 9 of 100 intervals", (phi, {along, lag}) => {
  for (const noise of [0.5, 1]) {
    const held = rate(300, (random) => holds(whitenedTrend(along, slow(random, phi, {along, noise}), {lag}), 0));
    expect(held, `noise ${noise}`).toBeGreaterThan(0.91);
  }
});

test("independent rounds: 95 of 100", () => {
  const found = rate(1000, (random) => holds(whitenedTrend(times, slow(random, 0), {lag: 12}), 0));
  expect(found).toBeGreaterThan(0.93);
  expect(found).toBeLessThan(0.98);
});

test("the slope is that of least squares, missing rounds and all; few rounds have no ends", () => {
  const values = times.map((t, i) => (i % 7 === 3 ? NaN : 2 * t + Math.sin(i)));
  expectClose(whitenedTrend(times, values, {lag: 12}).estimate, linearTrend(times, values, {lag: 12}).estimate, 1e-12);
  expect(whitenedTrend([1, 2, 3, 4], [1, 3, 2, 4], {lag: 1}).low).toBeNaN();
  expect(whitenedTrend([1, 2], [1, 3], {lag: 1}).estimate).toBeNaN();
});

test("values of one moment have no slope, those of two have one", () => {
  const values = Array.from({length: 12}, (_, i) => Math.sin(i));
  expect(
    whitenedTrend(
      values.map(() => 3),
      values,
      {lag: 2}
    )
  ).toMatchObject({estimate: NaN, n: 12});
  const two = values.map((_, i) => (i === 5 ? 1 : 0));
  expect(whitenedTrend(two, two, {lag: 2}).estimate).toBeCloseTo(1, 12);
});
