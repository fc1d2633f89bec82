import {describe, expect, test} from "vitest";
import {powerFactor} from "../../../../src/components/base/kit/constants.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {timesStake} from "../../../../src/components/statistics/crowding/stake-change.js";
import {partNames, partRows} from "../../../../src/components/base/catalogue/events.js";
import {eventParts} from "../../../../src/components/tables/events/parts.js";
import {eventSummary} from "../../../../src/components/tables/events/summary.js";
import {expectClose} from "../../../close.js";
import {drawRound, linearRound} from "../../../support/linear-round.js";
import {linearWorld} from "../../../support/linear-world.js";
import {numbers, panelOf} from "../../../support/panel.js";
import {split, splitPanel} from "../../../support/split.js";
import {eventSettings, rounds as weekly} from "../../../support/stakes.js";
import {threeCadences, twoRegimes, world} from "../../../support/worlds.js";

interface PartRow {
  score_regime: string;
  part: string;
  events: number;
  models: number;
  estimate: number | null;
  estimate_low: number | null;
}

/** The rows that add up: `own` is of them, not one of them. */
const addends = (rows: readonly PartRow[]) => rows.filter((r) => r.part !== "own");
const ownOf = (rows: readonly PartRow[]) => rows.find((r) => r.part === "own")!;

const later = (before: number, after: number) => (time: number) => (time < 0 ? before : after);

test("the parts of one event, as worked out by hand", () => {
  // CORR halves, cwmm doubles, c_M doubles: c falls by 1/8, rho rises by 1/4 at c_M 3/64, c_M by 1/32 at rho 3/8
  const panel = splitPanel({
    corr: later(1 / 2, 1 / 4),
    cwmm: later(1 / 4, 1 / 2),
    market: (round) => (round < 5 ? 1 / 32 : 1 / 16)
  });
  const rows = eventParts(panel, eventSettings()).table.objects() as PartRow[];
  expect(rows.map((r) => r.part)).toEqual([...partRows]);
  expect(addends(rows).map((r) => r.part)).toEqual([...partNames]);
  const expected = [-1 / 8 - 3 / 128, -1 / 8, -3 / 256, -3 / 256, 0];
  addends(rows).forEach((r, i) => expect(r.estimate).toBeCloseTo(expected[i], 12));
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
  for (const r of addends(adjusted)) expect(r.estimate).toBeCloseTo(0, 6);
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
        const [change, ...parts] = addends(rows)
          .filter((r) => r.score_regime === regime)
          .map((r) => r.estimate);
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
  expect(few.attrition.at(-1)).toMatchObject({
    reason: "fewer than 1 rounds with mmc, cwmm and the round's plane on a side",
    events: 1
  });
  expect(few.counting).toBe(0);
  const rows = few.table.objects() as PartRow[];
  expect(rows).toHaveLength(partRows.length);
  for (const r of rows) expect(r).toMatchObject({events: 0, models: 0, estimate: null});
});

test("of it own stake: the algebra's part, a mean over the rounds from the event on, then over events", () => {
  const raisers: Record<number, [at: number, times: number]> = {3: [9, 6], 7: [12, 3]};
  const {panel, exact} = linearWorld({
    stake: (m, _, round) => (m in raisers && round >= raisers[m][0] ? 10 * raisers[m][1] : 10)
  });
  const own = (m: number) => {
    const [at, times] = raisers[m];
    const after = exact.slice(at - 1, at + 7).map(({models, meta}) => {
      return models[m].mmc - timesStake(models[m], meta, 1 / times).model.mmc;
    });
    return after.reduce((a, b) => a + b, 0) / after.length;
  };
  for (const adjust of ["none", "round"]) {
    const settings = eventSettings({ratio: "2", before: "8", after: "8", adjust});
    const row = ownOf(eventParts(panel, settings).table.objects() as PartRow[]);
    expect(row).toMatchObject({events: 2, models: 2});
    expectClose(row.estimate!, (own(3) + own(7)) / 2, 1e-5);
  }
});

test("what the larger stake itself does is arithmetic and has no interval, and the caption says so; the parts have theirs", () => {
  const texts = {rounds: "all", before: "6", after: "6", "min-scored": "3", base: "0", ratio: "1.5", adjust: "round"};
  const panel = panelOf(world({seed: 4, models: 40, gaps: 0, nulls: 0}));
  const {table, intervals} = eventParts(panel, readSettings(texts, {table: "event-parts"}));
  const rows = (table.objects() as PartRow[]).filter((r) => r.events > 10);
  expect(ownOf(rows).estimate).not.toBeNull();
  const withEnds = rows.filter((r) => r.estimate_low !== null).map((r) => r.part);
  expect(withEnds).toEqual(["change", "accuracy", "overlap", "market", "together"]);
  expect(intervals!.map(({method}) => method)).toContain("the larger stake itself: arithmetic, no interval");
});

test("where nothing but a stake moves, the change is its own doing, and none of it accuracy", () => {
  const {predictions, target} = drawRound(new Random(3), {models: 25, stocks: 80});
  const rows = numbers(1, 8).flatMap((round) => {
    const stakes = predictions.map((_, m) => (m === 3 && round > 4 ? 60 : 10));
    const {models, meta} = linearRound(predictions, {stakes, target});
    return models.map(({rho, mmc}, m) => ({
      ...{round, model: `m${m}`, stake: stakes[m]},
      ...{cwmm: rho * powerFactor, mmc, corr: mmc + rho * meta.market}
    }));
  });
  const parts = eventParts(panelOf({rows, rounds: weekly(8)}), eventSettings()).table.objects() as PartRow[];
  const of = (name: string) => parts.find((r) => r.part === name)!.estimate!;
  expect(Math.abs(of("change"))).toBeGreaterThan(1e-3);
  expectClose(of("own"), of("change"), 1e-6);
  expectClose(of("accuracy"), 0, 1e-6);
  expectClose(of("overlap") + of("market") + of("together"), of("own"), 1e-6);
});

test("an event whose own part is not known is split, and counted as not telling it", () => {
  // r1 has no MMC in the round of the raise, and no known stake behind it
  const rows = split({raises: [5, 5]}).map((row) =>
    row.model !== "r1" || row.round < 5 ? row : row.round === 5 ? {...row, mmc: null} : {...row, stake: null}
  );
  const made = eventParts(panelOf({rows, rounds: weekly(8)}), eventSettings());
  const parts = made.table.objects() as PartRow[];
  expect(made.counting).toBe(2);
  for (const row of addends(parts)) expect(row).toMatchObject({events: 2, models: 2});
  expect(ownOf(parts)).toMatchObject({events: 1, models: 1, estimate_low: null});
});
