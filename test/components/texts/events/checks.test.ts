import {from} from "arquero";
import {expect, test} from "vitest";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import type {TableResult} from "../../../../src/components/tables/result/result.js";
import {
  checksAnswer,
  fanAlt,
  fanPlaces,
  fanTitle,
  placeboAlt,
  placeboTitle,
  placesIn,
  specificationsAlt,
  specificationsCounts,
  specificationsTitle,
  testsAlt,
  testsTitle
} from "../../../../src/components/texts/events/checks.js";

/** A finished table of whatever name its reader takes. */
const resultOf = (rows: object[]) =>
  ({settings: defaultSettings("event-fan"), table: from(rows)}) as unknown as TableResult<never>;
const at = {score_regime: "from 1"};

const testsWith = (p: Record<string, number>, high = -0.001) =>
  resultOf(
    ["change", "pre-trend", "stacked", "jump"].map((test) => ({
      ...at,
      ...{test, outcome: test === "jump" ? "mmc less corr" : "mmc", adjust: "round"},
      ...{estimate: -0.003, estimate_low: -0.005, estimate_high: high, p_holm: p[test] ?? 0.5}
    }))
  );

test("tests: none told, one told, several told", () => {
  expect(testsTitle(testsWith({}, 0.001))).toBe("No test of MMC finds a clear change");
  expect(testsTitle(testsWith({change: 0.01}))).toBe("Clear with all tests counted: change");
  expect(testsTitle(testsWith({change: 0.01, jump: 0.01}))).toBe("Clear with all tests counted: change and jump");
  expect(testsTitle(testsWith({change: 0.01, jump: 0.01, stacked: 0.01, "pre-trend": 0.01}))).toBe(
    "Every test of MMC finds a change"
  );
  expect(testsAlt(testsWith({}))).toContain("change of mmc −0.0030 (−0.0050 to −0.0010)");
  expect(testsTitle(resultOf([{...at, test: "change", p_holm: null}]))).toContain("No event counts");
});

test("where single intervals leave out 0, and none does with all tests counted, both are said", () => {
  expect(testsTitle(testsWith({}))).toBe("Alone some tests find a change; counted together, none does");
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
  expect(placeboTitle(placebos(nothing, nothing))).toBe("Whether CORR moves after raises or MMC after cuts is unclear");
  expect(placeboTitle(placebos(falls, rises))).toBe("After raises CORR falls; after cuts MMC rises");
  expect(placeboTitle(placebos(rises, falls))).toBe("After raises CORR rises; after cuts MMC falls");
  expect(placeboAlt(placebos(falls, rises))).toContain("MMC of cuts +0.0020");
});

const fan = (own: number[]) =>
  resultOf(
    ["same dates", "same scores"].flatMap((name) =>
      [-1, 0, 1, 2].map((time, i) => ({...at, fan: name, time, events: 9, own: own[i], from: -0.01, to: 0.01}))
    )
  );

test("fans: inside, below, above, and what lies before the increase does not count", () => {
  expect(fanTitle(fan([9, 0, 0, 0]))).toBe("After a raise MMC moves like models with the same past scores");
  expect(fanTitle(fan([0, -1, -1, 0]))).toBe("MMC lies below models with the same past scores in 2 rounds");
  expect(fanTitle(fan([0, 0, 1, 1]))).toContain("lies above models with the same past scores in 2 rounds");
  expect(fanTitle(fan([0, 0, 0, 1]))).toContain("moves like models");
  expect(fanPlaces(fan([0, 0, 0, 1]))[0]).toMatch(/^Of 3 rounds .* in 2, below in 0, above in 1$/);
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
    "MMC clearly falls under 33 % of the definitions of a raise"
  );
  expect(specificationsCounts(definitions([-0.003, -0.001, 0.001, null]))).toEqual([
    "2 of 3 definitions with events show a fall, 1 with an interval below 0"
  ]);
  expect(specificationsTitle(definitions([0.003, 0.001]))).toBe("No definition of a raise shows a clear fall of MMC");
  expect(specificationsTitle(definitions([-0.003, -0.004]))).toBe(
    "MMC clearly falls under every definition of a raise"
  );
  expect(specificationsAlt(definitions([-0.003, 0.001, null]))).toContain(
    "from −0.0030 to +0.0010; 1 definition without an event"
  );
  expect(specificationsTitle(definitions([null]))).toBe("No definition of a stake increase finds an event");
});

test("the answer is one sentence of both: the tests, and models with the same past scores", () => {
  expect(checksAnswer(testsWith({}, 0.001), fan([9, 0, 0, 0]))).toBe(
    "No test of MMC finds a clear change; after a raise MMC moves like models with the same past scores."
  );
  expect(checksAnswer(resultOf([{...at, test: "change", p_holm: null}]), fan([0, 0, 0, 0]))).toBe(
    "No event counts: there is nothing to test."
  );
});
