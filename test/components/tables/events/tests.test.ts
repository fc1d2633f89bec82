import {expect, test} from "vitest";
import {crowdingOf} from "../../../../src/components/base/events/crowding.js";
import {adjustments, levelTest} from "../../../../src/components/base/events/tests.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {eventParts} from "../../../../src/components/tables/events/parts.js";
import {eventSummary} from "../../../../src/components/tables/events/summary.js";
import {eventTests} from "../../../../src/components/tables/events/tests.js";
import {panelOf} from "../../../support/panel.js";
import {raise} from "../../../support/events.js";
import {twoRegimes, world} from "../../../support/worlds.js";

interface Tested {
  score_regime: string;
  test: string;
  outcome: string;
  adjust: string;
  n: number;
  estimate: number | null;
  estimate_low: number | null;
  estimate_high: number | null;
  p: number | null;
  mde: number | null;
  clean: boolean | null;
}

const texts = {rounds: "all", ratio: "2", base: "0", before: "6", after: "6", "min-scored": "3", events: "all"};
const panel = panelOf(world({seed: 2, rounds: twoRegimes(40), models: 120}));
const settings = readSettings(texts, {table: "event-tests"});
const all = eventTests(panel, settings).table.objects() as Tested[];

test("in each regime: changes, pre-trends, jumps, stacked comparisons and what luck makes of the mean before", () => {
  const order = [
    "change",
    levelTest,
    "pre-trend",
    "jump",
    "part",
    "stacked",
    "before",
    "after",
    "after by luck: skill lasts"
  ];
  const regimes = [...new Set(all.map((r) => r.score_regime))];
  expect(regimes).toEqual(["from 1", "from 20"]);
  for (const regime of regimes) {
    const tests = all.filter((r) => r.score_regime === regime).map((r) => r.test);
    expect([...new Set(tests)]).toEqual([...order, "after by luck: shared returns too"]);
    expect(order.map((name) => tests.filter((t) => t === name).length)).toEqual([9, 1, 3, 4, 9, 3, 1, 1, 1]);
  }
});

test("parts are those of event-parts, with the smallest that could be seen", () => {
  for (const adjust of adjustments) {
    const own = readSettings({...texts, adjust}, {table: "event-parts"});
    const parts = eventParts(panel, own).table.objects() as Record<string, number | string>[];
    for (const row of all.filter((r) => r.test === "part" && r.adjust === adjust)) {
      const part = parts.find((p) => p.score_regime === row.score_regime && p.part === row.outcome)!;
      expect(row.n).toBe(part.events);
      for (const end of ["estimate", "estimate_low", "estimate_high"] as const)
        expect(row[end]).toEqual(part[end] === null ? null : expect.closeTo(Number(part[end]), 12));
      if (adjust === "none") expect([row.estimate_low, row.p, row.mde]).toEqual([null, null, null]);
      else expect(row.mde).toBeGreaterThan((row.estimate_high! - row.estimate_low!) / 2);
    }
  }
});

test("Holm's p-values keep their level over the tests of MMC of a regime; other rows have none", () => {
  const rows = all as (Tested & {p_holm: number | null})[];
  for (const regime of ["from 1", "from 20"]) {
    const own = rows.filter((r) => r.score_regime === regime && r.p_holm !== null);
    expect(own.map((r) => r.test)).toEqual(expect.arrayContaining(["change", "stacked"]));
    expect(own.every((r) => r.adjust === "others" && /^mmc/.test(r.outcome) && r.clean !== false)).toBe(true);
    const least = own.reduce((a, b) => (b.p! < a.p! ? b : a));
    expect(least.p_holm).toBeCloseTo(Math.min(1, own.length * least.p!), 12);
    for (const r of own) expect(r.p_holm).toBeGreaterThanOrEqual(r.p!);
  }
});

test("changes are the summary's, and a p-value below 0.05 is an interval without 0", () => {
  let found = 0;
  for (const adjust of adjustments) {
    const own = readSettings({...texts, adjust}, {table: "event-summary"});
    for (const s of eventSummary(panel, own).table.objects() as Record<string, number | string>[]) {
      const same = (r: Tested) => r.score_regime === s.score_regime && r.outcome === s.outcome && r.adjust === adjust;
      const row = all.find((r) => r.test === "change" && same(r));
      if (!row) continue;
      expect(row.n).toBe(s.events);
      expect(row.estimate).toBeCloseTo(Number(s.change), 12);
      expect(row.estimate_low).toEqual(s.change_low === null ? null : expect.closeTo(Number(s.change_low), 12));
      ++found;
    }
  }
  expect(found).toBe(18);
  // the path before is tested over all its blocks, its interval is of two of them
  for (const r of all.filter((row) => row.p !== null && row.estimate_low !== null && row.test !== "pre-trend"))
    expect(r.p! < 0.05).toBe(r.estimate_low! > 0 || r.estimate_high! < 0);
});

test("only jumps are called clean or not; the weekly ones of this calendar are not", () => {
  for (const r of all) expect(r.clean).toBe(r.test === "jump" ? false : null);
  for (const r of all.filter((row) => row.mde !== null)) expect(r.mde).toBeGreaterThan(0);
});

test("a climb before the raise is a pre-trend of all models that climb: the first block lies below the last", () => {
  // blocks of rounds 11-15 ... 26-30 climb by 0.004 each, the others stay
  const own = readSettings({rounds: "all"}, {table: "event-tests"});
  const rows = eventTests(panelOf(raise()), own).table.objects() as Tested[];
  const climb = rows.find((r) => r.test === "pre-trend" && r.outcome === "mmc")!;
  expect(climb.n).toBe(12);
  expect(climb.estimate).toBeCloseTo(-0.012, 7);
});

test("what the verdict on crowding reads is the same without all other rows", () => {
  const judged = eventTests(panel, settings, {judged: true});
  expect(judged.table.numRows()).toBeLessThan(all.length / 2);
  expect(crowdingOf(judged)).toEqual(crowdingOf(eventTests(panel, settings)));
  expect(crowdingOf(judged)!.overlap.low).not.toBeNull();
});
