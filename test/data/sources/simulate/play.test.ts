/** Who knows what when, and where every NMR comes from. */
import {describe, expect, it} from "vitest";
import {tabledRule} from "../../../../src/components/base/payout-rules.js";
import {play} from "../../../../src/data/sources/simulate/play.js";
import type {Played} from "../../../../src/data/sources/simulate/play.js";
import {hidden, observed} from "../../../../src/data/sources/simulate/rows.js";
import {makeWorld} from "../../../../src/data/sources/simulate/world.js";
import type {World} from "../../../../src/data/sources/simulate/world.js";
import {expectClose} from "../../../close.js";
import {playSmall, small} from "./small.js";

const [world, played] = playSmall();
const column = (name: (typeof observed)[number] | (typeof hidden)[number]) => played.rows.column(name);

/** Stakes of all rows up to a round. */
function stakesTo(game: Played, round: number): number[] {
  const rounds = game.rows.column("round");
  return [...game.rows.column("stake")].filter((_, i) => rounds[i] <= round);
}

/** The same world with other returns after a day. */
function withOtherReturns(day: number): World {
  const other = makeWorld(small);
  const {cumulative, stocks} = other.returns;
  for (let i = (day + 1) * stocks; i < cumulative.length; ++i) cumulative[i] += ((i * 7919) % 104729) / 10000;
  return other;
}

describe("play", () => {
  it("repeats itself for a seed, and only for that seed", () => {
    const again = playSmall()[1];
    for (const name of [...observed, ...hidden]) expect(again.rows.column(name)).toEqual(column(name));
    expect(playSmall({seed: 4})[1].rows.column("stake")).not.toEqual(column("stake"));
  });

  it("lets no one know returns of the days to come", () => {
    let [compared, moved] = [0, 0];
    for (const share of [0.3, 0.5, 0.8]) {
      const at = world.calendar.rounds[Math.floor(share * world.calendar.rounds.length)];
      const other = play(withOtherReturns(at.knownDay));
      expect(stakesTo(other, at.round)).toEqual(stakesTo(played, at.round));
      compared += stakesTo(played, at.round).length;
      if (!sameStakes(other, played)) moved++;
    }
    expect(compared).toBeGreaterThan(1000);
    expect(moved).toBe(3);
  });

  it("knows a return two days after its own at the earliest", () => {
    for (const at of world.calendar.rounds) {
      expect(at.knownDay).toBeLessThanOrEqual(at.dataDay);
      expect(at.firstDay).toBeGreaterThan(at.dataDay + 1);
      expect(at.lastDay - at.firstDay).toBe(19);
      expect(at.lastDay60 - at.firstDay).toBe(59);
    }
  });

  it("accounts for every NMR of a stake", () => {
    const last = new Map<number, number>();
    const sums = {settled: 0, flow: 0};
    for (let i = 0; i < played.rows.length; ++i) {
      const [model, stake] = [column("model")[i], column("stake")[i]];
      const [settled, flow] = [column("settled")[i], column("flow")[i]];
      expectClose(stake, (last.get(model) ?? 0) + settled + flow, 1e-9);
      expect(stake).toBeGreaterThanOrEqual(0);
      last.set(model, stake);
      sums.settled += Math.abs(settled);
      sums.flow += Math.abs(flow);
    }
    expect(sums.settled).toBeGreaterThan(1);
    expect(sums.flow).toBeGreaterThan(1);
  });

  it("settles a round's payout when it resolves, not before", () => {
    const steady = playSmall({equalStakes: true})[1];
    expect([...steady.rows.column("settled")].every((x) => x === 0)).toBe(true);
    const {rounds} = world.calendar;
    const early = rounds.filter((at) => at.closes < rounds[0].resolves).map((at) => at.round);
    expect(early.length).toBeGreaterThan(3);
    for (let i = 0; i < played.rows.length; ++i) {
      if (column("round")[i] <= early[early.length - 1]) expect(column("settled")[i]).toBe(0);
    }
  });

  it("pays by the rule of the round", () => {
    let paid = 0;
    const results = new Map(played.rounds.map((result) => [result.at.round, result]));
    for (let i = 0; i < played.rows.length; ++i) {
      const [round, stake, payout] = [column("round")[i], column("stake")[i], column("payout")[i]];
      const {factor, at} = results.get(round)!;
      if (Number.isNaN(payout)) continue;
      const score = column("corr_multiplier")[i] * column("corr")[i] + column("mmc_multiplier")[i] * column("mmc")[i];
      const {clip} = tabledRule(round)!;
      expectClose(payout, stake * Math.min(clip, Math.max(-clip, factor * score)), 1e-9);
      if (at.cadence === "weekday" && round < 475) expectClose(payout, 0);
      if (payout !== 0) paid++;
    }
    expect(paid).toBeGreaterThan(500);
  });

  it("adds up the stakes of a round", () => {
    for (const {at, atStake} of played.rounds) {
      const own = stakesTo(played, at.round).slice(stakesTo(played, at.round - 1).length);
      expectClose(
        own.reduce((a, b) => a + b, 0),
        atStake,
        1e-9
      );
    }
  });

  it("gives everyone the same stake where asked", () => {
    const equal = playSmall({equalStakes: true})[1];
    expect(new Set(equal.rows.column("stake"))).toEqual(new Set([0, 100]));
    expect([...equal.rows.column("moved")].every(Number.isNaN)).toBe(true);
  });
});

function sameStakes(a: Played, b: Played): boolean {
  return JSON.stringify([...a.rows.column("stake")]) === JSON.stringify([...b.rows.column("stake")]);
}
