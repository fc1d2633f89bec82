import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {
  lambdas,
  noiseShares,
  regressionToMean,
  scoreProducts
} from "../../../../src/components/statistics/comparison/regression-to-mean.js";
import {expectClose} from "../../../close.js";
import {overlapping} from "../../../support/trials.js";

const rounds = 100;
const first = Array.from({length: rounds}, (_, t) => t);
const days = {first, last: first.map((day) => day + 19)};
const window = {before: 20, after: 20};

/** Models of a lasting skill (sd 0.3) under noise (sd 1) of 20 shared days. */
function world(random: Random, {models = 400, skill = 0.3} = {}) {
  const rows = {cluster: [] as number[], model: [] as number[], position: [] as number[], value: [] as number[]};
  for (let m = 0; m < models; ++m) {
    const own = skill * random.normal();
    overlapping(rounds, 20, random).forEach((noise, t) => {
      rows.cluster.push(m);
      rows.model.push(m);
      rows.position.push(t);
      rows.value.push(own + noise);
    });
  }
  return rows;
}

test("running sums give the products over all pairs of rounds without a common day", () => {
  const rows = {
    cluster: [0, 0, 0, 0, 1],
    model: [0, 0, 0, 0, 1],
    position: [0, 10, 20, 45, 45],
    value: [1, 2, 3, 4, 5]
  };
  const {apart, pairs, squares, counts} = scoreProducts(rows, {days, clusters: 2});
  expect([...apart]).toEqual([1 * 3 + 4 * (1 + 2 + 3), 0]);
  expect([...pairs, ...counts]).toEqual([4, 0, 4, 1]);
  expect([...squares]).toEqual([30, 25]);
});

test("noise shares of daily rounds are those of statistics.md: adjacent means share a quarter", () => {
  const {before, across} = noiseShares(days, [40, 50], window);
  expectClose(across / before, 0.25, 0.01);
  expectClose(1 / before, 1.498, 1e-3);
});

test("skill and noise are told apart, and both lambdas follow", () => {
  const {apart, pairs, squares, counts} = scoreProducts(world(new Random(1), {models: 2000}), {days, clusters: 2000});
  const sum = (column: Float64Array) => column.reduce((a, b) => a + b, 0);
  const shares = noiseShares(days, [50], window);
  const got = lambdas([apart, pairs, squares, counts].map(sum), shares)!;
  expect(Math.abs(got.between - 0.09)).toBeLessThan(0.015);
  expect(Math.abs(got.noise - 1)).toBeLessThan(0.03);
  expectClose(got.shared - got.skill, (got.noise * shares.across) / (got.between + got.noise * shares.before));
});

test("what models picked by their luck do afterwards is what the line says", () => {
  const models = 3000;
  const rows = world(new Random(4), {models});
  const means = (m: number, from: number) =>
    rows.value.slice(m * rounds + from, m * rounds + from + 20).reduce((a, b) => a + b) / 20;
  const picked = first.length && Array.from({length: models}, (_, m) => m).filter((m) => means(m, 30) > 0.8);
  const before = {sums: new Float64Array(models), weights: new Float64Array(models)};
  let [adjacent, later] = [0, 0];
  for (const m of picked as number[]) {
    before.sums[m] = means(m, 30);
    before.weights[m] = 1;
    adjacent += means(m, 50) / (picked as number[]).length;
    later += means(m, 75) / (picked as number[]).length;
  }
  const products = scoreProducts(rows, {days, clusters: models});
  const line = regressionToMean(products, before, {
    shares: noiseShares(days, [50], window),
    random: new Random(1),
    draws: 300
  })!;
  expect(Math.abs(line.afterShared - adjacent)).toBeLessThan(0.06);
  expect(Math.abs(line.afterSkill - later)).toBeLessThan(0.06);
  expect(line.before - adjacent).toBeGreaterThan(0.4);
  expect(line.sharedBand.low).toBeLessThan(line.afterShared);
  expect(line.sharedBand.high).toBeGreaterThan(line.afterShared);
  expect(line.flat).toBe(0);
});

test("without a positive variance between models there is no line", () => {
  const shares = {before: 0.67, across: 0.17};
  expect(lambdas([-1, 10, 10, 10], shares)).toBeNull();
  expect(lambdas([0, 0, 10, 10], shares)).toBeNull();
  const products = {apart: [-1, -2], pairs: [3, 3], squares: [4, 4], counts: [4, 4]};
  const columns = Object.fromEntries(Object.entries(products).map(([name, sums]) => [name, Float64Array.from(sums)]));
  const before = {sums: Float64Array.of(1, 1), weights: Float64Array.of(1, 1)};
  const options = {shares, random: new Random(1)};
  expect(regressionToMean(columns as unknown as Parameters<typeof regressionToMean>[0], before, options)).toBeNull();
});
