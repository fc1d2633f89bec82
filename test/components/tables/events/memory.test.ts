/** What is remembered of a panel's events answers for the settings that it was made at, and for no others. */
import {expect, test} from "vitest";
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

test("cuts are not raises", () => {
  expectApart((of, direction: "up" | "down") => stakeEvents(of, settings, {direction}).counting, "up", "down");
});

test("what the own stake does is told apart by the way to the meta-model's score", () => {
  const {counting} = stakeEvents(panel, settings);
  const own = (way?: (typeof metaWays)[number]) => ownWindows(panel, counting, settings, {way}).own;
  const plain = own();
  expect(own()).toBe(plain);
  expect(own("plane")).not.toBe(plain);
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
