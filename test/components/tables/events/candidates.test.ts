import {describe, expect, test} from "vitest";
import type {Round} from "../../../../src/components/base/snapshot/panel.js";
import {partOf, pickEvents} from "../../../../src/components/tables/events/candidates.js";
import type {PickOptions} from "../../../../src/components/tables/events/candidates.js";
import {histories} from "../../../../src/components/tables/panel/histories.js";
import {panelOf} from "../../../support/panel.js";
import type {Row, World} from "../../../support/panel.js";
import {eventSettings, path, rounds, times} from "../../../support/stakes.js";

/** What is picked as "model round", and what the rules took. */
function picked(world: World, texts: Record<string, string> = {}, options: PickOptions = {}) {
  const panel = panelOf(world);
  const {row, round} = histories(panel);
  const {entries, ...counts} = pickEvents(panel, eventSettings(texts), options);
  const names = [...entries].map((e) => `${panel.models.key[panel.model[row[e]]]} ${panel.rounds[round[e]].round}`);
  return {names, ...counts, lost: counts.attrition.map((a) => a.events)};
}

const two = (from: number | null | undefined, to: number | null) => ({rows: path("m", [from, to]), rounds: rounds(2)});

describe("a candidate", () => {
  test("has at least `ratio` times the stake before: exactly 5 times will do", () => {
    expect(picked(two(10, 50)).names).toEqual(["m 2"]);
    expect(picked(two(10, 49.999)).names).toEqual([]);
    expect(picked(two(10, 15), {ratio: "1.5"}).names).toEqual(["m 2"]);
  });

  test("has at least `base` NMR before: exactly 1 will do", () => {
    expect(picked(two(1, 50)).names).toEqual(["m 2"]);
    expect(picked(two(0.999, 50)).names).toEqual([]);
    expect(picked(two(0.999, 50), {base: "0"}).names).toEqual(["m 2"]);
  });

  test("has a stake before: one from nothing, from an unknown one or after a gap is none", () => {
    for (const from of [0, null, undefined]) expect(picked(two(from, 50), {base: "0"}).names).toEqual([]);
    const gap = {rows: path("m", [10, undefined, 50]), rounds: rounds(3)};
    expect(picked(gap).names).toEqual([]);
  });

  test("shares score and staking regime with the round before", () => {
    const world = two(10, 50);
    for (const kind of ["score_regime", "staking_regime"] as const) {
      const broken = {...world, rounds: rounds(2, (r) => ({[kind]: `from ${r}`}))};
      expect(picked(broken)).toMatchObject({names: [], candidates: 0, lost: [0, 1, 1, 0, 0, 0, 0]});
    }
    const payout = {...world, rounds: rounds(2, (r) => ({payout_regime: `from ${r}`}))};
    expect(picked(payout).names).toEqual(["m 2"]);
  });

  test("has a round before of its own cadence, which takes part", () => {
    const days = rounds(4, (r) => ({cadence: r === 2 ? "saturday" : "weekday"}));
    const world = {rows: path("m", [10, 90, 50, 50]), rounds: days};
    expect(picked(world).names).toEqual(["m 3"]);
    expect(picked(world, {days: "all"}).names).toEqual(["m 3"]);
    expect(picked(world, {days: "saturday"})).toMatchObject({names: [], lost: [0, 1, 0, 0, 0, 0, 0]});
    expect(picked({rows: path("m", [10, 50]), rounds: rounds(2)}, {rounds: "2:2"}).names).toEqual([]);
  });
});

test("every row is either picked or taken away by the first rule that it breaks", () => {
  const stakes = {
    a: [10, null],
    b: [undefined, 10],
    c: [0, 10],
    d: [null, 10],
    e: [10, 49],
    f: [0.5, 50],
    g: [10, 50],
    h: [0.5, 2]
  };
  const rows = Object.entries(stakes).flatMap(([model, list]) => path(model, list));
  const {names, attrition, pairs, candidates} = picked({rows, rounds: rounds(2)});
  expect(attrition).toEqual([
    {reason: "stake 0 or not known", events: 3}, // a 2, c 1, d 1
    {reason: "no row of the model in the round before", events: 6}, // the first rows of a, b, e, f, g, h
    {reason: "round before in another score or staking regime", events: 0},
    {reason: "stake 0 or not known in the round before", events: 2}, // c, d
    {reason: "stake not raised to 5 times the one before", events: 2}, // e, h
    {reason: "stake before the raise below 1 NMR", events: 1}, // f
    {reason: "not the first of its model", events: 0}
  ]);
  expect({names, pairs, candidates}).toEqual({names: ["g 2"], pairs: 6, candidates: 1});
  expect(3 + 6 + 2 + 2 + 1 + names.length).toBe(rows.length);
});

