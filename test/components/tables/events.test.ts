import {describe, expect, test} from "vitest";
import {readSettings} from "../../../src/components/base/settings.js";
import {eventPath} from "../../../src/components/tables/event-path.js";
import {eventSummary} from "../../../src/components/tables/event-summary.js";
import {events} from "../../../src/components/tables/events.js";
import oracle from "../../oracles/event_detection.json" with {type: "json"};
import {calendar, numbers, panelOf} from "../../support/panel.js";
import type {RoundInput, Row, World} from "../../support/panel.js";
import {threeCadences} from "../../support/worlds.js";

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

describe("what takes events away", () => {
  const path = (stakes: (number | null)[], more: Partial<Row> = {}): Row[] =>
    stakes.map((stake, i) => ({round: i + 1, model: "m", stake, mmc: 0.1, ...more}));
  const raise = path([...Array<number>(10).fill(10), ...Array<number>(10).fill(100)]);
  const rounds = (change: (round: number) => Partial<RoundInput> = () => ({})) =>
    calendar(numbers(1, 20).map((round) => ({round, ...change(round)})));
  const lost = (world: World, texts: Record<string, string> = {}) => {
    const result = events(panelOf(world), readSettings({rounds: "all", ...texts}, {table: "events"}));
    expect(result.attrition.reduce((sum, a) => sum + a.events, result.counting)).toBe(result.used);
    return {...result, last: result.attrition.findLast((a) => a.events > 0)?.reason};
  };

  test("nothing: the raise counts", () => {
    expect(lost({rows: raise, rounds: rounds()})).toMatchObject({pairs: 19, candidates: 1, picked: 1, counting: 1});
  });

  test("a break of the score regime just there", () => {
    const broken = rounds((r) => ({score_regime: r < 11 ? "old" : "new"}));
    expect(lost({rows: raise, rounds: broken}).candidates).toBe(0);
    const staking = rounds((r) => ({staking_regime: r < 11 ? "old" : "new"}));
    expect(lost({rows: raise, rounds: staking}).candidates).toBe(0);
  });

  test("a break inside the window cuts it", () => {
    const broken = rounds((r) => ({score_regime: r < 7 ? "old" : "new"}));
    expect(found({rows: raise, rounds: broken}, {rounds: "all"})[0]).toMatchObject({
      n_before: 4,
      n_after: 10,
      counts: false
    });
    expect(lost({rows: raise, rounds: broken}).last).toBe("fewer than 5 rounds with mmc before the raise");
  });

  test("rounds to come, unknown scores, rounds outside: not scored", () => {
    const resolved = rounds((r) => ({resolved: r < 13}));
    expect(found({rows: raise, rounds: resolved}, {rounds: "all"})[0]).toMatchObject({n_before: 10, n_after: 2});
    const unknown = raise.map((r) => (r.round > 7 ? r : {...r, mmc: null}));
    expect(found({rows: unknown, rounds: rounds()}, {rounds: "all"})[0]).toMatchObject({n_before: 3, n_after: 10});
    expect(found({rows: raise, rounds: rounds()}, {rounds: "8:17"})[0]).toMatchObject({n_before: 3, n_after: 7});
  });

  test("the round before must take part, too", () => {
    const result = lost({rows: raise, rounds: rounds()}, {rounds: "11:20"});
    expect(result).toMatchObject({
      candidates: 0,
      used: 10,
      left: [{reason: "outside the chosen rounds", rows: 10}, {}]
    });
  });

  test("each rule by its name", () => {
    expect(lost({rows: raise, rounds: rounds()}, {ratio: "11"}).last).toBe(
      "stake not raised to 11 times the one before"
    );
    expect(lost({rows: raise, rounds: rounds()}, {base: "11"}).last).toBe("stake before the raise below 11 NMR");
    const gap = {rows: raise.filter((r) => r.round !== 10), rounds: rounds()};
    expect(lost(gap).candidates).toBe(0);
    const entry = {rows: path([0, 0, 10, 10]), rounds: rounds()};
    expect(lost(entry).attrition.map((a) => a.events)).toEqual([2, 0, 0, 1, 1, 0, 0, 0, 0]);
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

describe("before and after", () => {
  /** A raises after 10 of 20 rounds; B and C are there all the time, D holds nothing. */
  const rows = numbers(1, 20).flatMap((round): Row[] => [
    {round, model: "A", stake: round > 10 ? 60 : 10, mmc: round > 10 ? 0.25 : 0.5, corr: 0.125 * (round % 2)},
    {round, model: "B", stake: 5, mmc: round > 10 ? 0.25 : 0.75},
    {round, model: "C", stake: 5, mmc: round > 10 ? 0.125 : 0.25},
    {round, model: "D", stake: 0, mmc: -1}
  ]);
  const panel = panelOf({rows, rounds: calendar(numbers(1, 20).map((round) => ({round})))});
  const summary = (texts: Record<string, string>) =>
    eventSummary(panel, readSettings(texts, {table: "event-summary"})).table.objects() as Record<string, unknown>[];

  test("as scored", () => {
    const [mmc, cwmm, corr] = summary({adjust: "none"});
    expect(mmc).toMatchObject({outcome: "mmc", adjust: "none", events: 1, models: 1, before: 0.5, after: 0.25});
    expect(mmc).toMatchObject({change: -0.25, change_share: -0.5, change_low: null, change_high: null});
    expect(cwmm).toMatchObject({outcome: "cwmm", events: 0, models: 0, before: null, change: null, change_share: null});
    expect(corr).toMatchObject({outcome: "corr", before: 0.0625, after: 0.0625, change: 0, change_share: 0});
  });

  test("less the mean of the round's staked models; the share stays relative to the raw mean", () => {
    const [mmc] = summary({adjust: "round"});
    const [before, after] = [0.5 - 1.5 / 3, 0.25 - 0.625 / 3];
    expect(mmc.before).toBeCloseTo(before, 12);
    expect(mmc.after).toBeCloseTo(after, 12);
    expect(mmc.change_share).toBeCloseTo((after - before) / 0.5, 12);
  });

  test("the path holds the means at each event time, and rows for times without an event", () => {
    const path = eventPath(panel, readSettings({adjust: "none"}, {table: "event-path"})).table.objects() as {
      time: number;
      events: number;
      mean: number | null;
      mean_level: number | null;
    }[];
    expect(path.map((p) => p.time)).toEqual(numbers(-20, 19));
    expect(path.filter((p) => p.events).map((p) => p.time)).toEqual(numbers(-10, 9));
    expect(path.map((p) => p.mean)).toEqual([
      ...Array<null>(10).fill(null),
      ...Array<number>(10).fill(0.5),
      ...Array<number>(10).fill(0.25),
      ...Array<null>(10).fill(null)
    ]);
    expect(path.map((p) => p.mean_level)).toEqual(path.map((p) => p.mean));
  });

  test("a score added to every row moves the path as much, and not at all once adjusted", () => {
    const moved = panelOf({
      rows: rows.map((r) => ({...r, mmc: r.mmc! + 0.25})),
      rounds: calendar(numbers(1, 20).map((round) => ({round})))
    });
    for (const [adjust, by] of [
      ["none", 0.25],
      ["round", 0]
    ] as const) {
      const settings = readSettings({adjust}, {table: "event-path"});
      const [was, is] = [panel, moved].map((p) => eventPath(p, settings).table.array("mean_level") as number[]);
      expect(was.some((v) => v !== null)).toBe(true);
      was.forEach((v, i) => (v === null ? expect(is[i]).toBeNull() : expect(is[i]).toBeCloseTo(v + by, 7)));
    }
  });
});
