import {median} from "d3-array";
import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {eventAllowance} from "../../../../src/components/tables/events/allowance.js";
import {eventDose} from "../../../../src/components/tables/events/dose.js";
import {expectClose} from "../../../close.js";
import {linearWorld} from "../../../support/linear-world.js";

const texts = {before: "6", after: "6", "min-scored": "4", rounds: "all"};
const {panel} = linearWorld({stake: (m, _, round) => (m < 12 && round >= 10 + (m % 6) ? 60 + 10 * m : 10)});
const rows = eventDose(panel, readSettings(texts, {table: "event-dose"})).table.objects() as RowOf<"event-dose">[];

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

test("the slope is that of the instrument, which knows nothing of the event's own MMC; the mean is that of the events", () => {
  expect(rows.length).toBe(12);
  const [x, y, market] = (["predicted", "jump", "predicted_market"] as const).map((name) => rows.map((r) => r[name]));
  const z = market.map((m) => Math.sign(m) * Math.sqrt(Math.abs(m)));
  const cross = (other: number[]) => z.reduce((sum, v, i) => sum + (v - mean(z)) * (other[i] - mean(other)), 0);
  expectClose(rows[0].slope!, cross(y) / cross(x), 1e-9);
  const mmc = panel.scores.mmc!.map((value) => value + 0.01);
  const other = eventDose({...panel, scores: {...panel.scores, mmc}}, readSettings(texts, {table: "event-dose"}));
  const moved = other.table.objects() as RowOf<"event-dose">[];
  moved.forEach((r, i) => {
    expectClose(r.predicted_market, rows[i].predicted_market, 1e-6);
    expect(Math.abs(r.predicted - rows[i].predicted)).toBeGreaterThan(1e-6);
  });
  expectClose(rows[0].own_mean, mean(rows.map((r) => r.own)));
});

test("what is allowed: the events' own numbers, and more fall the larger the weight where the meta-model earns", () => {
  const allowed = eventAllowance(
    panel,
    readSettings(texts, {table: "event-allowance"})
  ).table.objects() as RowOf<"event-allowance">[];
  expect(allowed.map((r) => r.who)).toEqual(["events", "largest", "percentile 50", "percentile 90", "percentile 99"]);
  expectClose(allowed[0].change!, rows[0].own_mean);
  expectClose(allowed[1].change!, Math.min(...rows.map((r) => r.own)));
  const [half, ninety, most] = allowed.slice(2);
  expect(half.weight!).toBeLessThan(most.weight!);
  expect(Math.abs(half.change!)).toBeLessThan(Math.abs(most.change!));
  expect(Math.sign(ninety.change!)).toBe(Math.sign(most.change!));
});

test("a score regime's events are told with their number, the median of their weights, and the weight of the largest fall", () => {
  const rounds = panel.rounds.map((r) => ({...r, score_regime: r.round <= 3 ? "from 1" : "from 4"}));
  const of = {...panel, rounds};
  const events = eventDose(of, readSettings(texts, {table: "event-dose"})).table.objects() as RowOf<"event-dose">[];
  const allowed = eventAllowance(
    of,
    readSettings(texts, {table: "event-allowance"})
  ).table.objects() as RowOf<"event-allowance">[];
  expect(allowed.map((r) => r.score_regime)).toEqual([...Array(3).fill("from 1"), ...Array(5).fill("from 4")]);
  const largest = events.reduce((a, b) => (b.own < a.own ? b : a));
  const [all, one] = allowed.slice(3);
  expect(all).toMatchObject({who: "events", n: events.length, weight: median(events, (e) => e.weight_before)});
  expect(one).toMatchObject({who: "largest", n: 1, weight: largest.weight_before, change: largest.own});
});