describe("of a model's candidates", () => {
  /** Two models that raise in rounds 2, 4, 6, 8, 10, 12. */
  const stakes = times(6, [10, 50]).flat();
  const world = {rows: [...path("b", stakes), ...path("a", stakes)], rounds: rounds(12)};
  const of = (texts: Record<string, string>) => picked(world, texts);

  test("the first of each is taken, models in the order of their keys", () => {
    expect(of({events: "first"})).toMatchObject({names: ["a 2", "b 2"], candidates: 12, lost: [0, 2, 0, 0, 10, 0, 10]});
  });

  test("spaced ones lie `after` rounds behind the last one taken, not behind the last candidate", () => {
    expect(of({events: "spaced", after: "4"}).names).toEqual(["a 2", "a 6", "a 10", "b 2", "b 6", "b 10"]);
    const {names, attrition} = of({events: "spaced", after: "5"});
    expect(names).toEqual(["a 2", "a 8", "b 2", "b 8"]);
    expect(attrition[6]).toEqual({reason: "fewer than 5 rounds behind the last one taken", events: 8});
  });

  test("all are taken", () => {
    const {names, attrition} = of({events: "all"});
    expect(names.slice(0, 7)).toEqual(["a 2", "a 4", "a 6", "a 8", "a 10", "a 12", "b 2"]);
    expect([names.length, attrition[6]]).toEqual([12, {reason: "not picked", events: 0}]);
  });

  test("distances count rounds of the later one's cadence", () => {
    // weekdays are odd, saturdays even: raised on round 3, and on the Saturday of round 10, four Saturdays later
    const days = rounds(10, (r) => ({cadence: r % 2 ? "weekday" : "saturday"}));
    const mixed = {rows: path("m", [10, 10, 50, 10, 50, 10, 50, 10, 50, 50]), rounds: days};
    const spaced = (after: string) => picked(mixed, {days: "all", events: "spaced", after}).names;
    expect(spaced("4")).toEqual(["m 3", "m 10"]);
    expect(spaced("5")).toEqual(["m 3"]);
  });
});

/** Whether the change of stake in round 4 is an event, both ways: of raises, and of the same stakes upside down as cuts. */
const lasts = {
  up: (stakes: (number | null | undefined)[], texts: Record<string, string>, of = rounds(stakes.length)) =>
    picked({rows: path("m", stakes), rounds: of}, texts).names.includes("m 4"),
  down: (stakes: (number | null | undefined)[], texts: Record<string, string>, of = rounds(stakes.length)) => {
    const turned = stakes.map((stake) => (stake ? 1000 / stake : stake));
    return picked({rows: path("m", turned), rounds: of}, texts, {direction: "down"}).names.includes("m 4");
  }
};

describe.each(["up", "down"] as const)("a change of stake that lasts, %s", (direction) => {
  const kept = (stakes: (number | null | undefined)[], persistence = "3", of?: Round[]) =>
    lasts[direction](stakes, {persistence, events: "all"}, of);
  const before = [10, 10, 10];

  test("keeps four fifths of what it was in all of the rounds asked for: exactly that will do", () => {
    expect(kept([...before, 100, 80, 80, 80])).toBe(true);
    for (const place of [4, 5, 6]) {
      const fallen = [...before, 100, 100, 100, 100].with(place, 79.9);
      expect(kept(fallen), `round ${place + 1}`).toBe(false);
    }
  });

  test("may be given up in the round after those, and need not last where nothing is asked for", () => {
    expect(kept([...before, 100, 100, 100, 100, 10])).toBe(true);
    expect(kept([...before, 100, 10, 10, 10], "0")).toBe(true);
  });

  test("may go on in the same direction, and a round without the model is a gap", () => {
    expect(kept([...before, 100, 900, 900, 900])).toBe(true);
    expect(kept([...before, 100, undefined, null, 100])).toBe(true);
  });

  test("cannot be told where the rounds end before, nor where some of them take no part", () => {
    expect(kept([...before, 100, 100, 100, 100])).toBe(true);
    expect(kept([...before, 100, 100, 100])).toBe(false);
    expect(lasts[direction]([...before, 100, 100, 100, 100], {persistence: "3", rounds: "1:6"})).toBe(false);
  });

  test("cannot be told across new rules for staking; new rules for scores do not matter", () => {
    const stakes = [...before, 100, 100, 100, 100, 100];
    const from = (first: number, kind: "staking_regime" | "score_regime") =>
      rounds(8, (r) => (r < first ? {} : {[kind]: `from ${first}`}));
    expect(kept(stakes, "3", from(7, "staking_regime"))).toBe(false);
    expect(kept(stakes, "3", from(8, "staking_regime"))).toBe(true);
    expect(kept(stakes, "3", from(7, "score_regime"))).toBe(true);
  });

  test("is looked at in rounds of its own cadence", () => {
    const days = rounds(8, (r) => ({cadence: r === 5 || r === 6 ? "saturday" : "weekday"}));
    const stakes = [...before, 100, 10, 10, 100, 100];
    const of = (persistence: string) => lasts[direction](stakes, {persistence, days: "weekday"}, days);
    expect([of("2"), of("3")]).toEqual([true, false]);
  });

  test("is no matter of the next model's stakes", () => {
    const up = [...before, 100, 100, 100, 100];
    const stakes = direction === "up" ? up : up.map((stake) => 1000 / stake);
    const next = direction === "up" ? 1 : 1e6;
    const world = {rows: [...path("m", stakes), ...path("n", times(7, next))], rounds: rounds(7)};
    expect(picked(world, {persistence: "3"}, {direction}).names).toEqual(["m 4"]);
  });
});

