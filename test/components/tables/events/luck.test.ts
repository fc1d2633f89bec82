import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {luckAfter} from "../../../../src/components/tables/events/luck.js";
import {noiseShares} from "../../../../src/components/statistics/comparison/regression-to-mean.js";
import {timelineOf} from "../../../../src/components/tables/trend/timeline.js";
import {stakeEvents} from "../../../../src/components/tables/events/stake-events.js";
import {eventSummary} from "../../../../src/components/tables/events/summary.js";
import {numbers, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";
import {daily} from "../../../support/split.js";

const settings = readSettings({rounds: "all", before: "8", after: "8", "min-scored": "5"}, {table: "event-tests"});

/** 40 models with skill and luck of these sizes over 60 daily rounds; each raises after the 8 rounds that went best. */
function luckWorld({skill, luck, common = 1}: {skill: number; luck: number; common?: number}) {
  const random = new Random(11);
  const rows = numbers(0, 39).flatMap((m): Row[] => {
    const own = skill * random.normal();
    const noise = Float64Array.from({length: 60 + common}, () => random.normal() / Math.sqrt(common));
    const scores = numbers(0, 59).map((t) => own + luck * noise.slice(t, t + common).reduce((a, b) => a + b));
    const mean = (t: number) => scores.slice(t - 8, t).reduce((a, b) => a + b) / 8;
    const best = numbers(16, 44).reduce((a, b) => (mean(b) > mean(a) ? b : a));
    return scores.map((mmc, t) => ({round: t + 1, model: `m${m}`, stake: t < best || m % 3 ? 10 : 60, mmc}));
  });
  // returns of 20 days: a round shares some with the 20 rounds on each side of it
  return panelOf({rows, rounds: daily(60, {lag: () => 2})});
}

const linesOf = (panel: ReturnType<typeof luckWorld>) =>
  luckAfter(panel, stakeEvents(panel, settings), {regime: "from 1", settings});

test("the means before and after are the summary's", () => {
  const panel = luckWorld({skill: 0.3, luck: 1, common: 20});
  const [before, after] = linesOf(panel);
  const [mmc] = eventSummary(panel, {...settings, adjust: "round"}).table.objects() as Record<string, number>[];
  expect([before.test, after.test]).toEqual(["before", "after"]);
  expect(before).toMatchObject({n: mmc.events, adjust: "round"});
  expect(mmc.events).toBeGreaterThan(8);
  expect(before.estimate!.estimate).toBeCloseTo(mmc.before, 12);
  expect(after.estimate!.estimate).toBeCloseTo(mmc.after, 12);
});

test("luck takes a part of the mean before, less of it where both windows share returns; lines carry no p-value", () => {
  const [before, , skill, shared] = linesOf(luckWorld({skill: 0.5, luck: 1, common: 20})).map((r) => r);
  const [start, alone, both] = [before, skill, shared].map((r) => r.estimate!.estimate);
  expect(start).toBeGreaterThan(0);
  expect(alone).toBeGreaterThan(0);
  expect(both).toBeGreaterThan(alone);
  expect(start).toBeGreaterThan(both);
  for (const {estimate, p, mde} of [skill, shared]) {
    expect(estimate!.low).toBeLessThan(estimate!.estimate);
    expect(estimate!.high).toBeGreaterThan(estimate!.estimate);
    expect([p, mde]).toEqual([null, null]);
  }
});

test("with hardly any luck all of it lasts", () => {
  const [before, , skill] = linesOf(luckWorld({skill: 1, luck: 0.01}));
  expect(skill.estimate!.estimate / before.estimate!.estimate).toBeCloseTo(1, 3);
});

test("the same panel gives the same band", () => {
  const [a, b] = [0, 1].map(() => linesOf(luckWorld({skill: 0.5, luck: 1})).map((r) => r.estimate));
  expect(a).toEqual(b);
});

test("no line where the variance between models is not positive, nor without an event", () => {
  // every score alternates around the round's mean and all models are alike: scores far apart go against each other
  const rows = numbers(1, 60).flatMap((round) =>
    numbers(0, 9).map((m): Row => ({
      round,
      model: `m${m}`,
      stake: m === 0 && round > 30 ? 60 : 10,
      mmc: (m % 2 ? 1 : -1) * (round <= 30 ? 1 : -1)
    }))
  );
  const panel = panelOf({rows, rounds: daily(60, {lag: () => 2})});
  const lines = luckAfter(panel, stakeEvents(panel, settings), {regime: "from 1", settings});
  expect(lines.map((r) => r.estimate === null)).toEqual([false, false, true, true]);
  const none = luckAfter(panel, stakeEvents(panel, settings), {regime: "from 9", settings});
  expect(none.map((r) => [r.n, r.estimate])).toEqual(Array(4).fill([0, null]));
});

test("windows end where the score regime does: rounds of another regime share no noise with it", () => {
  const world = luckWorld({skill: 0.5, luck: 1, common: 20});
  const regimes = (edge: number) => ({
    ...world,
    rounds: world.rounds.map((r) => ({...r, score_regime: r.round < edge ? "from 0" : "from 1"}))
  });
  // the same world without any of the earlier rounds
  const without = (edge: number): typeof world => {
    const kept = Int32Array.from(world.round.keys()).filter((row) => world.round[row] >= edge);
    return {
      ...world,
      length: kept.length,
      round: kept.map((row) => world.round[row]),
      model: kept.map((row) => world.model[row]),
      stake: Float64Array.from(kept, (row) => world.stake[row]),
      scores: {mmc: Float32Array.from(kept, (row) => world.scores.mmc![row])},
      rounds: world.rounds.filter((r) => r.round >= edge).map((r) => ({...r, score_regime: "from 1"}))
    };
  };
  for (const edge of [14, 20, 24]) {
    const at = (panel: typeof world) =>
      luckAfter(panel, stakeEvents(panel, settings), {regime: "from 1", settings}).map((r) => r.estimate);
    const inside = at(regimes(edge));
    expect(inside[2]!.estimate).toBeGreaterThan(0);
    expect(inside).toEqual(at(without(edge)));
  }
});

test("a window cut at an edge holds more noise than a whole one: less of its mean lasts", () => {
  const {days, time} = timelineOf(luckWorld({skill: 0.5, luck: 1, common: 20}));
  const at = [time[30]];
  const cut = {first: Float64Array.from(days.first, (d, i) => (i < time[25] ? NaN : d)), last: days.last};
  const [whole, part] = [days, cut].map((own) => noiseShares(own, at, {before: 20, after: 20}));
  expect(part.before).toBeGreaterThan(whole.before);
});
