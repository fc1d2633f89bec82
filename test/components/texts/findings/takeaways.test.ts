import {expect, test} from "vitest";
import type {TableName} from "../../../../src/components/base/catalogue/index.js";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import {endGroups} from "../../../../src/components/tables/penalty/end-groups.js";
import {fallsByRegime} from "../../../../src/components/tables/penalty/falls-by-regime.js";
import {tables} from "../../../../src/components/tables/index.js";
import type {EventResult} from "../../../../src/components/tables/result/result.js";
import {stretches} from "../../../../src/components/tables/trend/stretches.js";
import {findings, sum, type Argument} from "../../../../src/components/texts/findings/takeaways.js";
import {calendar, numbers, panelOf, type Row, type World} from "../../../support/panel.js";

const rounds = 60;
const models = 120;
const middle = rounds / 2;

/** A world in which every step of the argument holds: MMC is nothing but likeness, and likeness comes with stake and with time. */
function asIs({dates = 8} = {}): World {
  const opens = (round: number) => new Date(Date.UTC(2020, 0, 4 + 7 * round, 18)).toISOString().replace(".000", "");
  return {
    rounds: calendar(numbers(1, rounds).map((round) => ({round, opens: opens(round)}))),
    rows: numbers(1, models).flatMap((i) => numbers(1, rounds).map((round) => rowOf(i, round, dates)))
  };
}

/**
 * Every fifth model multiplies its stake around the middle and becomes more alike. The next one divides its stake and stays as it is;
 * the one after that becomes less alike, so that the mean over models stays.
 */
function rowOf(i: number, round: number, dates: number): Row {
  const later = round > middle + (Math.floor(i / 5) % dates) - Math.floor(dates / 2);
  const factor = !later ? 1 : i % 5 === 0 ? 6 : i % 5 === 1 ? 1 / 6 : 1;
  const turn = !later ? 0 : i % 5 === 0 ? 0.1 : i % 5 === 2 ? -0.1 : 0;
  const cwmm = 0.2 + (0.3 * i) / models + 0.003 * round + turn;
  const model = `model ${String(i).padStart(3, "0")}`;
  const corr = 0.04 + 0.001 * Math.sin(7 * i + 3 * round);
  return {round, model, stake: factor * 10 ** (1 + i / 60), cwmm, mmc: corr - 0.05 * cwmm, corr};
}

const reversed = ({rows, ...rest}: World): World => ({
  ...rest,
  rows: rows.map((r) => ({...r, round: rounds + 1 - r.round}))
});

const turned = ({rows, ...rest}: World): World => ({...rest, rows: rows.map((r) => ({...r, mmc: -r.mmc!}))});

const equalStakes = ({rows, ...rest}: World): World => ({
  ...rest,
  rows: rows.map((r) => ({...r, cwmm: 0.5, mmc: 0.01}))
});

function argumentOf(world: World): Argument {
  const panel = panelOf(world);
  const table = <N extends TableName>(name: N) => tables[name](panel, defaultSettings(name));
  return {
    stake: table("stake-deciles"),
    falls: fallsByRegime(table("penalty"), {
      extremes: endGroups(panel, defaultSettings("penalty")),
      shape: table("penalty-shape").table
    }),
    stretches: stretches(table("trend").table, panel.rounds, {slopes: table("trend-slope").table}),
    events: {
      summary: table("event-summary") as EventResult<"event-summary">,
      mmcPath: table("event-path") as EventResult<"event-path">,
      tests: table("event-tests") as EventResult<"event-tests">
    }
  };
}

const told = (world: World) => {
  const all = findings(argumentOf(world));
  return {
    states: Object.fromEntries(all.map((f) => [f.name, f.state])),
    texts: all.map((f) => f.takeaway),
    pairs: all.map((f) => f.pair),
    sum: sum(all)
  };
};

test("where every step holds, the sum says so", () => {
  const {states, texts, pairs, sum: text} = told(asIs());
  expect(states).toEqual({stake: "holds", penalty: "holds", trend: "holds", "stake-events": "holds"});
  expect(text).toMatch(/^A cost of crowding is seen here, between models and when a stake grows: all of the four/);
  expect(text).not.toMatch(/open/);
  expect(texts.every((t) => t.endsWith("."))).toBe(true);
  for (const [i, pair] of pairs.entries())
    expect(`${pair!.value} ${pair!.interval}`, texts[i]).toMatch(/\d.*( to |too few)/);
});

test("with time reversed crowding shrinks, and MMC no longer falls after a raise", () => {
  const {states, texts, sum: text} = told(reversed(asIs()));
  expect(states).toEqual({stake: "holds", penalty: "holds", trend: "reversed", "stake-events": "absent"});
  expect(text).toMatch(/^A cost of crowding is seen here between models, but not when a stake grows: two of/);
  expect(text).toMatch(/crowding shrinks and a stake increase does not cost as much MMC as the article says/);
  expect(texts[2]).toMatch(/shrinks.*moves by −0\.\d+ a year/);
  expect(texts[3]).toMatch(/^Crowding costs less than the article’s 35 %/);
});

test("with the sign of MMC turned likeness goes with more MMC, and a raise too", () => {
  const {states, texts, sum: text} = told(turned(asIs()));
  expect(states).toEqual({stake: "holds", penalty: "reversed", trend: "holds", "stake-events": "unclear"});
  expect(text).toMatch(/^A cost of crowding is not shown here: two of/);
  expect(text).toMatch(/have more MMC.*leave open whether a stake increase costs MMC/);
  expect(texts[1]).toMatch(/more MMC, not less/);
});

test("where nothing differs nothing is claimed", () => {
  const {states, sum: text} = told(equalStakes(asIs()));
  expect(states).toEqual({stake: "absent", penalty: "absent", trend: "absent", "stake-events": "unknown"});
  expect(text).toMatch(/^A cost of crowding is not shown here: none of the four/);
});

test("a fall that one date alone tells of is left open", () => {
  const {states, sum: text} = told(asIs({dates: 1}));
  expect(states["stake-events"]).toBe("unclear");
  expect(text).toMatch(/^A cost of crowding is seen here between models, but not when a stake grows: three of/);
  expect(text).toMatch(/leave open whether a stake increase costs MMC\.$/);
});

test("without a row every step is unknown, in words", () => {
  const world = asIs();
  const {states, texts, pairs, sum: text} = told({...world, rows: world.rows.slice(0, 1)});
  expect(new Set(Object.values(states))).toEqual(new Set(["unknown"]));
  expect(pairs).toEqual([null, null, null, null]);
  expect(texts.join(" ")).not.toMatch(/NaN|undefined|null/);
  expect(text).toMatch(
    /^Whether crowding has a cost is not known .*: none of the four steps of the argument is known\./
  );
});

test("the texts of the three worlds are all different", () => {
  const worlds = [asIs(), reversed(asIs()), turned(asIs())].map(told);
  expect(new Set(worlds.map((w) => w.sum)).size).toBe(3);
  expect(new Set(worlds.map((w) => w.texts.join(" "))).size).toBe(3);
});
