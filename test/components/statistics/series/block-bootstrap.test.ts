import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {blockBootstrap, blockInterval} from "../../../../src/components/statistics/series/block-bootstrap.js";
import {combined, summarize} from "../../../../src/components/statistics/numbers/draws.js";
import oracle from "../../../oracles/bootstrap.json" with {type: "json"};
import {expectClose} from "../../../close.js";
import {blockMoments} from "../../../support/block-moments.js";
import {holds, overlapping, rate} from "../../../support/trials.js";

const series = Float64Array.from(oracle.series);

test("mean and variance over all draws are R's, circular and moving", () => {
  const circular = blockMoments(series, {length: 6});
  expectClose(circular.mean, oracle.circular_block.E_mean, 1e-12);
  expectClose(circular.variance, oracle.circular_block.var_mean, 1e-12);
  const moving = blockMoments(series, {length: 6, wrap: false});
  expectClose(moving.mean, oracle.moving_block.E_mean, 1e-12);
  expectClose(moving.variance, oracle.moving_block.var_mean, 1e-12);
  expectClose(blockMoments(series, {length: 1}).variance, oracle.iid_boot_var, 1e-12);
});

test.each([
  {length: 6, wrap: true},
  {length: 6, wrap: false},
  {length: 7, wrap: true}
])("draws have these moments: $length $wrap", (blocks) => {
  const draws = blockBootstrap([series], {random: new Random(2), draws: 20000, ...blocks})[0].map((sum) => sum / 60);
  const {mean, variance} = blockMoments(series, blocks);
  const got = summarize(draws);
  expect(Math.abs(got.se ** 2 / variance - 1)).toBeLessThan(0.04);
  const average = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  expect(Math.abs(average - mean)).toBeLessThan(3.3 * Math.sqrt(variance / 20000));
});

test("columns are drawn together: the ratio of a column to itself never moves", () => {
  const draws = blockBootstrap([series, series.map((x) => 2 * x)], {random: new Random(1), draws: 20, length: 9});
  for (const value of combined(draws, ([a, b]) => b / a)) expectClose(value, 2, 1e-9);
});

test("a block longer than the series is refused", () => {
  expect(() => blockBootstrap([series], {random: new Random(1), length: 61})).toThrow(/from 1 to 60 rounds.* got 61/);
});

test("300 overlapping rounds in blocks of 40: the interval holds the mean, blocks of 1 do not", () => {
  const trials = 300;
  const covers = (length: number) =>
    rate(trials, (random) => {
      const values = overlapping(300, 20, random);
      const mean = values.reduce((sum, value) => sum + value, 0) / 300;
      const draws = blockBootstrap([values], {random, draws: 400, length})[0].map((sum) => sum / 300);
      return holds(blockInterval(mean, draws, {length, rounds: 300, overlap: length > 1 ? 20 : 1}), 0);
    });
  const got = covers(40);
  expect(got).toBeGreaterThan(0.91);
  expect(got).toBeLessThan(0.985);
  expect(covers(1)).toBeLessThan(0.6);
});

test("no finite draw, no interval", () => {
  expect(blockInterval(1, [NaN], {length: 4, rounds: 20}).low).toBeNaN();
});