describe("quiet rounds before a raise", () => {
  /** Raises in rounds 3 and 8, the first given up at once unless it is said to last. */
  const twice = (given: number) => path("m", [10, 10, 50, given, given, 10, 10, 50, 50, 50]);
  const of = (rows: Row[], texts: Record<string, string>) =>
    picked({rows, rounds: rounds(10)}, {events: "all", ...texts}).names;

  test("more than `cool-off` rounds lie between: 5 disturb 5 and not 4", () => {
    expect(of(twice(50), {"cool-off": "4"})).toEqual(["m 3", "m 8"]);
    expect(of(twice(50), {"cool-off": "5"})).toEqual(["m 3"]);
  });

  test("a raise that did not last disturbs as well", () => {
    expect(of(twice(10), {persistence: "2", "cool-off": "4"})).toEqual(["m 8"]);
    expect(of(twice(10), {persistence: "2", "cool-off": "5"})).toEqual([]);
  });

  test("another model's raise does not disturb", () => {
    const rows = [...path("a", [10, 10, 10, 10, 10, 10, 50, 50, 50, 50]), ...twice(50)];
    expect(of(rows, {"cool-off": "5"})).toEqual(["a 7", "m 3"]);
  });
});

describe("a cut", () => {
  const cut = (from: number | null | undefined, to: number | null, texts = {}) =>
    picked(two(from, to), texts, {direction: "down"}).names;

  test("goes down by `ratio` to no less than `base`: exactly these will do, and a raise is none", () => {
    expect([cut(50, 10), cut(49.9, 10), cut(10, 50)]).toEqual([["m 2"], [], []]);
    expect([cut(5, 1), cut(5, 0.999), cut(50, 0)]).toEqual([["m 2"], [], []]);
  });

  test("is not a raise of the same panel, in whichever order they are asked for", () => {
    const world = {rows: path("m", [10, 50, 50, 10]), rounds: rounds(4)};
    expect(picked(world, {}, {direction: "down"}).names).toEqual(["m 4"]);
    expect(picked(world).names).toEqual(["m 2"]);
  });
});

test("what one panel was asked before does not answer for other rounds or days", () => {
  const days = rounds(6, (r) => ({cadence: r % 2 ? "weekday" : "saturday"}));
  const panel = panelOf({rows: path("m", [10, 10, 50, 10, 50, 50]), rounds: days});
  const {round} = histories(panel);
  const found = (texts: Record<string, string>) =>
    [...pickEvents(panel, eventSettings({events: "all", ...texts})).entries].map((e) => panel.rounds[round[e]].round);
  const all = found({days: "all"});
  expect(all).toEqual([3, 6]);
  expect(found({days: "saturday"})).toEqual([6]);
  expect(found({days: "weekday"})).toEqual([3]);
  expect(found({days: "all", rounds: "2:"})).toEqual([6]);
  expect(found({days: "all"})).toEqual(all);
});

test("a round takes part if it is among the chosen ones and of a chosen day; weekly ones always are", () => {
  const cadences = ["weekly", "weekly", "weekday", "saturday", "weekday"] as const;
  const panel = panelOf({rows: path("m", times(5, 1)), rounds: rounds(5, (r) => ({cadence: cadences[r - 1]}))});
  expect([...partOf(panel, "all", "all")]).toEqual([1, 1, 1, 1, 1]);
  expect([...partOf(panel, "2:", "weekday")]).toEqual([0, 1, 1, 0, 1]);
  expect([...partOf(panel, ":4", "saturday")]).toEqual([1, 1, 0, 1, 0]);
});
