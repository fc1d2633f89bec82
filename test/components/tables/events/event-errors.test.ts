import {expect, test} from "vitest";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {eventMean, eventMethods, eventWays} from "../../../../src/components/tables/events/event-errors.js";
import {stakeEvents} from "../../../../src/components/tables/events/stake-events.js";
import {histories} from "../../../../src/components/tables/panel/histories.js";
import {panelOf} from "../../../support/panel.js";
import {twoRegimes, world} from "../../../support/worlds.js";

const texts = {rounds: "all", ratio: "2", base: "0", before: "6", after: "6", "min-scored": "2", events: "all"};
const settings = readSettings(texts, {table: "event-summary"});
const panel = panelOf(world({seed: 3, rounds: twoRegimes(40), models: 120}));
const entries = stakeEvents(panel, settings).counting;
const {round, row} = histories(panel);
/** The same in which as many models belong to an account as make so many of them. */
const owned = (accounts: number): Panel => ({
  ...panel,
  models: {...panel.models, account: panel.models.key.map((_, i) => `a${i % accounts}`)}
});
const meanIn = (of: Panel, value: (entry: number) => number, adjust: "others" | "none" = "others") =>
  eventMean(of, {entries, values: Float64Array.from(entries, value), adjust})!;
const hasInterval = ({low, high}: {low: number; high: number}) => low < high;

test("no mean without an event", () => {
  expect(eventMean(panel, {entries: new Int32Array(), values: [], adjust: "others"})).toBeNull();
});

test("what events of an account share, and what those of a date share, both widen the error, and no way alone is wider", () => {
  const noise = (e: number) => Math.sin(7 * e);
  const byAccount = (e: number) => noise(e) + (panel.model[row[e]] % 12);
  const byDate = (e: number) => noise(e) + (round[e] % 12);
  for (const shared of [byAccount, byDate]) {
    const together = meanIn(owned(12), shared);
    const apart = eventMean(owned(12), {entries, values: shuffled(Array.from(entries, shared)), adjust: "others"})!;
    expect(together.estimate).toBeCloseTo(apart.estimate, 10);
    expect(together.se).toBeGreaterThan(1.2 * apart.se);
  }
});

/** The same numbers in an order that knows of neither. */
const shuffled = (values: number[]) => values.map((_, i) => values[(i * 101) % values.length]);

test("ten accounts and six dates are enough, one fewer of either is not", () => {
  const value = (e: number) => Math.sin(e);
  expect(hasInterval(meanIn(owned(10), value))).toBe(true);
  expect(hasInterval(meanIn(owned(9), value))).toBe(false);
  const dates = [...new Set(round.filter((_, e) => entries.includes(e)))];
  const on = (n: number) => {
    const some = entries.filter((e) => dates.indexOf(round[e]) < n);
    return eventMean(panel, {entries: some, values: Float64Array.from(some, value), adjust: "others"})!;
  };
  expect([hasInterval(on(6)), hasInterval(on(5))]).toEqual([true, false]);
});

test("as scored there is a mean and no interval, and the caption says why", () => {
  const [scored, compared] = (["none", "others"] as const).map((adjust) => meanIn(panel, (e) => e, adjust));
  expect(scored.estimate).toBe(compared.estimate);
  expect([hasInterval(scored), hasInterval(compared)]).toEqual([false, true]);
  const words = (adjust: "none" | "others") => eventMethods(panel, ["change"], {adjust})[0].method;
  expect(words("others")).toMatch(/clustered by .* and by date; none under 10 accounts or 6 dates$/);
  expect(words("none")).toBe("no interval as scored: all events share the luck of the rounds around them");
});

test("dates are rounds: two models that raise in one round are one cluster, one model in two rounds is two", () => {
  const {accounts, dates, both} = eventWays(panel, entries);
  expect(dates.size).toBe(new Set(Array.from(entries, (e) => round[e])).size);
  expect(accounts.size).toBe(new Set(Array.from(entries, (e) => panel.model[row[e]])).size);
  expect(both.size).toBe(entries.length);
});
