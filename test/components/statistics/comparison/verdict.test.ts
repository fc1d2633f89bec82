import fc from "fast-check";
import {expect, test} from "vitest";
import {verdictOf} from "../../../../src/components/statistics/comparison/verdict.js";
import type {Claimed} from "../../../../src/components/base/claims/claimed.js";

const told = (estimate: number, reach: number, before?: number) => ({
  estimate,
  low: estimate - reach,
  high: estimate + reach,
  before
});
const word = (claimed: Claimed, estimate: number, reach: number, before?: number) =>
  verdictOf(claimed, told(estimate, reach, before)).verdict;

test("a value is supported where the interval holds it and excludes half of it", () => {
  expect(word({value: 0.4}, 0.35, 0.1)).toBe("supported");
  expect(word({value: 0.4}, 0.35, 0.16)).toBe("unclear");
  expect(word({value: 0.4}, 0.35, 0.04)).toBe("contradicted");
  expect(word({value: -0.4}, -0.35, 0.1)).toBe("supported");
  expect(word({value: 0.4}, -0.4, 0.1)).toBe("contradicted");
});

test("half way is measured from where the claim begins", () => {
  expect(word({value: 0, from: 0.6}, 0.05, 0.1)).toBe("supported");
  expect(word({value: 0, from: 0.6}, 0.2, 0.21)).toBe("unclear");
  expect(word({value: 0, from: 0.6}, 0.2, 0.1)).toBe("contradicted");
});

test("a range counts from end to end", () => {
  expect(word({low: -0.4, high: -0.35}, -0.37, 0.1)).toBe("supported");
  expect(word({low: -0.4, high: -0.35}, -0.37, 0.2)).toBe("unclear");
  expect(word({low: -0.4, high: -0.35}, -0.2, 0.1)).toBe("contradicted");
});

test("beyond a value: the interval excludes all others, or all claimed ones", () => {
  expect(word({above: 0}, 1, 0.9)).toBe("supported");
  expect(word({above: 0}, 1, 1.1)).toBe("unclear");
  expect(word({above: 0}, -1, 0.9)).toBe("contradicted");
  expect(word({below: 0}, -1, 0.9)).toBe("supported");
  expect(word({below: 0}, 1, 0.9)).toBe("contradicted");
});

test("flat: the 90 % interval within the margin, even where the change is not 0", () => {
  expect(word({flat: 0.2}, 0.001, 0.0005, 0.01)).toBe("supported");
  expect(word({flat: 0.2}, 0, 0.0023, 0.01)).toBe("supported");
  expect(word({flat: 0.2}, 0, 0.0025, 0.01)).toBe("unclear");
  expect(word({flat: 0.2}, 0.005, 0.004, 0.01)).toBe("contradicted");
  expect(word({flat: 0.2}, 0.001, 0.0005)).toBe("unclear");
});

/** Of an interval from its ends. */
const between = (claimed: Claimed, low: number, high: number, before?: number) =>
  verdictOf(claimed, {estimate: (low + high) / 2, low, high, before}).verdict;

test("an end that just reaches the claimed value holds it, one that reaches the half of it does not exclude it", () => {
  expect(between({value: 4}, 3, 4)).toBe("supported");
  expect(between({value: 4}, 3, 3.999)).toBe("contradicted");
  expect(between({value: 4}, 4, 5)).toBe("supported");
  expect(between({value: 4}, 4.001, 5)).toBe("contradicted");
  expect(between({value: 4}, 2, 5)).toBe("unclear");
  expect(between({value: 4}, 2.001, 5)).toBe("supported");
  expect(between({value: -4}, -5, -2)).toBe("unclear");
  expect(between({value: -4}, -5, -2.001)).toBe("supported");
});

test("of a range the end nearer to where the claim begins has the half that must be excluded", () => {
  expect(between({low: 4, high: 8}, 2.001, 5)).toBe("supported");
  expect(between({low: 4, high: 8}, 2, 5)).toBe("unclear");
  expect(between({low: -8, high: -4}, -5, -2.001)).toBe("supported");
  expect(between({low: -8, high: -4}, -5, -2)).toBe("unclear");
  expect(between({low: 4, high: 8}, 8, 9)).toBe("supported");
  expect(between({low: 4, high: 8}, 8.001, 9)).toBe("contradicted");
});

test("to touch a bound is not to lie beyond it; not to pass it is to lie on the other side", () => {
  expect(between({above: 1}, 1, 3)).toBe("unclear");
  expect(between({above: 1}, 1.001, 3)).toBe("supported");
  expect(between({above: 1}, -1, 1)).toBe("contradicted");
  expect(between({above: 1}, -1, 1.001)).toBe("unclear");
  expect(between({below: 1}, -1, 1)).toBe("unclear");
  expect(between({below: 1}, -1, 0.999)).toBe("supported");
  expect(between({below: 1}, 1, 3)).toBe("contradicted");
  expect(between({below: 1}, 0.999, 3)).toBe("unclear");
});

test("flat: the 90 % interval may touch the margin; a change whose 95 % interval touches 0 is none", () => {
  const narrower = 1.6448536269514722 / 1.959963984540054;
  expect(between({flat: 0.25}, -2, 2, 8 * narrower)).toBe("supported");
  expect(between({flat: 0.25}, -2, 2, 7.999 * narrower)).toBe("unclear");
  expect(between({flat: 0.25}, 0, 8, 8)).toBe("unclear");
  expect(between({flat: 0.25}, 0.001, 8, 8)).toBe("contradicted");
  expect(between({flat: 0.25}, -8, 0, 8)).toBe("unclear");
  expect(between({flat: 0.25}, -8, -0.001, 8)).toBe("contradicted");
});

