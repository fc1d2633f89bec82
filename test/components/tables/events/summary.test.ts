import {expect, test} from "vitest";
import {outcomeNames} from "../../../../src/components/base/snapshot/panel.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {eventSummary} from "../../../../src/components/tables/events/summary.js";
import {numbers, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";
import {eventSettings, path, rounds, times} from "../../../support/stakes.js";

/** A raises after 10 of 20 rounds; B and C are there all the time, D holds nothing. */
const world = numbers(1, 20).flatMap((round): Row[] => [
  {round, model: "A", stake: round > 10 ? 60 : 10, mmc: round > 10 ? 0.25 : 0.5, corr: 0.125 * (round % 2)},
  {round, model: "B", stake: 5, mmc: round > 10 ? 0.25 : 0.75},
  {round, model: "C", stake: 5, mmc: round > 10 ? 0.125 : 0.25},
  {round, model: "D", stake: 0, mmc: -1}
]);
const summary = (texts: Record<string, string>) =>
  eventSummary(
    panelOf({rows: world, rounds: rounds(20)}),
    readSettings(texts, {table: "event-summary"})
  ).table.objects() as Record<string, unknown>[];

test("a row for every outcome, as scored", () => {
  const all = summary({adjust: "none"});
  expect(all.map((r) => r.outcome)).toEqual([...outcomeNames]);
  const [mmc, cwmm, corr] = all;
  expect(mmc).toMatchObject({outcome: "mmc", adjust: "none", events: 1, models: 1, before: 0.5, after: 0.25});
  expect(mmc).toMatchObject({change: -0.25, change_share: -0.5, change_low: null, change_high: null});
  expect(cwmm).toMatchObject({outcome: "cwmm", events: 0, models: 0, before: null, change: null, change_share: null});
  expect(corr).toMatchObject({outcome: "corr", before: 0.0625, after: 0.0625, change: 0, change_share: 0});
});

test("less the mean of the round's staked models; the share stays relative to the raw mean", () => {
  const [mmc] = summary({adjust: "round"}) as Record<string, number>[];
  const [before, after] = [0.5 - 1.5 / 3, 0.25 - 0.625 / 3];
  expect(mmc.before).toBeCloseTo(before, 12);
  expect(mmc.after).toBeCloseTo(after, 12);
  expect(mmc.change_share).toBeCloseTo((after - before) / 0.5, 12);
});

/** Models that raise their stake in round 5 of 8. */
const raised = (model: string, scores: (round: number) => Partial<Row>) =>
  path(model, [...times(4, 10), ...times(4, 60)], scores);
const rowsOf = (rows: Row[], texts: Record<string, string> = {}, calendar = rounds(8)) =>
  eventSummary(panelOf({rows, rounds: calendar}), eventSettings(texts)).table.objects() as Record<string, unknown>[];

test("means of events, each alike, however many rounds it is scored in", () => {
  const a = raised("a", (r) => ({mmc: r < 5 ? 0.5 : 0.25}));
  const b = raised("b", (r) => ({mmc: r < 4 ? null : r === 4 ? 0.25 : 0}));
  const c = raised("c", (r) => ({mmc: r < 5 ? 0 : 0.125}));
  // before (0.5 + 0.25 + 0) / 3, after (0.25 + 0 + 0.125) / 3: over rounds it would be 2.25 / 9
  const [mmc] = rowsOf([...a, ...b, ...c]);
  expect(mmc).toMatchObject({events: 3, models: 3, before: 0.25, after: 0.125, change: -0.125, change_share: -0.5});
});

test("an outcome takes the same events, of those the ones with enough of its rounds on each side", () => {
  const a = raised("a", (r) => ({mmc: 0, corr: r < 5 ? 0 : 0.5}));
  const b = raised("b", (r) => ({mmc: 0, corr: r < 5 ? null : 1}));
  const c = raised("c", () => ({corr: 1}));
  const [mmc, , corr] = rowsOf([...a, ...b, ...c]);
  expect(mmc).toMatchObject({events: 2, before: 0, after: 0});
  expect(corr).toMatchObject({events: 1, models: 1, before: 0, after: 0.5, change: 0.5});
});

test("no share of a mean of nothing", () => {
  const [mmc] = rowsOf(raised("a", (r) => ({mmc: r < 5 ? 0 : 0.5})));
  expect(mmc).toMatchObject({before: 0, change: 0.5, change_share: null});
});

test("one block of outcomes per score regime of the events, no mean over both", () => {
  const early = raised("b", () => ({mmc: 0.5}));
  const late = path("a", [...times(12, 10), ...times(4, 60)], () => ({mmc: 0.25}));
  const calendar = rounds(16, (r) => ({score_regime: r < 9 ? "from 1" : "from 9"}));
  const all = rowsOf([...early, ...late], {}, calendar);
  expect(all.filter((r) => r.outcome === "mmc").map((r) => [r.score_regime, r.events, r.before])).toEqual([
    ["from 1", 1, 0.5],
    ["from 9", 1, 0.25]
  ]);
  expect(all).toHaveLength(2 * outcomeNames.length);
});
