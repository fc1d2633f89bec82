import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {permuteWithin, shuffleFirst} from "../../../../src/components/statistics/comparison/permutation.js";
import oracle from "../../../oracles/permutation.json" with {type: "json"};
import {expectClose} from "../../../close.js";
import {expectRate, rate} from "../../../support/trials.js";
import {meanOf} from "../../../support/mean-of.js";

const random = () => new Random(1);

test("one date: the exact two-sample test, as enumerated in R", () => {
  const got = permuteWithin([{values: [...oracle.a, ...oracle.b], chosen: oracle.a.length}], {random: random()});
  expect([got.exact, got.draws.length]).toEqual([true, oracle.n]);
  expectClose(got.p, oracle.two_sided_p, 1e-12);
  expectClose(got.above, oracle.one_sided_p, 1e-12);
  const n = oracle.a.length + oracle.b.length;
  expectClose(((got.observed - got.expected) * n) / oracle.b.length, oracle.diff, 1e-12);
});

test("models move within their date only", () => {
  const strata = [
    {values: [10, 11, 12], chosen: 1},
    {values: [1, 2], chosen: 1},
    {values: [7], chosen: 0}
  ];
  const {draws, expected, observed} = permuteWithin(strata, {random: random()});
  expect([...draws].sort()).toEqual([5.5, 6, 6, 6.5, 6.5, 7].sort());
  expect([observed, expected]).toEqual([5.5, 6.25]);
});

test("too many arrangements are drawn, and agree with their closed form", () => {
  const values = Array.from({length: 40}, (_, i) => i);
  const {draws, exact, p} = permuteWithin([{values, chosen: 10}], {random: random(), draws: 20000});
  expect(exact).toBe(false);
  const variance = draws.reduce((sum, value) => sum + (value - 19.5) ** 2, 0) / draws.length;
  expect(Math.abs(variance / (((41 * 40) / 12 / 10) * (30 / 40)) - 1)).toBeLessThan(0.04);
  expectClose(p, 1 / 20001);
});

test("a shuffle puts each entry in front equally often", () => {
  const counts = [0, 0, 0, 0];
  const order = Int32Array.of(0, 1, 2, 3);
  const source = random();
  for (let i = 0; i < 8000; ++i) {
    shuffleFirst(order, 2, source);
    ++counts[order[0]];
  }
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(150);
});

test("nothing chosen, nothing tested", () => {
  expect(() => permuteWithin([{values: [1], chosen: 0}], {random: random()})).toThrow(/needs chosen values/);
});

test("a shock to each date leaves 5 false alarms in 100; the t test over events has many", () => {
  const trials = 400;
  const rejects = (naive: boolean) =>
    rate(trials, (random) => {
      const strata = Array.from({length: 6}, () => {
        const shock = 2 * random.normal();
        return {values: Float64Array.from({length: 20}, () => shock + random.normal()), chosen: 5};
      });
      if (naive) return meanOf(strata.flatMap(({values}) => [...values.slice(0, 5)])).p <= 0.05;
      return permuteWithin(strata, {random, draws: 399}).p <= 0.05;
    });
  expectRate(rejects(false), 0.05, trials);
  expect(rejects(true)).toBeGreaterThan(0.3);
});
