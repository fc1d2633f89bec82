import {from} from "arquero";
import {expect, test} from "vitest";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import type {TableResult} from "../../../../src/components/tables/result/result.js";
import {
  fanAlt,
  fanTitle,
  placeboAlt,
  placeboTitle,
  placesIn,
  specificationsAlt,
  specificationsTitle,
  testsAlt,
  testsTitle
} from "../../../../src/components/texts/events/checks.js";

/** A finished table of whatever name its reader takes. */
const resultOf = (rows: object[]) =>
  ({settings: defaultSettings("event-fan"), table: from(rows)}) as unknown as TableResult<never>;
const at = {score_regime: "from 1"};

const testsWith = (p: Record<string, number>) =>
  resultOf(
    ["change", "pre-trend", "stacked", "jump"].map((test) => ({
      ...at,
      ...{test, outcome: test === "jump" ? "mmc less corr" : "mmc", adjust: "round"},
      ...{estimate: -0.003, estimate_low: -0.005, estimate_high: -0.001, p_holm: p[test] ?? 0.5}
    }))
  );

test("tests: none told, one told, several told", () => {
  expect(testsTitle(testsWith({}))).toBe("None of 4 tests of MMC tells a movement from none");
  expect(testsTitle(testsWith({change: 0.01}))).toBe("Of 4 tests of MMC, the change is told apart from none");
  expect(testsTitle(testsWith({change: 0.01, jump: 0.01}))).toBe(
    "Of 4 tests of MMC, the change and the jump at the raise are told apart from none"
  );
  expect(testsAlt(testsWith({}))).toContain("the change of mmc −0.0030 (−0.0050 to −0.0010)");
  expect(testsTitle(resultOf([{...at, test: "change", p_holm: null}]))).toContain("No event counts");
});

test("the path before takes 20 events, or it is said to be unclear; other tests without an interval have none", () => {
  const row = {...at, outcome: "mmc", adjust: "others", estimate: 0.002, estimate_low: null, estimate_high: null};
  const alt = (test: string, n: number) => testsAlt(resultOf([{...row, test, n}]));
  expect(alt("pre-trend", 19)).toContain("(unclear: 19 events, at least 20 needed)");
  expect(alt("pre-trend", 20)).toContain("(no interval)");
  expect(alt("change", 19)).toContain("(no interval)");
});

const placebos = (corr: [number, number, number], mmc: [number, number, number]) =>
  resultOf(
    (
      [
        ["raises", "corr", corr],
        ["decreases", "mmc", mmc]
      ] as const
    ).map(([placebo, outcome, [change, low, high]]) => ({
      ...at,
      ...{placebo, outcome, n: 30, change, change_low: low, change_high: high}
    }))
  );

test("placebos: absent, as luck says, reversed", () => {
  const nothing: [number, number, number] = [0, -0.001, 0.001];
  const falls: [number, number, number] = [-0.002, -0.003, -0.001];
  const rises: [number, number, number] = [0.002, 0.001, 0.003];
  expect(placeboTitle(placebos(nothing, nothing))).toBe(
    "Whether CORR moves after raises is unclear; whether MMC moves after decreases is unclear"
  );
  expect(placeboTitle(placebos(falls, rises))).toBe(
    "CORR after raises falls by 0.0020; MMC after decreases rises by 0.0020"
  );
  expect(placeboTitle(placebos(rises, falls))).toBe(
    "CORR after raises rises by 0.0020; MMC after decreases falls by 0.0020"
  );
  expect(placeboAlt(placebos(falls, rises))).toContain("MMC of decreases +0.0020");
});

const fan = (own: number[]) =>
  resultOf(
    ["same dates", "same scores"].flatMap((name) =>
      [-1, 0, 1, 2].map((time, i) => ({...at, fan: name, time, events: 9, own: own[i], from: -0.01, to: 0.01}))
    )
  );

test("fans: inside, below, above, and what lies before the increase does not count", () => {
  expect(fanTitle(fan([9, 0, 0, 0]))).toBe(
    "MMC after the increase goes the way of models with like scores that did not raise"
  );
  expect(fanTitle(fan([0, -1, -1, 0]))).toBe(
    "MMC after the increase lies below the paths of models with like scores at 2 of 3 rounds"
  );
  expect(fanTitle(fan([0, 0, 1, 1]))).toContain("above the paths of models with like scores at 2 of 3 rounds");
  expect(fanTitle(fan([0, 0, 0, 1]))).toContain("that did not raise, but for 1 of 3 rounds");
  expect(placesIn(fan([0, -1, 1, 0]), "same dates")).toEqual({below: 1, inside: 1, above: 1});
  expect(fanAlt(fan([0, -1, 1, 0]))).toContain("1 in, 1 below and 1 above the middle 95 % of any models");
  expect(fanTitle(resultOf([{...at, fan: "same scores", events: 0, time: 0}]))).toContain("No other model");
});

const definitions = (changes: (number | null)[]) =>
  resultOf(
    changes.map((change) => ({
      ...at,
      ...{outcome: "mmc", events: change === null ? 0 : 9, change},
      ...{change_low: change && change - 0.002, change_high: change && change + 0.002}
    }))
  );

test("definitions: how many fall, how many clearly, and those without an event are said", () => {
  expect(specificationsTitle(definitions([-0.003, -0.001, 0.001, null]))).toBe(
    "MMC falls in 2 of 3 definitions of a stake increase with events, in 1 with an interval below 0"
  );
  expect(specificationsTitle(definitions([0.003, 0.001]))).toContain("falls in 0 of 2 definitions");
  expect(specificationsAlt(definitions([-0.003, 0.001, null]))).toContain(
    "from −0.0030 to +0.0010; 1 definition without an event"
  );
  expect(specificationsTitle(definitions([null]))).toBe("No definition of a stake increase finds an event");
});
