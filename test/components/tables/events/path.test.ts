import {describe, expect, test} from "vitest";
import {eventPath} from "../../../../src/components/tables/events/path.js";
import {numbers, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";
import {daily} from "../../../support/split.js";
import {eventSettings, path, rounds, times} from "../../../support/stakes.js";

interface PathRow {
  score_regime: string;
  time: number;
  events: number;
  models: number;
  mean: number | null;
  median: number | null;
  mean_level: number | null;
}

type Scores = (round: number) => Partial<Row>;

const pathOf = (rows: Row[], texts: Record<string, string> = {}, calendar = rounds(8)) =>
  eventPath(panelOf({rows, rounds: calendar}), eventSettings(texts));
const rowsOf = (...args: Parameters<typeof pathOf>) => pathOf(...args).table.objects() as PathRow[];
/** Models that raise their stake in round 5 of 8. */
const raised = (scores: Record<string, Scores>): Row[] =>
  Object.entries(scores).flatMap(([model, of]) => path(model, [...times(4, 10), ...times(4, 60)], of));
const always = (mmc: number) => () => ({mmc});

test("mean and median over the events of a time", () => {
  const rows = rowsOf(raised({a: always(1 / 16), b: always(2 / 16), c: always(4 / 16), d: always(9 / 16)}));
  expect(rows.map((r) => r.time)).toEqual([-4, -3, -2, -1, 0, 1, 2, 3]);
  for (const row of rows) {
    expect(row).toMatchObject({score_regime: "from 1", events: 4, models: 4, mean: 4 / 16, median: 3 / 16});
    expect(row).toMatchObject({mean_low: null, mean_high: null, median_low: null, mean_level_high: null});
  }
});

test("event time 0 is the round of the raise", () => {
  const rows = rowsOf(raised({a: (r) => ({mmc: r / 64})}));
  expect(rows.map((r) => r.mean)).toEqual(numbers(1, 8).map((r) => r / 64));
});

test("the level stays where the mean moves because its members change", () => {
  const rows = rowsOf(raised({a: always(0.5), b: always(0.25), c: (r) => ({mmc: r < 4 ? null : 0})}));
  expect(rows.map((r) => r.events)).toEqual([2, 2, 2, 3, 3, 3, 3, 3]);
  expect(rows.map((r) => r.mean)).toEqual([...times(3, 0.375), ...times(5, 0.25)]);
  expect(rows.map((r) => r.mean_level)).toEqual(times(8, 0.25));
});

test("the level is the deviation from each event's own mean, plus the mean of those means", () => {
  // own means: a 3/8 over eight rounds, b 1/8 over two; each event counts once, so their mean is 1/4
  const rows = rowsOf(
    raised({
      a: (r) => ({mmc: r < 5 ? 0.5 : 0.25}),
      b: (r) => ({mmc: r === 4 ? 0.25 : r === 5 ? 0 : null})
    })
  );
  expect(rows.map((r) => r.mean_level)).toEqual([...times(3, 3 / 8), 3 / 8, 1 / 8, ...times(3, 1 / 8)]);
});

test("a time without an event has a row without numbers", () => {
  const rows = rowsOf(raised({a: (r) => ({mmc: r === 2 || r === 8 ? null : 0.5})}));
  expect(rows.map((r) => r.events)).toEqual([1, 0, 1, 1, 1, 1, 1, 0]);
  for (const i of [1, 7]) expect(rows[i]).toMatchObject({models: 0, mean: null, median: null, mean_level: null});
});

test("adjusted, a score is less the mean of its round's staked models", () => {
  const rows = [...raised({a: always(0.5)}), ...path("b", times(8, 5), (r) => ({mmc: r < 5 ? 0 : 0.25}))];
  const unstaked = path("c", times(8, 0), always(-1));
  expect(rowsOf([...rows, ...unstaked], {adjust: "round"}).map((r) => r.mean)).toEqual([
    ...times(4, 0.25),
    ...times(4, 0.125)
  ]);
});

test("one block of times per score regime of the events", () => {
  const early = raised({a: always(0.5)});
  const late = path("b", [...times(12, 10), ...times(4, 60)], always(0.25));
  const calendar = rounds(16, (r) => ({score_regime: r < 9 ? "from 1" : "from 9"}));
  const rows = rowsOf([...late, ...early], {}, calendar);
  expect(rows.map((r) => r.score_regime)).toEqual([...times(8, "from 1"), ...times(8, "from 9")]);
  expect(rows.map((r) => r.mean)).toEqual([...times(8, 0.5), ...times(8, 0.25)]);
});

describe("another outcome", () => {
  const rows = raised({a: () => ({mmc: 0, corr: 0.5}), b: () => ({mmc: 0}), c: () => ({corr: 0.75})});

  test("follows the events that count by mmc, of those the ones with its own scores", () => {
    expect(rowsOf(rows, {outcome: "corr"}).map((r) => [r.events, r.mean])).toEqual(times(8, [1, 0.5]));
  });

  test("says what it took away, so that the rows still add up", () => {
    const result = pathOf(rows, {outcome: "corr"});
    expect(result).toMatchObject({used: 24, picked: 3, counting: 1});
    expect(result.attrition.slice(-4)).toEqual([
      {reason: "fewer than 1 rounds with mmc before the raise", events: 1},
      {reason: "fewer than 1 rounds with mmc from the raise on", events: 0},
      {reason: "fewer than 1 rounds with corr before the raise", events: 1},
      {reason: "fewer than 1 rounds with corr from the raise on", events: 0}
    ]);
    expect(result.attrition.reduce((sum, a) => sum + a.events, result.counting)).toBe(24);
    expect(pathOf(rows).attrition.at(-1)!.reason).toBe("fewer than 1 rounds with mmc from the raise on");
  });
});

test("a score added to every row moves the path as much, and not at all once adjusted", () => {
  const of = (by: number) => [
    ...raised({a: (r) => ({mmc: r / 64 + by}), b: (r) => ({mmc: (r % 3) / 4 + by})}),
    ...path("c", times(8, 5), always(by))
  ];
  for (const adjust of ["none", "round"]) {
    const [was, is] = [0, 0.25].map((by) => rowsOf(of(by), {adjust}).map((r) => r.mean_level!));
    const by = adjust === "none" ? 0.25 : 0;
    expect(was).toHaveLength(8);
    was.forEach((v, i) => expect(is[i]).toBeCloseTo(v + by, 12));
  }
});

test("counts the events whose score was known in part when the stake was set, by the rounds' dates", () => {
  // returns begin two days behind the opening and last for 21 days; a round a day
  const calendar = daily(40, {lag: () => 2});
  const rows = path("a", [...times(29, 10), ...times(11, 60)], always(0.5));
  const found = rowsOf(rows, {before: "28", after: "4", days: "weekday"}, calendar);
  const partly = found.filter((r) => (r as {partly?: number}).partly === 1).map((r) => r.time);
  expect(partly).toEqual(numbers(-22, -2));
});
