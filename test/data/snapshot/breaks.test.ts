import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {findBreaks, stepAt} from "../../../src/data/snapshot/breaks.js";

const series = (levels: number[], {from = 200, noise = (i: number) => 0 * i} = {}) =>
  levels.map((slope, i) => ({round: from + i, slope: slope + noise(i)}));
const steps = (before: number, after: number, {n = 20} = {}) => [...Array(n).fill(before), ...Array(n).fill(after)];
const noise = fc.array(fc.double({min: -0.05, max: 0.05, noNaN: true}), {minLength: 40, maxLength: 40});

describe("findBreaks", () => {
  it("finds a step at its round, noise or not", () => {
    fc.assert(
      fc.property(noise, fc.constantFrom(0.6, 0.7, 1.4, 2, -1), (e, factor) => {
        const found = findBreaks(series(steps(1.2, 1.2 * factor), {noise: (i) => e[i]}));
        expect(found.map(({round}) => round)).toEqual([220]);
      })
    );
  });

  it("finds nothing in noise around one level, nor in a small step", () => {
    fc.assert(
      fc.property(noise, fc.constantFrom(1, 1.1, 0.9), (e, factor) => {
        expect(findBreaks(series(steps(1.2, 1.2 * factor), {noise: (i) => e[i]}))).toEqual([]);
      })
    );
  });

  it("does not take an outlier, nor gaps, for a step", () => {
    const slopes: {round: number; slope: number | null}[] = series(steps(1.2, 1.2));
    slopes[12].slope = 3;
    slopes[13].slope = null;
    expect(findBreaks(slopes)).toEqual([]);
  });

  it("finds two steps, and none where the rule table names them", () => {
    const slopes = series([...steps(1.2, 0.8), ...Array(20).fill(1.3)]);
    expect(findBreaks(slopes).map(({round}) => round)).toEqual([220, 240]);
    expect(findBreaks(slopes, {named: [240]}).map(({round}) => round)).toEqual([220]);
    expect(findBreaks(slopes, {named: [220, 240]})).toEqual([]);
  });
});

describe("stepAt", () => {
  it("compares the rounds on both sides, within their regimes", () => {
    const slopes = series([...steps(1.2, 0.8), ...Array(20).fill(1.3)]);
    expect(stepAt(220, slopes, {breaks: [220, 240]})).toEqual({round: 220, before: 1.2, after: 0.8});
    expect(stepAt(202, slopes)).toBeNull();
  });
});
