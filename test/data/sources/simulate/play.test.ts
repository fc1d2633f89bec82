/** Who knows what when, and where every NMR comes from. */
import {describe, expect, it} from "vitest";
import {asPaid} from "../../../../src/components/base/scores/payout-rules.js";
import {paidScore, paidWeights} from "../../../../src/components/base/scores/payouts.js";
import {shareOf} from "../../../../src/data/sources/simulate/ledger.js";
import {play} from "../../../../src/data/sources/simulate/play.js";
import type {Played} from "../../../../src/data/sources/simulate/play.js";
import {hidden, observed} from "../../../../src/data/sources/simulate/rows.js";
import {worldRule} from "../../../../src/data/sources/simulate/rules.js";
import {makeWorld} from "../../../../src/data/sources/simulate/world.js";
import type {World} from "../../../../src/data/sources/simulate/world.js";
import {expectClose} from "../../../close.js";
import {late, playSmall, rowsOfRound, small} from "./small.js";

const [world, played] = playSmall();
const [lateWorld, latePlayed] = playSmall(late);
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

  it.each([
    ["on one stake", played],
    ["over a change to positions of one round", latePlayed]
  ])("accounts for every NMR that is committed, %s", (_, {rows}) => {
    const last = new Map<number, number>();
    const sums = {settled: 0, flow: 0};
    for (let i = 0; i < rows.length; ++i) {
      const of = (name: "model" | "stake" | "round" | "settled" | "flow") => rows.column(name)[i];
      const committed = of("stake") / shareOf(of("round"));
      expectClose(committed, (last.get(of("model")) ?? 0) + of("settled") + of("flow"), 1e-9);
      expect(committed).toBeGreaterThanOrEqual(0);
      last.set(of("model"), committed);
      sums.settled += Math.abs(of("settled"));
      sums.flow += Math.abs(of("flow"));
    }
    expect(sums.settled).toBeGreaterThan(1);
    expect(sums.flow).toBeGreaterThan(1);
  });

  it("stakes a 64th of what is committed from round 1343 on", () => {
    const stakes = (round: number) => {
      const rows = rowsOfRound(latePlayed.rows, round, ["model", "stake", "flow", "settled"]);
      return new Map(rows.map((row) => [row.model, row]));
    };
    const [before, after] = [stakes(1342), stakes(1343)];
    const same = [...after.values()].filter(({model, stake, flow}) => stake > 0 && flow === 0 && before.has(model));
    for (const {model, stake, settled} of same) expectClose(64 * stake, before.get(model)!.stake + settled, 1e-9);
    expect(same.length).toBeGreaterThan(10);
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

  it.each([
    ["in the years of CORR, MMC and TC", played],
    ["around the first round of 60-day scores", latePlayed]
  ])("pays by the rule of the round, %s", (_, {rows, rounds}) => {
    const paid = new Map<boolean, number>();
    const results = new Map(rounds.map((result) => [result.at.round, result]));
    for (let i = 0; i < rows.length; ++i) {
      const of = (name: (typeof observed)[number]) => rows.column(name)[i];
      const {factor, at} = results.get(of("round"))!;
      if (Number.isNaN(of("payout"))) continue;
      const rule = asPaid(worldRule(at.round));
      const scores = at.round < 1343 ? {corr: of("corr"), mmc: of("mmc")} : {corr: of("corr60"), mmc: of("mmc60")};
      const score = paidScore(scores, paidWeights(rule, {corr: of("corr_multiplier"), mmc: of("mmc_multiplier")}));
      expectClose(of("payout"), of("stake") * Math.min(rule.clip, Math.max(-rule.clip, factor * score)), 1e-9);
      if (at.cadence === "weekday" && at.round < 475) expectClose(of("payout"), 0);
      if (at.round >= 1343) expect([factor, rule.clip]).toEqual([1, 1]);
      if (of("payout") !== 0) paid.set(at.round >= 1343, (paid.get(at.round >= 1343) ?? 0) + 1);
    }
    for (const n of paid.values()) expect(n).toBeGreaterThan(20);
    expect([...paid.values()].reduce((a, b) => a + b)).toBeGreaterThan(500);
  });

  it("resolves a round with the scores that it pays", () => {
    const all = [...played.rounds, ...latePlayed.rounds];
    for (const {at, resolved} of all) {
      const asOf = (at.round < 1000 ? world : lateWorld).calendar.rounds.at(-1)!.knownDay;
      expect(resolved).toBe((at.round < 1343 ? at.lastDay : at.lastDay60) <= asOf);
    }
    expect(all.filter(({at, resolved}) => at.round >= 1343 && resolved).length).toBeGreaterThan(20);
    expect(all.filter(({at, resolved}) => at.round >= 1343 && !resolved).length).toBeGreaterThan(60);
  });

  it("has 60-day scores in worlds that pay them, before their time only once they are final", () => {
    expect([...column("corr60"), ...column("mmc60")].every(Number.isNaN)).toBe(true);
    const {rows} = latePlayed;
    const days = new Map(lateWorld.calendar.rounds.map((at) => [at.round, at]));
    const asOf = lateWorld.calendar.rounds.at(-1)!.knownDay;
    const counts = {known: 0, provisional: 0, none: 0};
    for (let i = 0; i < rows.length; ++i) {
      const at = days.get(rows.column("round")[i])!;
      const isKnown = at.round < 1343 ? at.lastDay60 <= asOf : at.firstDay <= asOf;
      expect(Number.isNaN(rows.column("corr60")[i])).toBe(!isKnown);
      counts[!isKnown ? "none" : at.lastDay60 <= asOf ? "known" : "provisional"]++;
    }
    for (const n of Object.values(counts)) expect(n).toBeGreaterThan(50);
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
