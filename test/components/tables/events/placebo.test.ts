import {describe, expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {eventPlacebo} from "../../../../src/components/tables/events/placebo.js";
import {eventSummary} from "../../../../src/components/tables/events/summary.js";
import {panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";
import {eventSettings, path, rounds, times} from "../../../support/stakes.js";
import {twoRegimes, world} from "../../../support/worlds.js";

interface PlaceboRow {
  score_regime: string;
  placebo: string;
  outcome: string;
  n: number;
  change: number | null;
  change_low: number | null;
  change_high: number | null;
  p: number | null;
  luck: string;
  crowding: string;
}

const rowsOf = (rows: Row[]) =>
  eventPlacebo(panelOf({rows, rounds: rounds(8)}), eventSettings()).table.objects() as PlaceboRow[];
const falls = (by: number) => (r: number) => ({mmc: r < 5 ? 0 : -by});
const raiser = (name: string, by: number) => path(name, [...times(4, 10), ...times(4, 60)], falls(by));
const keeps = (name: string, by: number, stake = 5) => path(name, times(8, stake), falls(by));
const others = (rows: Row[]) => rowsOf(rows).find((r) => r.placebo === "other models" && r.outcome === "mmc")!;

describe("other models on the same dates", () => {
  const steady = [...keeps("a", 1 / 8), ...keeps("b", 2 / 8), ...keeps("c", 3 / 8)];

  test("none of them raised: what the raisers did does not move their change", () => {
    const [mild, hard] = [1 / 4, 8].map((by) => others([...steady, ...raiser("r", by)]));
    for (const row of [mild, hard]) expect(row).toMatchObject({n: 3, change: -1 / 4});
    expect([mild.change_low, mild.change_high]).toEqual([hard.change_low, hard.change_high]);
    expect(hard.change_low).toBeGreaterThanOrEqual(-3 / 8);
    // the raiser is one of four, any of which might have been the one that falls most
    expect(hard.p).toBe(1 / 4);
    expect(mild.p).toBe(1);
  });

  test("models without a stake, and those with a raise in the window that does not count, are left out as well", () => {
    const unscored = [10, 10, 10, 10, 60, 60, 60, 60];
    const late = path("late", unscored, (r) => (r < 5 ? {} : {mmc: -9}));
    const soon = path("soon", [...times(3, 10), ...times(5, 60)], (r) => (r < 4 ? {} : falls(9)(r)));
    const row = others([...steady, ...raiser("r", 1), ...keeps("none", 9, 0), ...late, ...soon]);
    expect(row).toMatchObject({n: 3, change: -1 / 4});
  });

  test("accounts whose raisers take turns in the order of models: none of their models is among the others", () => {
    const owners: Record<string, string> = {r1: "A", r2: "B", r3: "A"};
    const owned = [...steady, ...raiser("r1", 1), ...raiser("r2", 8), ...raiser("r3", 1)].map((row) => ({
      ...row,
      account: owners[row.model] ?? row.model
    }));
    expect(others(owned)).toMatchObject({n: 3, change: -1 / 4});
  });

  test("no number where nobody else was there", () => {
    expect(others(raiser("r", 1))).toMatchObject({n: 0, change: null});
  });
});

test("raises are the summary's changes, decreases are those of cuts by the same ratio", () => {
  const cut = path("cut", [...times(4, 60), ...times(4, 10)], falls(-1 / 2));
  const rows = rowsOf([...raiser("r", 1 / 4), ...cut, ...keeps("a", 0)]);
  const [raise, decrease] = ["raises", "decreases"].map((placebo) =>
    rows.find((r) => r.placebo === placebo && r.outcome === "mmc")!
  );
  expect(raise).toMatchObject({n: 1, change: -1 / 4, luck: "falls", crowding: "falls"});
  expect(decrease).toMatchObject({n: 1, change: 1 / 2, crowding: "rises"});
});

test("in a generated world: every line says what luck and crowding predict, and a second look gives the same numbers", () => {
  const panel = panelOf(world({seed: 6, rounds: twoRegimes(40), models: 40}));
  const texts = {rounds: "all", ratio: "2", base: "0", before: "6", after: "6", "min-scored": "3"};
  const settings = readSettings(texts, {table: "event-placebo"});
  const [all, again] = [0, 1].map(() => eventPlacebo(panel, settings).table.objects() as PlaceboRow[]);
  expect(again).toEqual(all);
  expect(all.length).toBe(2 * (5 + 2 + 3));
  for (const r of all) expect([r.luck, r.crowding].every((words) => words.length > 3)).toBe(true);
  const summary = eventSummary(panel, settings).table.objects() as Record<string, number | string>[];
  for (const r of all.filter(({placebo}) => placebo === "raises")) {
    const same = summary.find((s) => s.score_regime === r.score_regime && s.outcome === r.outcome)!;
    expect(r.n).toBe(same.events);
    expect(r.change).toBeCloseTo(Number(same.change), 12);
    expect(r.change_low).toBeCloseTo(Number(same.change_low), 12);
  }
});
