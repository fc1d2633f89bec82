import {describe, expect, test} from "vitest";
import {atPlace, sides} from "../../../../src/components/statistics/series/windows.js";

const windows = {scores: Float64Array.of(1, 3, NaN, 5, 8, NaN, NaN, 2, NaN, 6, NaN, NaN), width: 6, before: 3};

describe("sides", () => {
  test("are each event's own means of its scored times", () => {
    const {nBefore, nAfter, before, after, all} = sides(windows);
    expect([...nBefore, ...nAfter]).toEqual([2, 1, 2, 1]);
    expect([...before, ...after]).toEqual([2, 2, 6.5, 6]);
    expect([...all]).toEqual([17 / 4, 4]);
  });

  test("are not numbers where nothing is scored", () => {
    const {nBefore, before, after} = sides({scores: Float64Array.of(NaN, NaN, 4), width: 3, before: 2});
    expect(nBefore[0]).toBe(0);
    expect(before[0]).toBeNaN();
    expect(after[0]).toBe(4);
  });

  test("shift with the scores", () => {
    const moved = sides({...windows, scores: windows.scores.map((s) => s + 10)});
    expect([...moved.before]).toEqual([12, 12]);
    expect([...moved.after]).toEqual([16.5, 16]);
  });
});

describe("atPlace", () => {
  const own = sides(windows).all;

  test("holds the events with a score there", () => {
    const {lines, values, deviations} = atPlace(windows, own, Int32Array.of(0, 1), 1);
    expect([...lines]).toEqual([0, 1]);
    expect([...values]).toEqual([3, 2]);
    expect([...deviations]).toEqual([3 - 17 / 4, -2]);
    expect([...atPlace(windows, own, Int32Array.of(0, 1), 4).lines]).toEqual([0]);
    expect([...atPlace(windows, own, Int32Array.of(0, 1), 2).lines]).toEqual([]);
  });

  test("deviations of an event sum to nothing over its scored times", () => {
    for (const line of [0, 1]) {
      let sum = 0;
      for (let place = 0; place < windows.width; ++place)
        sum += atPlace(windows, own, Int32Array.of(line), place).deviations.reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(0, 12);
    }
  });
});
