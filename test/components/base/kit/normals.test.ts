import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {normalsFrom} from "../../../../src/components/base/kit/normals.js";

const many = (n: number, {normal}: {normal(): number}) => Array.from({length: n}, () => normal());
const same = (a: number[], b: number[]) => a.length === b.length && a.every((value, i) => value === b[i]);

test("a replay is the stream of its seed, however far others have read", () => {
  const random = new Random(7);
  const first = normalsFrom(7);
  const begun = many(40_000, first);
  const whole = many(100_000, {normal: () => random.normal()});
  expect(same(begun, whole.slice(0, 40_000))).toBe(true);
  expect(same(many(100_000, normalsFrom(7)), whole)).toBe(true);
  expect(same(many(60_000, first), whole.slice(40_000))).toBe(true);
  expect(same(many(5, normalsFrom(8)), whole.slice(0, 5))).toBe(false);
});
