import {expect, test} from "vitest";
import {articleEvents} from "../../../../src/components/base/claims/statistics.js";
import {
  accuracyChange,
  cleanJump,
  dose,
  eventColumn,
  eventPart,
  jumpSlope,
  ownStake,
  settled
} from "../../../../src/components/tables/claims/events.js";
import {contextIn, crowd} from "../../../support/claims.js";
import {raise} from "../../../support/events.js";

/** Twelve raises in one round; MMC falls by 0.004 at once, by 0.003 in steps, or not at all; CORR is twice MMC. */
const once = contextIn(raise({mmc: (r) => (r < 31 ? 0.01 : 0.006)}));

test("levels, change and share are those of the table", () => {
  const [before, after, change] = (["before", "after", "change"] as const).map((c) =>
    eventColumn(c, {texts: articleEvents})(once)
  );
  expect(before.estimate).toBeCloseTo(0.01, 6);
  expect(after.estimate).toBeCloseTo(0.006, 6);
  // as scored there is no interval, and more rounds bring none
  expect(change).toMatchObject({unit: "events", n: 12, low: null, grows: false});
  expect(change.before).toBeCloseTo(0.01, 6);
  expect([before.before, after.before]).toEqual([null, null]);
  expect(eventColumn("change_share", {texts: articleEvents})(once).estimate).toBeCloseTo(-0.4, 4);
  expect(eventColumn("before", {outcome: "fnc"})(once)).toMatchObject({
    estimate: null,
    why: "FNC is not known in these rounds"
  });
});

test("CORR stands in where there is no CORJ60, and it says so", () => {
  const found = accuracyChange(articleEvents)(once);
  expect(found.estimate).toBeCloseTo(-0.008, 6);
  expect(found.why).toMatch(/CORR stands in/);
});

test("a path that has settled by round 12 moves no more; one that falls on does", () => {
  expect(settled(once).estimate).toBeCloseTo(0, 9);
  const falling = contextIn(raise({mmc: (r) => (r < 31 ? 0.01 : 0.01 - 0.0004 * (r - 31))}));
  expect(settled(falling).estimate).toBeCloseTo(-0.0016, 6);
});

test("parts and doses are rows of their tables, and a jump that is not clean counts for nothing", () => {
  expect(ownStake(articleEvents)(once).estimate).toBeNull();
  expect(jumpSlope(once).estimate).toBeNull();
  const world = crowd({models: 60});
  for (const row of world.rows) if (/^m[1-5]0$/.test(row.model) && row.round >= 31) row.stake! *= 8;
  const raised = contextIn(world);
  const own = ownStake(articleEvents)(raised);
  const doses = raised.table("event-dose", articleEvents).table.objects() as Record<string, unknown>[];
  // CORR is MMC and 0.02 cwmm there: all ways to tell the meta-model's score agree but for what the sums hold of MMC
  expect(own).toMatchObject({estimate: doses[0].own_mean, n: 5, estimator: null, grows: false});
  expect(own.low!).toBeLessThanOrEqual(own.estimate!);
  expect(own.high!).toBeGreaterThanOrEqual(own.estimate!);
  expect(own.high! - own.low!).toBeLessThan(-own.estimate!);
  expect(own.estimate!).toBeLessThan(0);
  const part = eventPart("overlap", articleEvents)(once);
  const rows = once.table("event-parts", articleEvents).table.objects() as Record<string, unknown>[];
  expect(part.estimate).toBe(rows.find((r) => r.part === "overlap")!.estimate);
  expect(cleanJump("mmc")(once).estimate).toBeNull();
});

test("the slope on the raise needs raises of several sizes", () => {
  expect(dose(once)).toMatchObject({estimate: null, why: "too few events are scored in those rounds"});
  const world = raise();
  const raisers = [...new Set(world.rows.map((r) => r.model))].slice(0, 12);
  for (const row of world.rows) {
    const i = raisers.indexOf(row.model);
    if (i < 0 || row.round < 31 || row.round >= 51) continue;
    row.stake = 10 * Math.exp(2 + i / 8);
    row.mmc = 0.01 - 0.002 * (2 + i / 8);
  }
  for (const row of world.rows) if (raisers.includes(row.model) && row.round < 31) row.mmc = 0.01;
  const found = dose(contextIn(world));
  expect(found.estimate).toBeCloseTo(-0.002, 6);
  expect(found.n).toBe(12);
});
