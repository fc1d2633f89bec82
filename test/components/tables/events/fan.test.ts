import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {fanRule} from "../../../../src/components/base/kit/constants.js";
import {eventFan} from "../../../../src/components/tables/events/fan.js";
import {numbers, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";
import {daily} from "../../../support/split.js";

interface FanRow {
  fan: string;
  time: number;
  events: number;
  others: number;
  mean: number | null;
  from: number | null;
  to: number | null;
}

const settings = readSettings({before: "6", after: "6", "min-scored": "3", adjust: "none"}, {table: "event-fan"});
const last = 60;

/** 40 models that stay and score their number at all times, and one that raises in round 40 and scores like number `like`. */
function world({like = 35, later = 0, others = 40}: {like?: number; later?: number; others?: number} = {}) {
  const rows = numbers(1, last).flatMap((round): Row[] => [
    ...numbers(0, others - 1).map((m): Row => ({
      round,
      model: `m${String(m).padStart(2, "0")}`,
      stake: 10,
      mmc: m / 64
    })),
    {round, model: "raiser", stake: round < 40 ? 10 : 60, mmc: like / 64 + (round > 17 ? later : 0)}
  ]);
  return panelOf({rows, rounds: daily(last, {lag: () => 2})});
}

const fanOf = (panel: ReturnType<typeof world>, fan: string) =>
  (eventFan(panel, settings).table.objects() as FanRow[]).filter((r) => r.fan === fan);

test("same dates: one other model for the one event, any of them", () => {
  const rows = fanOf(world(), "same dates");
  expect(rows.map((r) => r.time)).toEqual(numbers(-6, 5));
  for (const row of rows) {
    expect(row).toMatchObject({events: 1, others: 40});
    expect(row.mean).toBeCloseTo(39 / 2 / 64, 1);
    expect([row.from! * 64, row.to! * 64].map(Math.round)).toEqual([0, 39]);
  }
});

test("same scores: one of those whose known scores rank nearest, whatever came later", () => {
  for (const [like, low, high] of [
    [35, 30, 39],
    [20, 15, 24],
    [-5, 0, 9]
  ])
    for (const later of [0, 1]) {
      const [row] = fanOf(world({like, later}), "same scores");
      expect(row).toMatchObject({events: 1, others: fanRule.peers});
      expect(row.from! * 64).toBeCloseTo(low, 6);
      expect(row.to! * 64).toBeCloseTo(high, 6);
    }
});

test("the fan's own path is that of the events that it stands for", () => {
  for (const fan of ["same dates", "same scores"]) {
    const own = fanOf(world({like: 20, later: 1}), fan).map((r) => (r as {own?: number}).own!);
    expect(own).toHaveLength(12);
    for (const value of own) expect(value).toBeCloseTo(20 / 64 + 1, 6);
  }
});

test("a date with fewer others than peers takes those that are there; without any there is no path", () => {
  expect(fanOf(world({others: 3}), "same scores")[0]).toMatchObject({events: 1, others: 3});
  for (const fan of ["same dates", "same scores"])
    for (const row of fanOf(world({others: 0}), fan))
      expect(row).toMatchObject({events: 0, others: 0, mean: null, from: null, to: null});
});

test("the paths are those that the numbers sum up, and the same at a second look", () => {
  const [first, second] = [0, 1].map(() => eventFan(world(), settings));
  expect(second.paths).toEqual(first.paths);
  expect(first.paths.map((p) => p.fan)).toEqual(["same dates", "same scores"]);
  for (const {fan, values} of first.paths) {
    expect(values).toHaveLength(12 * fanRule.paths);
    const at = values.filter((_, i) => i % 12 === 0) as number[];
    const mean = at.reduce((a, b) => a + b) / at.length / 1e5;
    expect(mean).toBeCloseTo(fanOf(world(), fan)[0].mean!, 5);
  }
});
