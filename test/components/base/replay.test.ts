import {expect, test} from "vitest";
import {Random} from "../../../src/components/base/random.js";
import {replay} from "../../../src/components/base/replay.js";

const many = (n: number, {normal}: {normal(): number}) => Array.from({length: n}, () => normal());

test("a replay is the stream of its seed, however far others have read", () => {
  const random = new Random(7);
  const first = replay(7);
  const begun = many(40_000, first);
  const whole = many(100_000, {normal: () => random.normal()});
  expect(begun).toEqual(whole.slice(0, 40_000));
  expect(many(100_000, replay(7))).toEqual(whole);
  expect(many(60_000, first)).toEqual(whole.slice(40_000));
  expect(many(5, replay(8))).not.toEqual(whole.slice(0, 5));
});
