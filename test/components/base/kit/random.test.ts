import {describe, expect, it} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";

const many = (n: number, draw: () => number) => Array.from({length: n}, draw);
const mean = (x: number[]) => x.reduce((a, b) => a + b, 0) / x.length;

describe("Random", () => {
  it("repeats itself for a seed, and only for that seed", () => {
    const draw = (seed: number) => {
      const random = new Random(seed);
      return many(20, () => random.uniform());
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });
  it("splits streams off by key, whatever was drawn before", () => {
    const random = new Random(1);
    const before = random.fork(2, 3).uniform();
    random.uniform();
    expect(random.fork(2, 3).uniform()).toBe(before);
    const firsts = many(2000, () => 0).map((_, key) => random.fork(key).below(2 ** 32));
    expect(new Set(firsts).size).toBe(2000);
  });
  it("draws from the distributions it names", () => {
    const random = new Random(5);
    const n = 100000;
    const normals = many(n, () => random.normal());
    expect(Math.abs(mean(normals))).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(mean(normals.map((x) => x * x)) - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(mean(normals.map((x) => (Math.abs(x) > 1.959964 ? 1 : 0))) - 0.05)).toBeLessThan(0.003);
    expect(Math.abs(mean(many(n, () => random.uniform())) - 0.5)).toBeLessThan(4 / Math.sqrt(12 * n));
    expect(Math.abs(mean(many(n, () => random.exponential(3))) - 3)).toBeLessThan(12 / Math.sqrt(n));
    expect(Math.abs(mean(many(n, () => (random.chance(0.2) ? 1 : 0))) - 0.2)).toBeLessThan(0.006);
    expect(new Set(many(500, () => random.below(6)))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });
});
