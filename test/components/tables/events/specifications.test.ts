import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {specifications} from "../../../../src/components/base/events/specifications.js";
import {eventSpecifications} from "../../../../src/components/tables/events/specifications.js";
import {eventSummary} from "../../../../src/components/tables/events/summary.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";

/** Raises in round 45 of 90, by 2, 5 and 10 times from 1, 10 and 100 NMR, and models that keep their stake. */
const raises = [1, 10, 100].flatMap((base) => [2, 5, 10].map((ratio) => ({base, ratio})));
const rows = numbers(1, 90).flatMap((round): Row[] => [
  ...raises.map(({base, ratio}, i) => ({
    round,
    model: `r${i}`,
    stake: round < 45 ? base : base * ratio,
    mmc: round < 45 ? i / 64 : (round % (i + 2)) / 64,
    corr: round / 1024
  })),
  ...numbers(0, 9).map((i) => ({round, model: `s${i}`, stake: 5, mmc: i / 128, corr: 0}))
]);
const panel = panelOf({rows, rounds: calendar(numbers(1, 90).map((round) => ({round})))});
const specified = (texts: Record<string, string> = {}) =>
  eventSpecifications(
    panel,
    readSettings({rounds: "all", ...texts}, {table: "event-specifications"})
  ).table.objects() as Record<string, number | null>[];

test("a row for every ratio with every base and every window, with the events that it takes", () => {
  const all = specified();
  const {ratio, base, window} = specifications;
  expect(all.map((r) => [r.ratio, r.base, r.window])).toEqual(
    ratio.flatMap((a) => base.flatMap((b) => window.map((c) => [a, b, c])))
  );
  for (const r of all)
    expect(r.events).toBe(raises.filter((raise) => raise.ratio >= r.ratio! && raise.base >= r.base!).length);
});

test("the row of the default definition is the summary's, whatever the adjustment", () => {
  for (const adjust of ["round", "none"])
    for (const outcome of ["mmc", "corr"]) {
      const row = specified({adjust, outcome}).find((r) => r.ratio === 5 && r.base === 1 && r.window === 20)!;
      const settings = readSettings({rounds: "all", adjust}, {table: "event-summary"});
      const summary = eventSummary(panel, settings).table.objects() as Record<string, number | string>[];
      const expected = summary.find((r) => r.outcome === outcome)!;
      expect(row).toMatchObject({outcome, adjust, events: expected.events});
      expect(Math.abs(row.change!)).toBeGreaterThan(1e-4);
      for (const name of ["change", "change_low", "change_high"])
        expect(row[name]).toBeCloseTo(Number(expected[name]), 12);
    }
});

test("nothing is picked from the list: it has no p-values", () => {
  const {table} = eventSpecifications(panel, readSettings({rounds: "all"}, {table: "event-specifications"}));
  expect(table.columnNames().filter((name) => /^p$|_p$/.test(name))).toEqual([]);
});

test("a definition without an event has its row, in every score regime that has one by another definition", () => {
  const small = {...panel, stake: panel.stake.map((stake) => stake / 50)};
  const settings = readSettings({rounds: "all"}, {table: "event-specifications"});
  const rows = eventSpecifications(small, settings).table.objects() as Record<string, number | null>[];
  const {ratio, base, window} = specifications;
  expect(rows).toHaveLength(ratio.length * base.length * window.length);
  const empty = rows.filter((r) => r.events === 0);
  expect(empty).toHaveLength(ratio.length * 2 * window.length);
  for (const r of empty) expect([r.base! >= 10, r.change, r.models]).toEqual([true, null, 0]);
});
