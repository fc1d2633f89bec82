import {expect, test} from "vitest";
import {hasInterval, holds, leavesOut, negated} from "../../../../src/components/base/kit/interval.js";

test("an interval holds its ends and what lies between them, and leaves out the rest", () => {
  const of = {low: -1, high: 2};
  expect([-1, 0, 2].map((value) => [holds(of, value), leavesOut(of, value)])).toEqual(Array(3).fill([true, false]));
  expect([-1.1, 2.1].map((value) => [holds(of, value), leavesOut(of, value)])).toEqual(Array(2).fill([false, true]));
});

test("the value is 0 where none is named", () => {
  expect([holds({low: -1, high: 1}), leavesOut({low: -1, high: 1})]).toEqual([true, false]);
  expect([holds({low: 1, high: 2}), leavesOut({low: 1, high: 2})]).toEqual([false, true]);
  expect([holds({low: -2, high: -1}), leavesOut({low: -2, high: -1})]).toEqual([false, true]);
});

test("where an end is not known there is no interval: it neither holds a value nor leaves one out", () => {
  for (const of of [
    {low: null, high: null},
    {low: 1, high: null},
    {low: null, high: -1}
  ])
    expect([hasInterval(of), holds(of), leavesOut(of)]).toEqual([false, false, false]);
});

test("the other sign turns the ends around", () => {
  expect(negated({low: -1, high: 2})).toEqual({low: -2, high: 1});
});
