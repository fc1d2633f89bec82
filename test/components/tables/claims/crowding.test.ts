import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {plainTable} from "../../../../src/components/page/plain-table.js";
import type {Context} from "../../../../src/components/tables/claims/context.js";
import {crowding, mmcFalls} from "../../../../src/components/tables/claims/crowding.js";
import type {TableResult} from "../../../../src/components/tables/result/result.js";
import {contextIn, crowd} from "../../../support/claims.js";

const own = contextIn(crowd({models: 60, rounds: 4}));

type Ends = [low: number, high: number];

/** A context whose tests of stake events have these intervals. */
function told(ends: {overlap: Ends; closer: Ends; change?: Ends}, n = 40): Context {
  const row = (test: string, outcome: string, [low, high]: Ends) => ({
    ...{score_regime: "from 1", test, outcome, adjust: "others", n, mde: null},
    ...{estimate: (low + high) / 2, estimate_low: low, estimate_high: high}
  });
  const rows = [
    row("part", "overlap", ends.overlap),
    row("stacked", "cwmm", ends.closer),
    row("change", "mmc", ends.change ?? [-0.003, -0.001]),
    row("level before", "mmc", [0.008, 0.012])
  ];
  const settings = readSettings({}, {table: "event-tests"});
  const result = {name: "event-tests", settings, table: plainTable(rows), used: 0, models: 0, rounds: [1, 2], left: []};
  return {...own, table: () => result as unknown as TableResult};
}

const names = ({estimator, others = []}: ReturnType<typeof crowding>) => [estimator, ...others].map((e) => e?.key);
const sharp = ["part overlap others", "stacked cwmm others"];

test("crowding has the verdict of the page of stake events, and names the intervals that this rests on", () => {
  const found = crowding(told({overlap: [-0.002, -0.001], closer: [0.01, 0.03]}));
  expect(found).toMatchObject({verdict: "supported", low: -0.002, high: -0.001, n: 40, rounds: 2, why: null});
  expect(names(found)).toEqual(sharp);
  const none = crowding(told({overlap: [-0.001, 0.001], closer: [0.01, 0.03]}));
  expect(none.verdict).toBe("contradicted");
  expect(names(none)).toEqual([...sharp, "level before mmc others"]);
  expect(crowding(told({overlap: [-0.002, -0.001], closer: [-0.01, 0.03]})).verdict).toBe("unclear");
  expect(crowding(told({overlap: [-0.002, -0.001], closer: [0.01, 0.03]}, 19)).verdict).toBe("unclear");
});

test("that MMC falls is supported, contradicted where a fall as large as the article's is excluded, else unclear", () => {
  const fall = (change: Ends) => mmcFalls(told({overlap: [-1, 1], closer: [-1, 1], change}));
  expect(fall([-0.003, -0.001])).toMatchObject({verdict: "supported", estimate: -0.002});
  expect(names(fall([-0.003, -0.001]))).toEqual(["change mmc others"]);
  expect(fall([-0.003, 0.001]).verdict).toBe("contradicted");
  expect(names(fall([-0.003, 0.001]))).toEqual(["change mmc others", "level before mmc others"]);
  expect(fall([-0.004, 0.001]).verdict).toBe("unclear");
});

test("without events of the regime there is no evidence", () => {
  expect(crowding(own)).toMatchObject({estimate: null, estimator: null});
});
