import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {supT} from "../../../../src/components/statistics/comparison/sup-t.js";
import oracle from "../../../oracles/supt.json" with {type: "json"};

const covariance = (k: number, r: (lag: number) => number) =>
  Array.from({length: k}, (_, a) => Float64Array.from({length: k}, (_, b) => 4 * r(Math.abs(a - b))));
const triangle = (lag: number) => Math.max(0, 1 - lag / 20);

test.each([
  ["independent_5", 5, (lag: number) => (lag === 0 ? 1 : 0)],
  ["independent_20", 20, (lag: number) => (lag === 0 ? 1 : 0)],
  ["triangle20_k5", 5, triangle],
  ["triangle20_k20", 20, triangle],
  ["triangle20_k40", 40, triangle],
  ["ar09_k20", 20, (lag: number) => 0.9 ** lag]
] as const)("critical values are R's, to the error of simulation: %s", (name, k, r) => {
  const got = supT(covariance(k, r), {random: new Random(1), draws: 40000});
  expect(Math.abs(got - oracle.supt[name])).toBeLessThan(0.03);
});

test("one point is the pointwise value; a point that cannot move changes nothing", () => {
  const one = supT([[3]], {random: new Random(1), draws: 100000});
  expect(Math.abs(one - oracle.pointwise)).toBeLessThan(0.02);
  const fixed = supT([Float64Array.of(3, 0), Float64Array.of(0, 0)], {random: new Random(1), draws: 100000});
  expect(fixed).toBe(one);
});

test("few degrees of freedom widen the band: 3.57 at five points, 10 degrees (independent normal, common scale)", () => {
  const identity = covariance(5, (lag) => (lag === 0 ? 1 : 0));
  const got = supT(identity, {random: new Random(2), df: 10, draws: 60000});
  const wide = supT(identity, {random: new Random(2), draws: 60000});
  expect(got).toBeGreaterThan(wide + 0.3);
  expect(Math.abs(supT([[1]], {random: new Random(3), df: 10, draws: 100000}) - 2.2281)).toBeLessThan(0.03);
  expect(Math.abs(supT([[1]], {random: new Random(3), df: 150, draws: 100000}) - 1.9759)).toBeLessThan(0.03);
});
