import {table} from "arquero";
import {describe, expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {plainTable} from "../../../../src/components/page/plain-table.js";
import {fallsByRegime} from "../../../../src/components/tables/penalty/falls-by-regime.js";
import type {EndDifference} from "../../../../src/components/tables/result/intervals.js";
import {expectClose} from "../../../close.js";
import {penaltyOf, shapeOf} from "../../../support/tables.js";

const many = (sign: number) => Array.from({length: 30}, () => sign);

test("size and contrasts of a fall", () => {
  const mmc = [9, 8, 8, 8, 8, 8, 5, 4, 3, 0];
  const [fall] = fallsByRegime(penaltyOf(mmc), {extremes: [{regime: "from 1", falls: many(1), days: 300}]});
  expect([fall.bottom.group, fall.knee!.group, fall.top.group]).toEqual([1, 6, 10]);
  expectClose(fall.fall, 9);
  expectClose(fall.byNumber!.value, 8 - 4);
  // cwmm 0.1, 0.2 ... 1 but 0.9 at the knee: a straight line puts 1/9 above it
  const [bent] = fallsByRegime(penaltyOf(mmc, {cwmm: (g) => (g === 6 ? 0.9 : g / 10)}));
  expectClose(bent.contrast!.straight, 1 / 9);
  expectClose(bent.contrast!.value, 7);
});

test("the shape goes with its regime; its interval of the fall says whether the fall is clear", () => {
  const table = penaltyOf([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  expect(fallsByRegime(table)[0]).toMatchObject({shape: null, interval: null, clear: false});
  const [clear] = fallsByRegime(table, {shape: shapeOf(table, {reach: 8})});
  expect(clear).toMatchObject({interval: {low: 1, high: 17}, clear: true});
  expectClose(clear.shape!.share.estimate!, 4 / 9);
  expect(clear.shape!.periods).toBe(20);
  const [open] = fallsByRegime(table, {shape: shapeOf(table, {reach: 10})});
  expect([open.clear, open.shape!.share.estimate]).toEqual([false, null]);
  const other = penaltyOf([4, 3, 2, 1], {regime: "from 9"});
  expect(fallsByRegime(table, {shape: shapeOf(other)})[0].shape).toBeNull();
});

test("without an interval the signs of the rounds decide", () => {
  const rising = penaltyOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const [rise] = fallsByRegime(rising, {
    extremes: [{regime: "from 1", falls: many(-1), days: 300}],
    shape: shapeOf(rising)
  });
  expect([rise.clearness.clear, rise.clear, rise.shape!.share.estimate]).toEqual([true, true, null]);
  const mixed = [...many(1), ...many(-0.5)];
  expect(fallsByRegime(rising, {extremes: [{regime: "from 1", falls: mixed, days: 300}]})[0].clear).toBe(false);
});

describe("the change from the bottom to the top group, where the shape has no interval", () => {
  const table = penaltyOf([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  const sure = {extremes: [{regime: "from 1", falls: many(1), days: 300}]};
  const change = (more: Partial<EndDifference>): EndDifference => ({
    ...{regime: "from 1", column: "mmc_mean", estimate: -9, low: null, high: null},
    ...more
  });
  const of = (...bounds: EndDifference[]) => fallsByRegime({...table, endDifferences: bounds}, sure)[0];

  test("a withheld interval is not clear, however sure the signs are; one that never was leaves it to them", () => {
    expect(of(change({withheld: true}))).toMatchObject({clear: false, interval: null});
    expect(of(change({}))).toMatchObject({clear: true, interval: null});
  });

  test("what is withheld of CORR, or of another score regime, says nothing of MMC", () => {
    expect(of(change({column: "corr_mean", withheld: true})).clear).toBe(true);
    expect(of(change({regime: "from 9", withheld: true})).clear).toBe(true);
  });

  test("its interval upside down is the fall's, clear where it leaves out 0: to touch it is not enough", () => {
    expect(of(change({low: -12, high: -1}))).toMatchObject({clear: true, interval: {low: 1, high: 12}});
    expect(of(change({low: -12, high: 0})).clear).toBe(false);
    expect(of(change({low: 1, high: 12})).clear).toBe(true);
    expect(of(change({low: 0, high: 12})).clear).toBe(false);
  });
});

test("no contrast with fewer than four groups, nothing from an empty table", () => {
  const [fall] = fallsByRegime(penaltyOf([3, 2, 1]));
  expect([fall.knee, fall.contrast, fall.byNumber]).toEqual([null, null, null]);
  expect(fallsByRegime(penaltyOf([4, 3, 2, 1]))[0].knee!.group).toBe(2);
  expect(fallsByRegime({table: table({score_regime: []}), settings: readSettings({}, {table: "penalty"})})).toEqual([]);
});

test("one fall per score regime", () => {
  const one = penaltyOf([2, 1, 1, 0]);
  const two = penaltyOf([0, 1, 1, 3], {regime: "from 9"});
  const both = {...one, table: plainTable([one, two].flatMap(({table}) => table.objects()))};
  expect(fallsByRegime(both).map((f) => [f.regime, f.fall])).toEqual([
    ["from 1", 2],
    ["from 9", -3]
  ]);
});
