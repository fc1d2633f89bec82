/** The simulator's fast scores against the formulas of statistics/numerai.ts, from the dumped predictions alone. */
import {describe, expect, it} from "vitest";
import {covariance, deviation, pearson} from "../../../../src/components/statistics/numbers/correlation.js";
import {gaussianRank} from "../../../../src/components/statistics/crowding/gaussian-rank.js";
import {targetOf} from "../../../../src/data/sources/simulate/targets.js";
import {makeWorld} from "../../../../src/data/sources/simulate/world.js";
import type {World} from "../../../../src/data/sources/simulate/world.js";
import {expectAllClose, expectClose} from "../../../close.js";
import {dumpOf, late, playSmall, rowsOfRound, small, tenRounds} from "./small.js";
import {
  correlationContribution,
  cwmm,
  numeraiCorr,
  stakeWeight,
  stakeWeightedMetaModel
} from "../../../support/numerai.js";

const scores = ["cwmm", "mmc", "corr", "corj60", "bmc", "corr60", "mmc60", "mmc_unmoved"] as const;
const names = [...scores, "stake", "weight", "leave_one_out", "market"] as const;
const rounds = tenRounds(makeWorld(small));
const games = [small, late].map((settings) => playSmall(settings, new Set(tenRounds(makeWorld(settings)))));
const [[, played], [lateWorld]] = games;
const cases = games.flatMap(([world, game]) => tenRounds(world).map((round) => ({round, world, game})));

/** Targets over the returns that are in: null before the first, CORJ60's and those of rounds without 60-day scores only when complete. */
function targetsIn({calendar, returns, ranking}: World, round: number) {
  const {firstDay, lastDay, lastDay60} = calendar.rounds.find((at) => at.round === round)!;
  const asOf = calendar.rounds.at(-1)!.knownDay;
  const to = (last: number) => (asOf < firstDay ? null : targetOf(returns, firstDay, Math.min(last, asOf), ranking));
  const [main, long] = [to(lastDay), lastDay60 <= asOf ? to(lastDay60) : null];
  if (round >= 1343) return {main, long, sixty: to(lastDay60), paid: to(lastDay60)};
  return {main, long, sixty: calendar.rounds.at(-1)!.round < 1343 ? null : long, paid: main};
}

/** A score that is null as long as its target is not there. */
function expectScore(got: number, target: Float64Array | null, score: (target: Float64Array) => number): void {
  if (target) expectClose(got, score(target), 1e-9);
  else expect(got).toBeNaN();
}

describe.each(cases)("round $round, from its predictions", ({round, world, game}) => {
  const dump = dumpOf(game, round);
  const rows = rowsOfRound(game.rows, round, [...names, "stake_unmoved"]);
  const {main, long, sixty, paid} = targetsIn(world, round);
  const meta = stakeWeightedMetaModel(dump.predictions, dump.stakes);

  it("has the meta-model of its stakes", () => {
    expect(rows.length).toBeGreaterThan(15);
    expectAllClose(
      rows.map((row) => row.stake),
      dump.stakes
    );
    expectAllClose(dump.meta, meta, 1e-9);
  });
  it("has Numerai's scores", () => {
    rows.forEach((row, i) => {
      const predictions = dump.predictions[i];
      expectClose(row.cwmm, cwmm(predictions, meta), 1e-9);
      expectScore(row.corr, main, (target) => numeraiCorr(predictions, target));
      expectScore(row.corj60, long, (target) => numeraiCorr(predictions, target));
      expectScore(row.corr60, sixty, (target) => numeraiCorr(predictions, target));
      expectScore(row.mmc, main, (target) => correlationContribution(predictions, meta, target));
      expectScore(row.mmc60, sixty, (target) => correlationContribution(predictions, meta, target));
      expectScore(row.bmc, paid, (target) => correlationContribution(predictions, dump.examples, target));
    });
  });
  it("has the dumped targets once they are complete", () => {
    if (dump.main && main) expectAllClose(dump.main.target, main);
    expect(dump.long?.target ?? null).toEqual(long);
  });
  it("has the meta-model's own score on the target that pays", () => {
    const own = (t: Float64Array) => covariance(gaussianRank(meta), t) * 4;
    for (const row of rows) expectScore(row.market, paid, own);
  });
  it("has weights, correlations and deviations that add up", () => {
    const ranked = dump.predictions.map(gaussianRank);
    const parts = ranked.map((g, i) => rows[i].weight * deviation(g) * pearson(g, meta));
    expectClose(
      parts.reduce((a, b) => a + b),
      deviation(meta),
      1e-9
    );
  });
  it("has the exact correlation with all others", () => {
    rows.forEach((row, i) => {
      const others = dump.stakes.map((stake, j) => (j === i ? 0 : stake));
      const rest = stakeWeightedMetaModel(dump.predictions, others);
      expectClose(row.leave_one_out, pearson(gaussianRank(dump.predictions[i]), rest), 1e-9);
    });
  });
  it("has the MMC of a stake that was not moved", () => {
    const ranked = dump.predictions.map(gaussianRank);
    rows.forEach((row, i) => {
      const stakes = dump.stakes.map((stake, j) => (j === i ? row.stake_unmoved : stake));
      const other = stakeWeight(ranked, stakes);
      expectScore(row.mmc_unmoved, paid, (t) => correlationContribution(dump.predictions[i], other, t));
    });
  });
});

it("sees 60-day scores that are final, on their way and not begun", () => {
  const all = tenRounds(lateWorld)
    .filter((round) => round >= 1343)
    .map((round) => targetsIn(lateWorld, round));
  expect(all.filter(({long}) => long).length).toBeGreaterThan(1);
  expect(all.filter(({long, sixty}) => sixty && !long).length).toBeGreaterThan(1);
  expect(all.filter(({sixty}) => !sixty).length).toBeGreaterThan(0);
});

it("compares rows whose stake was moved, and targets of five bins", () => {
  const rows = rounds.flatMap((round) => rowsOfRound(played.rows, round, ["stake", "stake_unmoved", "mmc"]));
  expect(rows.filter((row) => row.stake !== row.stake_unmoved && !Number.isNaN(row.mmc)).length).toBeGreaterThan(20);
  expect(rows.filter((row) => Number.isNaN(row.mmc)).length).toBeGreaterThan(0);
  const {target} = dumpOf(played, rounds[0]).main!;
  const share = (value: number) => target.filter((t) => t === value).length / target.length;
  expect([0, 0.25, 0.5, 0.75, 1].map(share)).toEqual([0.05, 0.2, 0.5, 0.2, 0.05]);
});

it("pays for MMC by the covariance of the target with what is left of the submission", () => {
  const dump = dumpOf(played, rounds[0]);
  const ranked = dump.predictions.map(gaussianRank);
  const meta = gaussianRank(dump.meta);
  const bins = dump.main!.target.map((t) => 4 * t);
  const mmc = rowsOfRound(played.rows, rounds[0], ["mmc"]);
  ranked.forEach((g, i) => {
    const own = covariance(g, bins) - (covariance(g, meta) / covariance(meta, meta)) * covariance(meta, bins);
    expectClose(mmc[i].mmc, own, 1e-9);
  });
});
