import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {keptOf} from "../../../../src/components/tables/leaderboard/kept.js";
import {turnover} from "../../../../src/components/tables/leaderboard/turnover.js";
import {persistenceWorld} from "../../../../src/data/field-record/persistence-world.js";

const worlds = 12;

/** Rows of worlds whose lists by score look back on few rounds. */
function rowsIn(skill: number, rounds = 90) {
  return Array.from({length: worlds}, (_, seed) => {
    const {panel} = persistenceWorld(new Random(seed), {cadence: "weekly", rounds, skill, market: 0});
    const paid = {...panel, scores: {...panel.scores, payout: panel.stake}};
    return rowsOf(turnover(paid, readSettings({trailing: "3"}, {table: "turnover"})));
  }).flat();
}

test("skill that lasts is told from luck by the interval in most worlds, luck is not", () => {
  const above = (skill: number) =>
    rowsIn(skill).filter(({ranked, lag, kept_low, noise}) => ranked === "score" && lag === 10 && kept_low! > noise!);
  expect(above(1).length).toBeGreaterThanOrEqual(worlds - 2);
  expect(above(0).length).toBeLessThanOrEqual(2);
});

test("an interval lies about its share, within what a share can be; by stake there is none", () => {
  const rows = rowsIn(0.6);
  for (const {ranked, kept, kept_low, kept_high} of rows.filter((row) => row.kept_low !== null)) {
    expect(ranked).not.toBe("stake");
    expect(kept_low).toBeLessThanOrEqual(kept);
    expect(kept_high).toBeGreaterThanOrEqual(kept);
    expect(Math.min(kept_low!, 1 - kept_high!)).toBeGreaterThanOrEqual(0);
  }
  expect(rows.some(({ranked, kept_low}) => ranked === "score" && kept_low !== null)).toBe(true);
});

test("too few independent lists have no interval, and what never changes has none", () => {
  expect(rowsIn(0.6, 30).filter(({kept_low}) => kept_low !== null)).toEqual([]);
  expect(rowsIn(0.6).filter(({ranked, kept_low}) => ranked === "payout" && kept_low !== null)).toEqual([]);
});

test("lists that share nearly all of their days have none; those that share few have one", () => {
  const rows = rowsIn(0.6).filter(({ranked}) => ranked === "score");
  const told = (at: number) => rows.filter(({lag}) => lag === at).map(({kept_low}) => kept_low !== null);
  expect(new Set(told(1))).toEqual(new Set([false]));
  expect(new Set(told(5))).toEqual(new Set([true]));
});

test("stakes that change have none, nor have lists too far apart for the series", () => {
  const {panel} = persistenceWorld(new Random(1), {cadence: "weekly", rounds: 90, skill: 0.6, market: 0});
  const stake = Float64Array.from(panel.scores.mmc!, (score) => Math.exp(50 * score));
  const moved = {...panel, stake, scores: {...panel.scores, payout: stake}};
  const rows = rowsOf(turnover(moved, readSettings({}, {table: "turnover"})));
  const ends = (of: string) => rows.filter(({ranked, lag}) => ranked === of && lag === 5).map((row) => row.kept_low);
  expect(ends("stake")).toEqual([null]);
  expect(ends("payout")[0]).toBeGreaterThan(0);
  // a lag as long as the series
  expect(rows.filter(({ranked, lag}) => ranked === "payout" && lag === 50).map((row) => row.kept_low)).toEqual([null]);
});

test("the share kept is of the top alone", () => {
  const list = (models: number[]) => ({position: 0, places: [0], models: Int32Array.from(models)});
  expect(keptOf([list([1, 2, 3, 4]), list([2, 5, 1, 3])], 2)).toBe(0.5);
});
