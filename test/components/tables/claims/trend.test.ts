import {expect, test} from "vitest";
import {yearsBetween} from "../../../../src/components/base/rounds/calendar.js";
import {levelAt, share, slope} from "../../../../src/components/tables/claims/trend.js";
import {contextIn, crowd} from "../../../support/claims.js";

/** Likeness rises by 0.1 a year of 52 weeks. */
const rising = crowd({rounds: 60, first: 380, cwmm: (_, round) => 0.3 + (0.1 * (round - 380)) / 52.18});
const context = contextIn(rising);

test("a level is the mean of ten rounds at either side, with the rounds' own ends", () => {
  const then = levelAt("cwmm_mean" as "cwmm_median", 400)(context);
  expect(then.n).toBe(21);
  expect(then.estimate).toBeCloseTo(0.3 + (0.1 * 20) / 52.18, 2);
  expect(then.low!).toBeLessThan(then.estimate!);
  const now = levelAt("cwmm_stake_mean", "newest")(context);
  expect(now.n).toBe(10);
  expect(levelAt("cwmm_stake_mean", 900)(context)).toMatchObject({
    estimate: null,
    why: "these rounds do not reach round 900"
  });
});

test("the slope is per year, and the share is its way over years by the first level", () => {
  const found = slope("cwmm_stake_mean")(context);
  expect(found.estimate).toBeCloseTo(0.1, 2);
  expect(found.low!).toBeGreaterThan(0.05);
  const shared = share("cwmm_stake_mean", {years: 2})(context);
  expect(shared.estimate! / found.estimate!).toBeCloseTo(shared.low! / found.low!, 9);
  expect(shared.estimate).toBeCloseTo(0.2 / 0.31, 1);
});

test("a slope rests on the rounds of its line alone, whose number more rounds add to", () => {
  const world = crowd({rounds: 90, first: 300});
  world.rounds.forEach((r) => (r.cadence = r.round > 340 && r.round % 2 ? "saturday" : "weekly"));
  expect(slope("cwmm_stake_mean")(contextIn(world))).toMatchObject({
    ...{n: 65, rounds: 65, line: true, grows: true},
    span: [300, 388]
  });
});

test("years come from the calendar of rounds", () => {
  expect(yearsBetween(400, 1000)).toBeCloseTo((120 * 7) / 365.25, 6);
});
