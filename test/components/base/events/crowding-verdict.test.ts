import {describe, expect, test} from "vitest";
import {crowdingVerdict, fallVerdict} from "../../../../src/components/base/events/crowding-verdict.js";
import type {CrowdingEvidence, Told} from "../../../../src/components/base/events/crowding-verdict.js";

const told = (low: number | null, high: number | null): Told => ({estimate: ((low ?? 0) + (high ?? 0)) / 2, low, high});
const tiny = 1e-9;
/** 35 % of the mean before. */
const claimed = 0.0035;
const before: Told = {estimate: 0.01, low: 0.002, high: 0.018};
const wordOf = (change: Partial<CrowdingEvidence>) =>
  crowdingVerdict({events: 40, overlap: told(-0.002, -0.001), closer: told(0.01, 0.03), before, ...change}).word;

describe("supported: closer, and it costs MMC", () => {
  test("only where the overlap part lies below 0", () => {
    expect(wordOf({overlap: told(-0.009, -tiny)})).toBe("supported");
    expect(wordOf({overlap: told(-0.009, 0)})).toBe("unclear");
  });

  test("only where likeness rises against models without a raise", () => {
    expect(wordOf({closer: told(tiny, 0.1)})).toBe("supported");
    expect(wordOf({closer: told(0, 0.1)})).toBe("unclear");
  });

  test("whether it is less than what is claimed is said beside it", () => {
    const isLess = (low: number) =>
      crowdingVerdict({events: 40, overlap: told(low, -tiny), closer: told(0.01, 0.03), before}).isLess;
    expect(isLess(-claimed + tiny)).toBe(true);
    expect(isLess(-claimed - tiny)).toBe(false);
  });

  test("what it does not need is the mean before", () => {
    expect(wordOf({before: told(null, null)})).toBe("supported");
  });
});

describe("contradicted: no cost of the claimed size", () => {
  const none = {overlap: told(-0.001, 0.001), closer: told(-0.01, 0.01)};

  test("only where the overlap part is not below 0", () => {
    expect(wordOf({...none, overlap: told(-0.001, 0)})).toBe("contradicted");
    expect(wordOf({...none, overlap: told(-0.001, -tiny)})).toBe("unclear");
  });

  test("only where so large a cost is excluded", () => {
    expect(wordOf({...none, overlap: told(-claimed + tiny, 0.001)})).toBe("contradicted");
    expect(wordOf({...none, overlap: told(-claimed, 0.001)})).toBe("unclear");
  });

  test("only where the mean before is above 0 for sure", () => {
    expect(wordOf({...none, before: {...before, low: tiny}})).toBe("contradicted");
    expect(wordOf({...none, before: {...before, low: 0}})).toBe("unclear");
    expect(wordOf({...none, before: told(null, null)})).toBe("unclear");
  });

  test("also where likeness rises", () => {
    expect(wordOf({...none, closer: told(0.01, 0.03)})).toBe("contradicted");
  });
});

test("nothing is judged from fewer than 20 events, nor where an interval is missing", () => {
  expect(wordOf({events: 20})).toBe("supported");
  expect(wordOf({events: 19})).toBe("unclear");
  expect(wordOf({overlap: told(null, null)})).toBe("unclear");
  expect(wordOf({closer: told(null, null)})).toBe("unclear");
});

test("a change falls, does not by so much, or cannot be told", () => {
  expect(fallVerdict(told(-0.01, -tiny), before)).toBe("falls");
  expect(fallVerdict(told(-claimed + tiny, 0), before)).toBe("does not");
  expect(fallVerdict(told(-claimed, 0), before)).toBe("unclear");
  expect(fallVerdict(told(0.001, 0.002), {...before, low: 0})).toBe("unclear");
  expect(fallVerdict(told(null, null), before)).toBe("unclear");
});
