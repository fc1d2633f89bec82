import {expect, test} from "vitest";
import {noiseShares} from "../../../../src/components/statistics/comparison/regression-to-mean.js";
import {
  firstReturn,
  isClean,
  isKnown,
  isPartlyKnown,
  timelineOf
} from "../../../../src/components/tables/trend/timeline.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";
import type {RoundInput} from "../../../support/panel.js";
import {threeCadences} from "../../../support/worlds.js";

const at = (day: number, hour = 18) => new Date(Date.UTC(2024, 0, day, hour)).toISOString().replace(".000", "");
const panelWith = (inputs: RoundInput[]) => panelOf({rows: [], rounds: calendar(inputs)});
/** Round r opens on day r of the year and closes an hour later; its returns are those of days r + 2 to r + 22. */
const daily = (round: number) => ({
  round,
  cadence: "weekday" as const,
  opens: at(round),
  closes: at(round, 19),
  first_score: at(round + 3),
  resolves: at(round + 23)
});

test("returns begin the day before the first score and end the day before the round resolves", () => {
  const panel = panelWith([daily(1), daily(2)]);
  const {time, days} = timelineOf(panel);
  const day = (number: number) => Date.UTC(2024, 0, number) / 864e5;
  expect(firstReturn(panel.rounds[0])).toBe(day(3));
  expect([...time].map((place) => days.first[place])).toEqual([day(3), day(4)]);
  expect([...time].map((place) => days.last[place])).toEqual([day(23), day(24)]);
  expect(time[1]).toBe(time[0] + 1);
});

test("a place for every round, cadences one behind the other and so far apart that no window of 60 rounds reaches over", () => {
  const panel = panelOf({rows: [], rounds: calendar(threeCadences(60))});
  const {time, length} = timelineOf(panel);
  expect(new Set(time).size).toBe(60);
  expect(time[0]).toBe(0);
  expect(Math.max(...time)).toBe(length - 1);
  for (const i of numbers(1, 59))
    for (const j of numbers(0, i - 1)) {
      const [a, b] = [panel.rounds[i].cadence, panel.rounds[j].cadence];
      if (a === b) expect(time[i]).toBeGreaterThan(time[j]);
      else expect(Math.abs(time[i] - time[j])).toBeGreaterThan(60);
    }
});

test("places between the cadences have no days, and no window counts them as rounds", () => {
  const {days, length, time} = timelineOf(panelOf({rows: [], rounds: calendar(threeCadences(30))}));
  const between = numbers(0, length - 1).filter((place) => !time.includes(place));
  expect(between.length).toBeGreaterThan(100);
  for (const place of between) expect([days.first[place], days.last[place]]).toEqual([NaN, NaN]);
  // a calendar of one cadence alone: its first and last rounds have shorter windows, not windows of empty rounds
  const alone = timelineOf(panelWith(numbers(1, 60).map(daily)));
  const own = (bounds: ArrayLike<number>) => Array.from(alone.time, (place) => bounds[place]);
  const bare = {first: own(alone.days.first), last: own(alone.days.last)};
  for (const i of [5, 30, 57])
    expect(noiseShares(alone.days, [alone.time[i]], {before: 10, after: 10})).toEqual(
      noiseShares(bare, [i], {before: 10, after: 10})
    );
});

test("a jump is clean only where the first return day of the round before lies after the close", () => {
  // the returns of round 1 begin on day 3: known to a stake set later than that, not to one set before
  const closing = (closes: string) => panelWith([daily(1), {...daily(2), closes}]);
  expect(isClean(closing(at(2, 19)), 0, 1)).toBe(true);
  expect(isClean(closing(at(3, 0)), 0, 1)).toBe(false);
  expect(isClean(closing(at(8)), 0, 1)).toBe(false);
});

test("a score is known when its last day of return lies before the close, in part from its first day on", () => {
  // returns of round r are those of days r + 2 to r + 22; round r closes on day r
  const panel = panelWith(numbers(1, 40).map(daily));
  const rounds = panel.rounds.map((_, i) => i);
  const now = 30;
  const of = (test: typeof isKnown) => rounds.filter((i) => test(panel, i, now)).map((i) => i - now);
  expect(of(isKnown)).toEqual(numbers(-30, -23));
  expect(of(isPartlyKnown)).toEqual(numbers(-22, -2));
  expect(of((...args) => isClean(...args))).toEqual(numbers(-1, 9));
});
