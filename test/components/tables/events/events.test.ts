import {describe, expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {events} from "../../../../src/components/tables/events/events.js";
import oracle from "../../../oracles/event_detection.json" with {type: "json"};
import {calendar, numbers, panelOf} from "../../../support/panel.js";
import type {Row, World} from "../../../support/panel.js";
import {path, rounds, times} from "../../../support/stakes.js";
import {threeCadences} from "../../../support/worlds.js";

const {first_round: first, last_round: last} = oracle.sample;
const paths: Row[] = Object.entries(oracle.stakes).flatMap(([model, stakes]) =>
  Object.entries(stakes).map(([round, stake]) => ({
    round: Number(round),
    model,
    stake,
    mmc: 0.01,
    corr: 0.02,
    cwmm: 0.5
  }))
);
const sample: World = {rows: paths, rounds: calendar(numbers(first, last).map((round) => ({round})))};

interface EventRow {
  model: string;
  round: number;
  n_before: number;
  n_after: number;
  counts: boolean;
}

const found = (world: World, texts: Record<string, string> = {}) =>
  events(panelOf(world), readSettings(texts, {table: "events"})).table.objects() as unknown as EventRow[];
const counted = (world: World, texts: Record<string, string> = {}) =>
  Object.fromEntries(found(world, texts).flatMap((e) => (e.counts ? [[e.model, e.round]] : [])));

describe("stake paths with known events", () => {
  test("the default rule finds what it must, and nothing else", () => {
    expect(counted(sample)).toEqual({
      a_clean: 50,
      e_double: 45,
      f_reverts: 50,
      g_late: 75,
      i_exact5: 50,
      j_missing_in_window: 50
    });
  });

  test("a window cut by the end of the sample counts while it holds enough rounds", () => {
    const late = found(sample).find((e) => e.model === "g_late")!;
    expect([late.n_before, late.n_after]).toEqual([20, 6]);
    expect(counted(sample, {"min-scored": "7"})).not.toHaveProperty("g_late");
  });

  test("every candidate: the second raise of e too", () => {
    const all = found(sample, {events: "all"}).filter((e) => e.model === "e_double");
    expect(all.map((e) => e.round)).toEqual([45, 55]);
    expect(found(sample, {events: "spaced"}).filter((e) => e.model === "e_double")).toHaveLength(1);
    expect(found(sample, {events: "spaced", after: "10"}).filter((e) => e.model === "e_double")).toHaveLength(2);
    expect(found(sample, {events: "spaced", after: "11"}).filter((e) => e.model === "e_double")).toHaveLength(1);
  });

  test("with any base the dust of b is an event; a stake from nothing never is", () => {
    expect(counted(sample, {base: "0"})).toMatchObject({b_tiny_base: 50});
    expect(counted(sample, {base: "0"})).not.toHaveProperty("h_from_zero");
  });
});

describe("raises that last", () => {
  test("a stake that falls back is no event; one that keeps 0.8 of the new stake is", () => {
    expect(counted(sample, {persistence: "10"})).not.toHaveProperty("f_reverts");
    expect(counted(sample, {persistence: "10"})).toMatchObject({a_clean: 50, j_missing_in_window: 50});
    const path = (share: number): Row[] =>
      numbers(1, 20).map((round) => ({
        round,
        model: "m",
        stake: round <= 10 ? 10 : round < 15 ? 100 : 100 * share,
        mmc: 0
      }));
    const world = (share: number) => ({rows: path(share), rounds: calendar(numbers(1, 20).map((round) => ({round})))});
    expect(found(world(0.8), {persistence: "4"})).toHaveLength(1);
    expect(found(world(0.79), {persistence: "4"})).toHaveLength(0);
    expect(found(world(0.79), {persistence: "3"})).toHaveLength(1);
    expect(found(world(1), {persistence: "9"})).toHaveLength(1);
    expect(found(world(1), {persistence: "10"})).toHaveLength(0);
  });

  test("no raise within the quiet rounds before; one that was not kept disturbs them, too", () => {
    const all = {events: "all", "cool-off": "9"};
    expect(found(sample, all).filter((e) => e.model === "e_double")).toHaveLength(2);
    const one = found(sample, {...all, "cool-off": "10"}).filter((e) => e.model === "e_double");
    expect(one.map((e) => e.round)).toEqual([45]);
  });

  test("each of the rules is counted by its name", () => {
    const result = events(
      panelOf(sample),
      readSettings({persistence: "10", "cool-off": "20", events: "all"}, {table: "events"})
    );
    expect(result.attrition.reduce((sum, a) => sum + a.events, result.counting)).toBe(result.used);
    const rules = Object.fromEntries(result.attrition.map(({reason, events}) => [reason, events]));
    expect(rules["stake seen below 0.8 times the new one within 10 rounds, or fewer rounds behind it"]).toBeGreaterThan(
      0
    );
    expect(rules["another raise in the 20 rounds before"]).toBe(1);
  });
});

describe("a row of the table", () => {
  test("names the model, the round, the stakes, the scored rounds on each side and whether it counts", () => {
    const stakes = [...times(6, 10), ...times(4, 80)];
    const rows = [...path("b", stakes), ...path("a", [...times(8, 2), 10, 10])];
    const result = events(panelOf({rows, rounds: rounds(10)}), readSettings({}, {table: "events"}));
    expect(result.table.objects()).toEqual([
      {model: "b", round: 7, stake_before: 10, stake_after: 80, ratio: 8, n_before: 6, n_after: 4, counts: false},
      {model: "a", round: 9, stake_before: 2, stake_after: 10, ratio: 5, n_before: 8, n_after: 2, counts: false}
    ]);
    expect(result).toMatchObject({used: 20, models: 2, pairs: 18, candidates: 2, picked: 2, counting: 0});
    const few = events(panelOf({rows, rounds: rounds(10)}), readSettings({"min-scored": "4"}, {table: "events"}));
    expect(few.table.array("counts")).toEqual([true, false]);
  });

  test("positions count a cadence's calendar, not the model's own rounds", () => {
    const world = {rows: numbers(1, 40).map((round) => ({round, model: "m", stake: round < 30 ? 10 : 100, mmc: 0}))};
    const days = {...world, rounds: calendar(threeCadences(40))};
    const all = found(days, {rounds: "all", days: "all", events: "all", "min-scored": "1"});
    expect(all.map((e) => [e.round, e.n_before, e.n_after])).toEqual([
      [30, 3, 3],
      [31, 13, 8]
    ]);
    expect(found(days, {rounds: "all", "min-scored": "1"}).map((e) => e.round)).toEqual([31]);
  });
});
