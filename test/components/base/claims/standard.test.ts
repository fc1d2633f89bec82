import {expect, test} from "vitest";
import type {Claimed} from "../../../../src/components/base/claims/claimed.js";
import {standardised} from "../../../../src/components/base/claims/standard.js";

const at = (
  claimed: Claimed,
  [low, estimate, high]: [number | null, number | null, number | null],
  before = null as number | null
) => standardised(claimed, {estimate, low, high, before});

test("0 is nothing and 1 the claimed number, whatever its unit, sign and start", () => {
  expect(at({value: 0.5}, [0.25, 0.5, 1])).toEqual({estimate: 1, low: 0.5, high: 2, from: 1, to: 1});
  expect(at({value: -0.004}, [-0.008, -0.004, 0.004])).toEqual({estimate: 1, low: -1, high: 2, from: 1, to: 1});
  // a low end that is claimed to reach from 0.6 down to 0
  expect(at({value: 0, from: 0.6}, [null, 0.3, null])).toMatchObject({estimate: 0.5, low: null, high: null});
});

test("a range lies around 1, its ends in their order also where it is below 0", () => {
  expect(at({low: -0.5, high: -0.25}, [-0.75, -0.375, 0.375])).toMatchObject({estimate: 1, low: -1, high: 2});
  const {from, to} = at({low: -0.5, high: -0.25}, [null, -0.3, null])!;
  expect(from).toBeCloseTo(2 / 3, 12);
  expect(to).toBeCloseTo(4 / 3, 12);
});

test("what is claimed to stay flat is a share of the mean before, either way", () => {
  expect(at({flat: 0.2}, [-0.01, 0.005, 0.02], -0.02)).toEqual({
    ...{estimate: 0.25, low: -0.5, high: 1},
    ...{from: -0.2, to: 0.2}
  });
});

test("a direction alone lies to the right of 0 with the farthest end at 2; beyond a value that value is 1", () => {
  expect(at({below: 0}, [-4, -2, 1])).toEqual({estimate: 1, low: -0.5, high: 2, from: 0, to: null});
  expect(at({above: 0}, [null, 0, null])).toMatchObject({estimate: 0, low: null});
  expect(at({above: 0.4}, [null, 0.6, null])).toMatchObject({estimate: expect.closeTo(1.5, 12), from: 1, to: null});
});

test("without an estimate there is nothing to draw", () => {
  expect(at({value: 1}, [null, null, null])).toBeNull();
});
