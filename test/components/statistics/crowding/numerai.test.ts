import {readFileSync} from "node:fs";
import {csvParse} from "d3-dsv";
import {describe, expect, it} from "vitest";
import {deviation, mean, pearson} from "../../../../src/components/statistics/numbers/correlation.js";
import {gaussianRank} from "../../../../src/components/statistics/crowding/gaussian-rank.js";
import {contributionTarget} from "../../../../src/components/statistics/crowding/numerai.js";
import {expectAllClose, expectClose} from "../../../close.js";
import {
  correlationContribution,
  cwmm,
  numeraiCorr,
  orthogonalize,
  stakeWeight,
  stakeWeightedMetaModel
} from "../../../support/numerai.js";

const oracle = (name: string) => readFileSync(new URL(`../../../oracles/${name}`, import.meta.url), "utf8");

describe("the scores of 6 models and 80 stocks by numerai-tools", () => {
  const expected = JSON.parse(oracle("numerai_scores.json"));
  const table = csvParse(oracle("numerai_scores.csv"));
  const column = (name: string) => Float64Array.from(table, (row) => Number(row[name]));
  const names = Object.keys(expected.stakes);
  const stakes = names.map((m) => expected.stakes[m]);
  const target = column("target");
  const metaModel = stakeWeightedMetaModel(names.map(column), stakes);

  it("ranks with ties", () => {
    expectAllClose(gaussianRank(column("m3")).slice(0, 10), expected.gauss_rank_m3_first10);
    for (const m of names) expectClose(deviation(gaussianRank(column(m))), expected.sd_of_gauss_rank_population[m]);
  });
  it("weights the meta-model", () => {
    expectAllClose(metaModel.slice(0, 10), expected.meta_model_first10);
    expectClose(deviation(metaModel), expected.meta_model_sd_population);
  });
  it("scores", () => {
    expect(names).toHaveLength(6);
    for (const m of names) {
      expectClose(numeraiCorr(column(m), target), expected.numerai_corr[m]);
      expectClose(correlationContribution(column(m), metaModel, target), expected.mmc_correlation_contribution[m]);
      expectClose(cwmm(column(m), metaModel), expected.cwmm_A_pow15_vs_raw_mm[m]);
      expectClose(pearson(gaussianRank(column(m)), metaModel), expected.rho_linear[m]);
    }
  });
  it("adds up to the deviation of the meta-model", () => {
    const total = stakes.reduce((a, b) => a + b);
    const parts = names.map((m, i) => {
      const ranked = gaussianRank(column(m));
      return (stakes[i] / total) * deviation(ranked) * pearson(ranked, metaModel);
    });
    expectClose(
      parts.reduce((a, b) => a + b),
      expected.sum_w_sd_rho_equals_sigma
    );
  });
});

describe("ten stocks with ties", () => {
  const p = [0.1, 0.2, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.8, 0.95];
  const q = [0.9, 0.1, 0.5, 0.5, 0.3, 0.8, 0.2, 0.7, 0.4, 0.6];
  const target = [0, 0.25, 0.5, 0.25, 0.5, 0.5, 0.75, 0.5, 1, 0.75];
  const metaModel = [0.2, 0.1, 0.4, 0.3, 0.6, 0.5, 0.8, 0.7, 0.9, 1.0];
  it("agree with numerai-tools", () => {
    expectClose(numeraiCorr(p, target), 0.762193426800018);
    expectClose(numeraiCorr(q, target), -0.34742014025836265);
    expectClose(correlationContribution(p, metaModel, target), 0.04382500330675755);
    expectClose(correlationContribution(q, metaModel, target), -0.364675211512447);
    expectClose(cwmm(p, metaModel), 0.8646589229105943);
    expectClose(cwmm(q, metaModel), -0.008401722320011979);
  });
});

describe("twenty stocks", () => {
  const y = [7, 3, 11, 0, 19, 14, 5, 9, 16, 2, 18, 1, 12, 8, 6, 15, 10, 4, 17, 13];
  const m = [5, 1, 9, 3, 18, 16, 7, 8, 14, 0, 19, 2, 10, 11, 4, 17, 12, 6, 15, 13];
  const x = y.map((_, i) => i / 20);
  const target = [
    0.5, 0.25, 0.5, 0, 0.75, 0.5, 0.25, 0.5, 0.75, 0.5, 1, 0.25, 0.5, 0.5, 0.25, 0.75, 0.5, 0.5, 0.75, 0.5
  ];
  const metaModel = stakeWeightedMetaModel([y, m, x], [100, 10, 1]);
  it("agree with numerai-tools", () => {
    expectClose(numeraiCorr(y, target), 0.8438386535452816);
    expectClose(numeraiCorr(m, target), 0.7113400150243264);
    expectClose(numeraiCorr(x, target), 0.22416106834705604);
    expectClose(correlationContribution(y, m, target), 0.14954818986783266);
    expectClose(correlationContribution(x, m, target), 0.04132617591721731);
  });
  it("take bins of the target as they are", () => {
    const bins = target.map((t) => t * 4 - 2);
    expectClose(correlationContribution(y, m, bins), 0.14954818986783266);
    expectAllClose(contributionTarget(bins), contributionTarget(target));
  });
  it("have the meta-model of numerai-tools", () => {
    const first = [
      -0.35857208685948067, -0.9846286061952347, 0.15436419340064048, -1.858350276178502, 1.8886152985317972
    ];
    expectAllClose(metaModel.slice(0, 5), first);
    expectClose(cwmm(y, metaModel), 0.9781876622681411);
    expectClose(cwmm(m, metaModel), 0.8699378619163322);
    expectClose(cwmm(x, metaModel), 0.24329683736667057);
    expectClose(correlationContribution(y, metaModel, target), 0);
    expectClose(correlationContribution(m, metaModel, target), -0.00505613675788803);
    expectClose(correlationContribution(x, metaModel, target), 0.06545376943939638);
  });
  it("meet a perfect order", () => {
    const perfect = [0, ...Array(4).fill(0.25), ...Array(10).fill(0.5), ...Array(4).fill(0.75), 1];
    const order = x.map((_, i) => i);
    expectClose(numeraiCorr(order, perfect), 0.9604157878079221);
  });
});

describe("pieces", () => {
  const up = [0, 1, 2, 3, 4];
  it("orthogonalize", () => {
    expectAllClose(orthogonalize(up, up), [0, 0, 0, 0, 0]);
    expectAllClose(orthogonalize(up, [1, 0, 1, 0, 1]), [-2, 1, 0, 3, 2]);
    expectAllClose(orthogonalize([0, 1, 0, 1, 0], [1, 0, 1, 0, 1]), [0, 1, 0, 1, 0]);
  });
  it("weight by stake", () => {
    expectAllClose(stakeWeight([up], [1]), up);
    expectAllClose(stakeWeight([up, [4, 3, 2, 1, 0]], [1, 1]), [2, 2, 2, 2, 2]);
  });
  it("transform the meta-model where asked", () => {
    const metaModel = [-3, -1, 0, 0.5, 9];
    expectClose(cwmm(up, metaModel, {transform: "gauss"}), cwmm(up, gaussianRank(metaModel)));
    expect(cwmm(up, metaModel, {transform: "rank"})).toBeGreaterThan(cwmm(up, metaModel));
  });
  it("leave the inputs alone and raise the weight of the tails", () => {
    const target = Float64Array.from({length: 100}, (_, i) => i / 100);
    const before = [...target];
    expectClose(numeraiCorr(target, target), 0.9553157987445448);
    expect([...target]).toEqual(before);
    expect(mean(target)).toBeGreaterThan(0);
  });
});