test("flat: each end of an uneven interval is drawn in towards the estimate", () => {
  const uneven = (low: number, high: number) => verdictOf({flat: 0.2}, {estimate: 1, low, high, before: 10}).verdict;
  expect(uneven(-1, 1.5)).toBe("supported");
  expect(uneven(-0.1, 3)).toBe("unclear");
});

test("one end alone is no interval", () => {
  for (const bounds of [
    {low: 0.9, high: null},
    {low: null, high: 1.1}
  ])
    expect(verdictOf({value: 1}, {estimate: 1, ...bounds})).toEqual({verdict: "unclear", shrink: null});
});

test("without an interval nothing can be told, nor what would decide", () => {
  expect(verdictOf({value: 1}, {estimate: 1, low: null, high: null})).toEqual({
    verdict: "unclear",
    shrink: null
  });
  expect(verdictOf({value: 1}, {estimate: null, low: null, high: null})).toEqual({
    verdict: "unclear",
    shrink: null
  });
});

test("an interval without an estimate tells nothing", () => {
  expect(verdictOf({value: 1}, {estimate: null, low: 0, high: 2})).toEqual({verdict: "unclear", shrink: null});
});

test("an undecided interval has the share at which the first of its ends leaves out what must be, as the estimate stands", () => {
  const narrower = 1.6448536269514722 / 1.959963984540054;
  const shrink = (claimed: Claimed, estimate: number, reach: number, before?: number) => {
    const judged = verdictOf(claimed, told(estimate, reach, before));
    expect(judged.verdict).toBe("unclear");
    return judged.shrink;
  };
  expect(shrink({above: 0}, 0.5, 1)).toBe(0.5);
  expect(shrink({below: 0}, -0.25, 1)).toBe(0.25);
  // the claimed value at three quarters, the half of it at one quarter
  expect(shrink({value: 4}, 1, 4)).toBe(0.75);
  expect(shrink({value: 4}, 4, 4)).toBe(0.5);
  // a margin of 2: no change at three quarters; the margin itself; the nearer edge before no change at one half
  expect(shrink({flat: 0.2}, 3, 4, 10)).toBe(0.75);
  expect(shrink({flat: 0.2}, 0, 4, 10)).toBeCloseTo(0.5 / narrower, 12);
  expect(shrink({flat: 0.2}, 1, 2, 10)).toBeCloseTo(0.5 / narrower, 12);
  expect(shrink({flat: 0.2}, -1, 2, 10)).toBeCloseTo(0.5 / narrower, 12);
});

test("an estimate on the very bound is never decided, however narrow its interval", () => {
  expect(verdictOf({above: 1}, told(1, 1))).toEqual({verdict: "unclear", shrink: null});
  expect(verdictOf({below: 1}, told(1, 1))).toEqual({verdict: "unclear", shrink: null});
});

const claims: Claimed[] = [
  {value: 0.4},
  {value: 0, from: 0.6},
  {low: 0.3, high: 0.5},
  {above: 0.1},
  {below: 0.2},
  {flat: 0.2}
];

test("the share at which an interval decides is the largest that does", () => {
  let open = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...claims),
      fc.double({min: -1, max: 1, noNaN: true}),
      fc.double({min: 0.01, max: 1, noNaN: true}),
      fc.double({min: 0.01, max: 1, noNaN: true}),
      (claimed, estimate, below, above) => {
        const at = (share: number) =>
          verdictOf(claimed, {estimate, low: estimate - share * below, high: estimate + share * above, before: 0.7});
        const {verdict, shrink} = at(1);
        if (verdict !== "unclear") expect(shrink).toBeNull();
        if (shrink === null) return;
        ++open;
        expect(at(shrink * 1.0001).verdict).toBe("unclear");
        expect(at(shrink * 0.9999).verdict).not.toBe("unclear");
      }
    ),
    {numRuns: 2000}
  );
  expect(open).toBeGreaterThan(200);
});

test("an interval that just touches what it must leave out decides as soon as it narrows", () => {
  const touching = {estimate: 0.9999999999999986, low: 0, high: 1.01};
  expect(verdictOf({value: 0, from: 0.6}, touching)).toEqual({verdict: "unclear", shrink: 1});
});

test("arithmetic needs no interval: a value is the claimed one within a fifth of it, a side is that of the number", () => {
  const exact = (claimed: Claimed, estimate: number) =>
    verdictOf(claimed, {estimate, low: null, high: null, exact: true}).verdict;
  expect([0.06, 0.061, 0.04, 0.039].map((estimate) => exact({value: 0.05}, estimate))).toEqual([
    "supported",
    "contradicted",
    "supported",
    "contradicted"
  ]);
  expect([exact({low: 4, high: 8}, 9.6), exact({low: 4, high: 8}, 9.61)]).toEqual(["supported", "contradicted"]);
  expect([exact({above: 0}, 0.001), exact({above: 0}, 0)]).toEqual(["supported", "contradicted"]);
  expect([exact({below: 0}, -0.001), exact({below: 0}, 0)]).toEqual(["supported", "contradicted"]);
  expect([exact({flat: 0.2}, 0.2), exact({flat: 0.2}, -0.21)]).toEqual(["supported", "contradicted"]);
  expect(verdictOf({value: 1}, {estimate: null, low: null, high: null, exact: true}).verdict).toBe("unclear");
});
