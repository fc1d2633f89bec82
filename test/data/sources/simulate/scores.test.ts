/** The simulator's fast scores against the formulas of statistics/numerai.ts, from the dumped predictions alone. */
import {describe, expect, it} from "vitest";
import {covariance, deviation, pearson} from "../../../../src/components/statistics/correlation.js";
import {gaussianRank} from "../../../../src/components/statistics/gaussian-rank.js";
import {
  correlationContribution,
  cwmm,
  numeraiCorr,
  stakeWeight,
  stakeWeightedMetaModel
} from "../../../../src/components/statistics/numerai.js";
import {makeWorld} from "../../../../src/data/sources/simulate/world.js";
import {expectAllClose, expectClose} from "../../../close.js";
import {dumpOf, playSmall, rowsOfRound, small, tenRounds} from "./small.js";

const names = ["stake", "cwmm", "mmc", "corr", "corj60", "bmc", "weight", "leave_one_out", "mmc_unmoved"] as const;
const rounds = tenRounds(makeWorld(small));
const [, played] = playSmall({}, new Set(rounds));

/** A score that is null as long as its target is not there. */
function expectScore(got: number, target: Float64Array | undefined, score: (target: Float64Array) => number): void {
  if (target) expectClose(got, score(target), 1e-9);
  else expect(got).toBeNaN();
}

describe.each(rounds)("round %i, from its predictions", (round) => {
  const dump = dumpOf(played, round);
  const rows = rowsOfRound(played.rows, round, [...names, "stake_unmoved"]);
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
      expectScore(row.corr, dump.main?.target, (target) => numeraiCorr(predictions, target));
      expectScore(row.corj60, dump.long?.target, (target) => numeraiCorr(predictions, target));
      expectScore(row.mmc, dump.main?.target, (target) => correlationContribution(predictions, meta, target));
      expectScore(row.bmc, dump.main?.target, (target) => correlationContribution(predictions, dump.examples, target));
    });
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
      expectScore(row.mmc_unmoved, dump.main?.target, (t) => correlationContribution(dump.predictions[i], other, t));
    });
  });
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
