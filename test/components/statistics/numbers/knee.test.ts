import {describe, expect, it, test} from "vitest";
import {clearRule} from "../../../../src/components/base/kit/constants.js";
import {clearness, contrast, kneeOf, straightShare} from "../../../../src/components/statistics/numbers/knee.js";
import {expectClose} from "../../../close.js";

test("the knee is the last group that is not above six tenths of their number", () => {
  expect([2, 3, 4, 5, 9, 10, 11, 15, 20, 35, 50].map(kneeOf)).toEqual([1, 1, 2, 3, 5, 6, 6, 9, 12, 21, 30]);
});

describe("contrast", () => {
  it("is nought on a straight line, whatever the places", () => {
    const places = [0.19, 0.74, 0.93] as const;
    expectClose(contrast([1 - 2 * places[0], 1 - 2 * places[1], 1 - 2 * places[2]], places), 0);
  });
  it("is what the fall above the knee has more than a straight line", () => {
    // of a fall of 10, 8 above the knee; by number a straight line puts 4/9 there
    expectClose(straightShare([1, 6, 10]), 4 / 9);
    expectClose(contrast([12, 10, 2], [1, 6, 10]), 8 - 40 / 9);
    expectClose(contrast([12, 10, 2], [0, 0.5, 1]), 3);
  });
  it("turns its sign with the values, and is the height of the knee above the line", () => {
    expectClose(contrast([-12, -10, -2], [0, 0.5, 1]), -3);
    expectClose(contrast([0, 7, 0], [0.1, 0.6, 0.8]), 7);
  });
  it("is not a number where the ends share a place", () => {
    expect(contrast([3, 2, 1], [0.5, 0.5, 0.5])).toBeNaN();
  });
});

describe("a clear fall", () => {
  const falls = (down: number, up: number) => [...Array<number>(down).fill(2), ...Array<number>(up).fill(-1)];
  it("has one sign in nine of ten rounds", () => {
    expect(clearness(falls(27, 3), 400)).toEqual({rounds: 30, agreeing: 27, days: 400, clear: true});
    expect(clearness(falls(26, 4), 400).clear).toBe(false);
  });
  it("needs many rounds over half a year, both ends included", () => {
    const {rounds, days} = clearRule;
    expect(clearness(falls(rounds, 0), days).clear).toBe(true);
    expect(clearness(falls(rounds - 1, 0), days).clear).toBe(false);
    expect(clearness(falls(rounds, 0), days - 1).clear).toBe(false);
  });
  it("may be a rise; no change is neither", () => {
    expect(clearness(falls(0, 30), 400)).toMatchObject({agreeing: 30, clear: true});
    expect(clearness(Array<number>(30).fill(0), 400)).toMatchObject({agreeing: 0, clear: false});
    expect(clearness([], 0)).toEqual({rounds: 0, agreeing: 0, days: 0, clear: false});
  });
});
