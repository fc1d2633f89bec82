/** The record of the page Worlds: what it holds, and that the verdicts are those of its tables. */
import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {rowsOf} from "../../../src/components/base/catalogue/rows.js";
import {claimedFall, fewestJudged} from "../../../src/components/base/kit/constants.js";
import {questions} from "../../../src/components/base/worlds/world.js";
import {crowdingOf} from "../../../src/components/base/events/crowding.js";
import {wayOf} from "../../../src/components/base/trend/slopes.js";
import {readRecord} from "../../../src/data/coverage/record.js";
import {reliabilityOf} from "../../../src/data/coverage/reliability.js";
import {worlds as kinds} from "../../../src/data/sources/simulate/worlds/index.js";
import {shownWorlds, usual} from "../../../src/data/worlds/make.js";
import {readWorlds, worldsHash} from "../../../src/data/worlds/record.js";
import {evidenceOf, shownOf} from "../../../src/data/worlds/summary.js";

const record = readWorlds();
const reliability = reliabilityOf(readRecord());
const shown = shownOf(record, {current: true, reliability});

test("it says with which code it was made, and whether that is the code as it is", () => {
  expect(record.code).toMatch(/^[0-9a-f]{16}$/);
  if (record.code !== worldsHash())
    console.warn("src/data/worlds/worlds.json was recorded with other code: npm run worlds");
});

test("it holds the three worlds at the usual settings, and is small", () => {
  expect(record.settings).toEqual(usual);
  expect(record.worlds.map(({name}) => name)).toEqual(shownWorlds);
  const text = readFileSync(new URL("../../../src/data/worlds/worlds.json", import.meta.url), "utf8");
  expect(text.length).toBeLessThan(150_000);
});

test("each world has each figure, with points in order, a truth that is a number, and what is no mechanism is no truth", () => {
  for (const {cells, name, about} of shown.worlds) {
    expect(about).toBe(kinds[name as keyof typeof kinds].about);
    for (const question of questions) {
      const {points, truth} = cells[question];
      expect(points.length, `${name} ${question}`).toBeGreaterThanOrEqual(10);
      expect(points.length, `${name} ${question}`).toBeLessThanOrEqual(100);
      for (const [i, {x}] of points.entries()) if (i) expect(x).toBeGreaterThan(points[i - 1].x);
      expect(Number.isFinite(truth.value)).toBe(true);
      if (!truth.made) expect(truth.direction).toBe(0);
    }
  }
});

test("in calm nobody follows anything: neither stakes nor copying have a mechanism there, in crowded both", () => {
  const [calm, , crowded] = record.worlds;
  expect([calm.truths.stake.made, calm.truths.trend.made]).toEqual([false, false]);
  expect(calm.truths.trend.value).toBeCloseTo(0, 12);
  expect([crowded.truths.stake.made, crowded.truths.trend.made]).toEqual([true, true]);
  expect(crowded.truths.trend.value).toBeGreaterThan(0);
});

test("a direction is claimed only by an interval on its side of 0, and the interval of each verdict is that of its table", () => {
  const side = {stake: 1, penalty: -1, trend: 1, cost: -1, closer: 1};
  for (const {cells} of shown.worlds)
    for (const question of questions) {
      const {said, estimate} = cells[question];
      if (!said) continue;
      const nearest = side[question] * said > 0 ? estimate.low! : -estimate.high!;
      expect(nearest, question).toBeGreaterThan(0);
    }
});

test("what the site's rules say of the tables is what the cells say", () => {
  for (const [i, world] of record.worlds.entries()) {
    const {cells} = shown.worlds[i];
    const {events, stretches} = evidenceOf(world, reliability);
    const crowding = crowdingOf(events.tests)!;
    expect(cells.cost.estimate).toEqual(crowding.overlap);
    expect(cells.cost.said).toBe({supported: 1, contradicted: 0, unclear: null}[crowding.word]);
    const drawn = stretches.find((s) => s.rows[0].round === cells.trend.points[0].x)!;
    const way = wayOf(drawn.slopes!.cwmm_stake_mean);
    if (cells.trend.said === 1) expect(way).toBe("rises");
    const stacked = rowsOf(events.tests).findLast((r) => r.test === "stacked" && r.outcome === "cwmm")!;
    expect(cells.closer.estimate.estimate).toBe(stacked.estimate);
    if (cells.closer.said !== null) expect(crowding.events).toBeGreaterThanOrEqual(fewestJudged);
    if (cells.cost.said === 0 && cells.cost.truth.direction === 0)
      expect(world.truths.cost.value).toBeGreaterThan(-claimedFall * crowding.before.estimate!);
  }
});

test("where intervals are withheld, no verdict on raises claims anything", () => {
  const none = shownOf(record, {current: true, reliability: {}});
  for (const {cells} of none.worlds) {
    expect([cells.cost.said, cells.closer.said, cells.trend.said]).toEqual([null, null, null]);
    expect(cells.cost.estimate.low).toBeNull();
  }
});
