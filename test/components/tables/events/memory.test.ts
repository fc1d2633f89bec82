/** What is remembered of a panel's events answers for the settings that it was made at, and for no others. */
import {expect, test} from "vitest";
import {outcomeWindows, roundMeans} from "../../../../src/components/tables/events/windows.js";
import {ownWindows} from "../../../../src/components/tables/events/own.js";
import type {metaWays} from "../../../../src/components/tables/events/own.js";
import {selectRows} from "../../../../src/components/tables/panel/select.js";
import {stakeEvents} from "../../../../src/components/tables/events/stake-events.js";
import {numbers, panelOf} from "../../../support/panel.js";
import {eventSettings} from "../../../support/stakes.js";
import {world} from "../../../support/worlds.js";

const made = world({seed: 11, models: 40, rounds: numbers(1, 40).map((round) => ({round}))});
const panel = panelOf(made);
const settings = eventSettings({events: "all", ratio: "2", base: "0"});
const same = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  a.length === b.length && Array.from(a).every((value, i) => Object.is(value, b[i]));

/** Whether two ways to ask one panel, one behind the other, give what each gives of a panel that nobody asked before. */
function expectApart<Asked>(ask: (of: typeof panel, how: Asked) => ArrayLike<number>, one: Asked, other: Asked): void {
  const fresh = [one, other].map((how) => ask(panelOf(made), how));
  expect(same(fresh[0], fresh[1]), "the two must differ").toBe(false);
  const used = panelOf(made);
  for (const [i, how] of [one, other, one].entries()) expect(same(ask(used, how), fresh[i % 2])).toBe(true);
}

test.each([
  {minScored: 4},
  {ratio: 5},
  {base: 10},
  {events: "first"},
  {persistence: 3},
  {coolOff: 5},
  {before: 8, minScored: 4},
  {after: 8, minScored: 4},
  {rounds: "10:30"}
] as Partial<typeof settings>[])("events at %o are not those without it", (change) => {
  const base = {...settings, minScored: change.before || change.after ? 4 : settings.minScored};
  expectApart((of, more) => stakeEvents(of, {...base, ...more}).counting, {}, change);
});

test("cuts are not raises", () => {
  expectApart((of, direction: "up" | "down") => stakeEvents(of, settings, {direction}).counting, "up", "down");
});

test("settings that no event hangs on leave the same events", () => {
  const events = stakeEvents(panel, settings);
  expect(stakeEvents(panel, {...settings, outcome: "corr", adjust: "round"})).toBe(events);
});

test.each([{outcome: "corr"}, {adjust: "round"}, {before: 8}, {after: 8}, {rounds: "10:30"}] as const)(
  "windows at %o are not those without it",
  (change) => {
    const {counting} = stakeEvents(panel, settings);
    const ask = (how: object) => {
      const {outcome = "mmc", ...more} = how as {outcome?: "corr"};
      return outcomeWindows(panel, counting, {outcome, settings: {...settings, ...more}}).scores;
    };
    const [plain, changed] = [ask({}), ask(change)];
    expect(same(plain, changed)).toBe(false);
    expect(ask({})).toBe(plain);
    expect(ask(change)).toBe(changed);
  }
);

test("a round's mean is that of its outcome", () => {
  expectApart((of, outcome: "mmc" | "corr") => roundMeans(of, outcome), "mmc", "corr");
});

test("what the own stake does is told apart by the way to the meta-model's score and by the window", () => {
  const {counting} = stakeEvents(panel, settings);
  const own = (more = {}, way?: (typeof metaWays)[number]) =>
    ownWindows(panel, counting, {...settings, ...more}, {way}).own;
  const plain = own();
  expect(own()).toBe(plain);
  expect(own({}, "plane")).not.toBe(plain);
  expect(own({before: 8}).length).not.toBe(plain.length);
});

test.each([
  {minStake: 5},
  {recent: 100},
  {known: ["mmc"]},
  {days: "saturday"},
  {resolved: true},
  {stakeKnown: true}
] as const)("rows selected at %o are not those without it", (change) => {
  const of = panelOf({
    ...made,
    rounds: made.rounds.map((r) => ({...r, cadence: r.round % 5 ? "weekday" : "saturday", resolved: r.round < 38}))
  });
  const rows = (how: object) => selectRows(of, {rounds: "all", ...how}).rows;
  const plain = rows({});
  expect(rows(change).length).toBeLessThan(plain.length);
  expect(rows({})).toBe(plain);
});
