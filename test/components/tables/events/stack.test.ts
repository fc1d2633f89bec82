import {expect, test} from "vitest";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import type {Row} from "../../../support/panel.js";
import {stackedChange} from "../../../../src/components/tables/events/stack.js";
import {stakeEvents} from "../../../../src/components/tables/events/stake-events.js";
import {numbers, panelOf} from "../../../support/panel.js";
import {eventSettings, path, rounds, times} from "../../../support/stakes.js";

const settings = eventSettings({"min-scored": "3"});
const stackOf = (rows: Row[], {regime = "from 1", change = (panel: Panel) => panel} = {}) => {
  const panel = change(panelOf({rows, rounds: rounds(8)}));
  return stackedChange(panel, stakeEvents(panel, settings), {regime, settings});
};
const raiser = (name: string, mmc: (round: number) => number) =>
  path(name, [...times(4, 10), ...times(4, 60)], (r) => ({mmc: mmc(r), corr: mmc(r) / 2}));
const keeps = (name: string, mmc: (round: number) => number, stake = 5) =>
  path(name, times(8, stake), (r) => ({mmc: mmc(r), corr: 0}));
const market = (round: number) => (round * round) / 64;

test("with controls that move alike it is the difference of the changes of means", () => {
  // means of 1, 4, 9, 16 and 25, 36, 49, 64 64ths: all move by 36 / 64, the raisers by 1/4 and 1/2 less
  const rows = [
    ...raiser("a", (r) => market(r) + (r < 5 ? 1 : 3 / 4)),
    ...raiser("b", (r) => market(r) - (r < 5 ? 0 : 1 / 2)),
    ...keeps("c", (r) => market(r) + 1),
    ...keeps("d", market)
  ];
  const [mmc, cwmm, corr] = stackOf(rows);
  expect(mmc).toMatchObject({test: "stacked", outcome: "mmc", adjust: "others", n: 2, clean: null});
  expect(mmc.estimate!.estimate).toBeCloseTo(-3 / 8, 12);
  expect(corr.estimate!.estimate).toBeCloseTo((36 / 64 - 3 / 8) / 2, 12);
  expect(cwmm).toMatchObject({n: 2, estimate: null});
});

test("without anybody to compare with, or on one side of the raise alone, there is no number: no change is not 0", () => {
  const alone = stackOf([...raiser("a", market), ...raiser("b", market)]);
  expect(alone.map((r) => [r.n, r.estimate, r.p])).toEqual(times(3, [2, null, null]));
  const gone = (r: number) => (r < 5 ? {mmc: market(r), corr: 0} : {corr: 0});
  const oneSide = stackOf([...raiser("a", market), ...path("c", times(8, 5), gone), ...path("d", times(8, 5), gone)]);
  expect(oneSide.map((r) => r.estimate && r.estimate.estimate)).toEqual([null, null, expect.any(Number)]);
});

test("no control: a model without a stake that day, nor one with a raise of its own in the window", () => {
  const wild = (r: number) => market(r) + (r < 5 ? 9 : -9);
  const own = [...raiser("a", (r) => market(r) - (r < 5 ? 0 : 1 / 2)), ...keeps("c", market), ...keeps("d", market)];
  const late = path("late", [...times(6, 10), 60, 60], (r) => ({mmc: wild(r), corr: 0}));
  for (const others of [late, keeps("none", wild, 0)])
    expect(stackOf([...own, ...others])[0].estimate!.estimate).toBeCloseTo(-1 / 2, 6);
  expect(stackOf([...own, ...keeps("e", wild)])[0].estimate!.estimate).toBeGreaterThan(1);
});

test("errors by owner of the original models and by date; no interval under ten owners or six dates, as everywhere", () => {
  const stackIn = ({owners, dates}: {owners: number; dates: number}) => {
    const raisers = numbers(0, 11).flatMap((i) =>
      path(`r${String(i).padStart(2, "0")}`, [...times(4 + (i % dates), 10), ...times(12 - (i % dates), 60)], (r) => ({
        mmc: -(r * (i + 1)) / 16,
        corr: 0
      }))
    );
    const staying = numbers(0, 3).flatMap((i) =>
      path(`s${i}`, times(16, 5), (r) => ({mmc: market(r) + ((r * i) % 3) / 8, corr: 0}))
    );
    const panel = panelOf({rows: [...raisers, ...staying], rounds: rounds(16)});
    const account = panel.models.key.map((key, i) => (key.startsWith("r") ? `a${i % owners}` : key));
    const owned = {...panel, models: {...panel.models, account}};
    return stackedChange(owned, stakeEvents(owned, settings), {regime: "from 1", settings})[0];
  };
  const [apart, ten] = [12, 10].map((owners) => stackIn({owners, dates: 6}));
  for (const {estimate} of [apart, ten]) expect(estimate!.low).toBeLessThan(estimate!.estimate);
  expect(ten.estimate!.estimate).toBe(apart.estimate!.estimate);
  for (const row of [stackIn({owners: 9, dates: 6}), stackIn({owners: 12, dates: 5})])
    expect([row.n, row.estimate!.low, row.p, row.mde]).toEqual([12, NaN, NaN, NaN]);
});

test("a regime without a counting event has no comparison", () => {
  expect(stackOf(raiser("a", market), {regime: "from 2"})).toEqual([]);
});
