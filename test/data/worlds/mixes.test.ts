import {expect, test} from "vitest";
import {Random} from "../../../src/components/base/kit/random.js";
import {deviation, pearson} from "../../../src/components/statistics/numbers/correlation.js";
import {makeWorld} from "../../../src/data/sources/simulate/world.js";
import {correlationWith, madeAt, poolOf} from "../../../src/data/worlds/mixes.js";

const world = makeWorld({seed: 3, models: 40, rounds: 12, stocks: 100});
const made = world.accounts.map((account) => madeAt(account, world, 8));
const sizes = made.map((_, i) => 1 + (i % 4));
const weights = sizes.map((size) => size / sizes.reduce((a, b) => a + b, 0));

test("a prediction has variance 1", () => {
  for (const {signals, noise} of made) expect(signals.reduce((sum, w) => sum + w * w, noise ** 2)).toBeCloseTo(1, 12);
});

test("the weighted mean of correlations with a pool is the pool's standard deviation", () => {
  const pool = poolOf(made, weights);
  const mean = made.reduce((sum, one, i) => sum + weights[i] * correlationWith(one, pool, weights[i]), 0);
  expect(mean).toBeCloseTo(pool.sigma, 12);
});

test("correlations are those of predictions over many stocks", () => {
  const stocks = 20_000;
  const random = new Random(5);
  const draw = () => Float64Array.from({length: stocks}, () => random.normal());
  const signals = Array.from(made[0].signals, draw);
  const predictions = made.map(({signals: own, noise}) => {
    const sum = draw().map((value) => noise * value);
    own.forEach((weight, k) => weight && sum.forEach((_, i) => (sum[i] += weight * signals[k][i])));
    return sum;
  });
  const meta = predictions[0].map((_, i) => predictions.reduce((sum, p, j) => sum + weights[j] * p[i], 0));
  const pool = poolOf(made, weights);
  expect(deviation(meta)).toBeCloseTo(pool.sigma, 1);
  made.forEach((one, i) =>
    expect(Math.abs(correlationWith(one, pool, weights[i]) - pearson(predictions[i], meta))).toBeLessThan(0.03)
  );
});
