import {describe, expect, test} from "vitest";
import {readSettings} from "../../../src/components/base/settings.js";
import {eventParts, partNames} from "../../../src/components/tables/event-parts.js";
import {eventSummary} from "../../../src/components/tables/event-summary.js";
import {panelOf} from "../../support/panel.js";
import {splitPanel} from "../../support/split.js";
import {eventSettings} from "../../support/stakes.js";
import {threeCadences, twoRegimes, world} from "../../support/worlds.js";

interface PartRow {
  score_regime: string;
  part: string;
  events: number;
  models: number;
  estimate: number | null;
  estimate_low: number | null;
}

const later = (before: number, after: number) => (time: number) => (time < 0 ? before : after);

test("the parts of one event, as worked out by hand", () => {
  // CORR halves, cwmm doubles, c_M doubles: c falls by 1/8, rho rises by 1/4 at c_M 3/64, c_M by 1/32 at rho 3/8
  const panel = splitPanel({
    corr: later(1 / 2, 1 / 4),
    cwmm: later(1 / 4, 1 / 2),
    market: (round) => (round < 5 ? 1 / 32 : 1 / 16)
  });
  const rows = eventParts(panel, eventSettings()).table.objects() as PartRow[];
  expect(rows.map((r) => r.part)).toEqual([...partNames]);
  const expected = [-1 / 8 - 3 / 128, -1 / 8, -3 / 256, -3 / 256, 0];
  rows.forEach((r, i) => expect(r.estimate).toBeCloseTo(expected[i], 12));
  for (const r of rows) expect(r).toMatchObject({events: 1, models: 1, estimate_low: null});
});

test("less the round's mean, what the market does to everyone falls out", () => {
  // as close to the meta-model as the mean of the 24 others, i % 5 eighths each
  const mean = 46 / 8 / 24;
  const panel = splitPanel({cwmm: () => Math.fround(mean), market: (round) => (round < 5 ? 1 / 32 : 1 / 16)});
  const [raw, adjusted] = ["none", "round"].map(
    (adjust) => eventParts(panel, eventSettings({adjust})).table.objects() as PartRow[]
  );
  expect(raw[3].estimate).toBeCloseTo(-mean / 32, 6);
  for (const r of adjusted) expect(r.estimate).toBeCloseTo(0, 6);
});

describe.each([
  ["none", {}],
  ["round", {events: "all", ratio: "1.5", base: "0"}]
])("in generated worlds, adjust %s", (adjust, texts) => {
  const all: Record<string, string> = {rounds: "all", before: "6", after: "6", "min-scored": "3", adjust, ...texts};
  const settings = readSettings(all, {table: "event-parts"});

  test("the parts add up to the change in every regime", () => {
    let checked = 0;
    for (const [seed, rounds] of [twoRegimes(40), threeCadences(40), twoRegimes(30)].entries()) {
      const panel = panelOf(world({seed: seed + 1, rounds, models: 40, nulls: 0.1}));
      const rows = eventParts(panel, settings).table.objects() as PartRow[];
      for (const regime of new Set(rows.map((r) => r.score_regime))) {
        const [change, ...parts] = rows.filter((r) => r.score_regime === regime).map((r) => r.estimate);
        if (change === null) continue;
        expect(parts.reduce<number>((sum, v) => sum + v!, 0)).toBeCloseTo(change, 12);
        ++checked;
      }
    }
    expect(checked).toBeGreaterThan(3);
  });

  test("where every score is known the change is that of the summary, interval included", () => {
    const panel = panelOf(world({seed: 4, models: 40, gaps: 0, nulls: 0}));
    const [change] = eventParts(panel, settings).table.objects() as Record<string, number>[];
    const [mmc] = eventSummary(panel, settings).table.objects() as Record<string, number>[];
    expect(change.events).toBeGreaterThan(10);
    expect(change.events).toBe(mmc.events);
    expect(change.estimate).toBeCloseTo(mmc.change, 12);
    expect(change.estimate_low).toBeCloseTo(mmc.change_low, 12);
    expect(change.estimate_high).toBeCloseTo(mmc.change_high, 12);
  });
});

test("an event without the plane of enough rounds is counted as lost, not split", () => {
  const panel = splitPanel();
  const few = eventParts(
    {...panel, scores: {...panel.scores, cwmm: panel.scores.cwmm!.map(() => NaN)}},
    eventSettings()
  );
  expect(few.attrition.at(-1)).toEqual({
    reason: "fewer than 1 rounds with mmc, cwmm and the round's plane on a side",
    events: 1
  });
  expect(few.counting).toBe(0);
  const rows = few.table.objects() as PartRow[];
  expect(rows).toHaveLength(partNames.length);
  for (const r of rows) expect(r).toMatchObject({events: 0, models: 0, estimate: null});
});
