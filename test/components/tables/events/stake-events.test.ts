import {describe, expect, test} from "vitest";
import {
  enoughScored,
  eventCounts,
  eventRegimes,
  linesOf,
  modelsOf,
  outcomeEvents,
  stakeEvents
} from "../../../../src/components/tables/events/stake-events.js";
import type {Sides} from "../../../../src/components/statistics/series/windows.js";
import {panelOf} from "../../../support/panel.js";
import type {World} from "../../../support/panel.js";
import {eventSettings, path, rounds, times} from "../../../support/stakes.js";

/** Raised after `before` rounds, `after` rounds left. */
const raise = (before: number, after: number) => [...times(before, 10), ...times(after, 60)];

const counting = (world: World, texts: Record<string, string>) => {
  const {entries, counting, attrition} = stakeEvents(panelOf(world), eventSettings(texts));
  return {picked: entries.length, counting: counting.length, lost: attrition.slice(-2).map((a) => a.events)};
};

describe("an event counts", () => {
  const of = (before: number, after: number, texts: Record<string, string> = {}) =>
    counting({rows: path("m", raise(before, after)), rounds: rounds(before + after)}, {"min-scored": "3", ...texts});

  test("with exactly `min-scored` rounds on each side, not with one fewer on either", () => {
    expect(of(3, 3)).toEqual({picked: 1, counting: 1, lost: [0, 0]});
    expect(of(2, 3)).toEqual({picked: 1, counting: 0, lost: [1, 0]});
    expect(of(3, 2)).toEqual({picked: 1, counting: 0, lost: [0, 1]});
    expect(of(2, 2)).toEqual({picked: 1, counting: 0, lost: [1, 0]});
  });

  test("by the rounds inside its score regime", () => {
    const rows = path("m", raise(5, 5));
    const cut = (first: number) => rounds(10, (r) => ({score_regime: r < first ? "from 1" : `from ${first}`}));
    expect(counting({rows, rounds: cut(3)}, {"min-scored": "3"}).counting).toBe(1);
    expect(counting({rows, rounds: cut(4)}, {"min-scored": "3"}).lost).toEqual([1, 0]);
    expect(counting({rows, rounds: cut(9)}, {"min-scored": "3"}).counting).toBe(1);
    expect(counting({rows, rounds: cut(8)}, {"min-scored": "3"}).lost).toEqual([0, 1]);
  });

  test("or its model has none: a later one that would count does not take its place", () => {
    const stakes = [10, 50, ...times(5, 10), ...times(5, 50)];
    const world = {rows: path("m", stakes), rounds: rounds(12)};
    expect(counting(world, {"min-scored": "3"})).toEqual({picked: 1, counting: 0, lost: [1, 0]});
    expect(counting(world, {"min-scored": "3", events: "all"})).toEqual({picked: 2, counting: 1, lost: [1, 0]});
  });

  test("by mmc as scored, whatever the adjustment", () => {
    // nobody is staked in rounds 1 and 2: their scores cannot be adjusted
    const panel = panelOf({rows: path("m", [0, 0, 10, 60, 60]), rounds: rounds(5)});
    const settings = eventSettings({"min-scored": "2", adjust: "round"});
    const found = stakeEvents(panel, settings);
    expect([found.counting.length, ...found.scored.nBefore, ...found.scored.nAfter]).toEqual([1, 3, 2]);
    const {lines, attrition} = outcomeEvents(panel, found, {outcome: "mmc", settings});
    expect(lines.length).toBe(0);
    expect(attrition).toEqual([
      {reason: "fewer than 2 rounds with mmc before the raise", events: 1},
      {reason: "fewer than 2 rounds with mmc from the raise on", events: 0}
    ]);
  });
});

test("an event that lacks rounds on both sides is taken away once, by the side before", () => {
  const scored = {nBefore: Int32Array.of(5, 4, 5, 4), nAfter: Int32Array.of(5, 5, 4, 4)} as Sides;
  const {enough, attrition} = enoughScored(scored, "corr", eventSettings({before: "5", after: "5", "min-scored": "5"}));
  expect(enough).toEqual([true, false, false, false]);
  expect(attrition.map((a) => [a.reason, a.events])).toEqual([
    ["fewer than 5 rounds with corr before the raise", 2],
    ["fewer than 5 rounds with corr from the raise on", 1]
  ]);
});

describe("several models", () => {
  /** a raises in round 9 and again in round 11, in the second regime; b in round 3, c in round 4. */
  const rows = [
    ...path("a", [...times(8, 10), 50, 10, 50, 50]),
    ...path("b", raise(2, 10)),
    ...path("c", raise(3, 9), (r) => ({mmc: 0, corr: r === 3 ? null : 0}))
  ];
  const panel = panelOf({rows, rounds: rounds(12, (r) => ({score_regime: r < 7 ? "from 1" : "from 7"}))});
  const settings = eventSettings({events: "all"});
  const found = stakeEvents(panel, settings);

  test("score regimes come in the order of rounds, events belong to that of their own round", () => {
    expect(eventRegimes(panel, found)).toEqual(["from 1", "from 7"]);
    const followed = outcomeEvents(panel, found, {outcome: "mmc", settings});
    expect([...linesOf(panel, followed, "from 1")]).toEqual([2, 3]);
    expect([...linesOf(panel, followed, "from 7")]).toEqual([0, 1]);
  });

  test("models are counted once, events each", () => {
    expect(found.counting.length).toBe(4);
    expect(modelsOf(panel, found.counting, Int32Array.of(0, 1, 2, 3))).toBe(3);
    expect(modelsOf(panel, found.counting, Int32Array.of(0, 1))).toBe(1);
    expect(modelsOf(panel, found.counting, new Int32Array())).toBe(0);
  });

  test("another outcome follows the same events, of those the ones with enough of its rounds", () => {
    const some = eventSettings({events: "all", "min-scored": "2"});
    const same = stakeEvents(panel, some);
    expect(same.counting.length).toBe(4);
    // a and b have no corr; c has it in rounds 1, 2 and from the raise on
    const corr = outcomeEvents(panel, same, {outcome: "corr", settings: some});
    expect([...corr.lines]).toEqual([3]);
    expect([corr.sides.nBefore[3], corr.sides.nAfter[3]]).toEqual([2, 3]);
    expect(corr.attrition.map((a) => a.events)).toEqual([3, 0]);
  });

  test("rows looked at = rows taken away + events that count", () => {
    const counts = eventCounts(panel, {...settings, rounds: "2:"}, stakeEvents(panel, {...settings, rounds: "2:"}));
    expect(counts).toMatchObject({used: 33, models: 3, candidates: 4, picked: 4, counting: 4});
    expect(counts.left[0]).toEqual({reason: "outside the chosen rounds", rows: 3});
    expect(counts.attrition.reduce((sum, a) => sum + a.events, counts.counting)).toBe(33);
  });
});
