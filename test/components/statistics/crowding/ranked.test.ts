/** The closed forms against Numerai's own scores: ranks, power 1.5, a target of five bins. Bounds as measured in simulations of real stakes. */
import {beforeAll, expect, test} from "vitest";
import {powerFactor} from "../../../../src/components/base/kit/constants.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {covariance, pearson} from "../../../../src/components/statistics/numbers/correlation.js";
import {metaScoresOf} from "../../../../src/components/statistics/crowding/meta-scores.js";
import {poolOf} from "../../../../src/components/statistics/crowding/pool.js";
import {weightedMmcOf} from "../../../../src/components/statistics/crowding/round-check.js";
import {timesStake} from "../../../../src/components/statistics/crowding/stake-change.js";
import {leaveOneOut} from "../../../../src/components/statistics/crowding/leave-one-out.js";
import {planeOf} from "../../../../src/components/statistics/crowding/meta-score.js";
import {gaussianRank, tieKeptRank} from "../../../../src/components/statistics/crowding/gaussian-rank.js";
import {contributionTarget} from "../../../../src/components/statistics/crowding/numerai.js";
import {drawRound} from "../../../support/linear-round.js";
import {correlationContribution, cwmm, numeraiCorr, stakeWeight} from "../../../support/numerai.js";

const models = 80;
const stocks = 5000;

let stakes: Float64Array;
let ranked: Float64Array[];
let target: Float64Array;
let meta: Float64Array;
let published: {stake: Float64Array; cwmm: number[]; mmc: number[]; corr: number[]};

/** Bins of 5, 20, 50, 20 and 5 %. */
const binned = (values: Float64Array) =>
  tieKeptRank(values).map((u) => (u < 0.05 ? 0 : u < 0.25 ? 0.25 : u < 0.75 ? 0.5 : u < 0.95 ? 0.75 : 1));

beforeAll(() => {
  const drawn = drawRound(new Random(11), {models, stocks});
  stakes = drawn.stakes;
  ranked = drawn.predictions.map(gaussianRank);
  target = binned(drawn.target);
  meta = stakeWeight(ranked, stakes);
  published = {
    stake: stakes,
    cwmm: drawn.predictions.map((p) => cwmm(p, meta)),
    mmc: drawn.predictions.map((p) => correlationContribution(p, meta, target)),
    corr: drawn.predictions.map((p) => numeraiCorr(p, target))
  };
}, 60_000);

const rmse = (errors: number[]) => Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length);
const pool = () => poolOf(published, undefined, {factor: powerFactor});
const standing = (i: number) => ({
  weight: stakes[i] / pool().stake,
  rho: published.cwmm[i] / powerFactor,
  mmc: published.mmc[i]
});
const market = () => covariance(gaussianRank(meta), contributionTarget(target));

test("the published sum over its factor is the meta-model's deviation", () => {
  const exact = Math.sqrt(meta.reduce((sum, x) => sum + x * x, 0) / stocks);
  expect(Math.abs(pool().sigma - exact)).toBeLessThan(0.002);
  expect(Math.abs(poolOf(published).sigma - exact)).toBeGreaterThan(0.01);
});

test("leave-one-out correlations", () => {
  const errors = ranked.map((p, i) => {
    const rest = stakes.slice();
    rest[i] = 0;
    return leaveOneOut(standing(i), pool()) - pearson(p, stakeWeight(ranked, rest));
  });
  expect(rmse(errors)).toBeLessThan(0.005);
  // what is left is the factor's scatter from model to model, not the algebra
  const linear = ranked.map((p, i) => {
    const rest = stakes.slice();
    rest[i] = 0;
    const exact = {...standing(i), rho: pearson(p, meta)};
    const sigma = Math.sqrt(meta.reduce((sum, x) => sum + x * x, 0) / stocks);
    return leaveOneOut(exact, {sigma}) - pearson(p, stakeWeight(ranked, rest));
  });
  expect(rmse(linear)).toBeLessThan(5e-4);
});

test("MMC after a change of stake, against a meta-model ranked anew", () => {
  const c = market();
  expect(Math.abs(c)).toBeGreaterThan(0.005);
  const errors: number[] = [];
  for (const k of [0, 0.2, 5, 10])
    for (let i = 0; i < models; ++i) {
      const changed = stakes.slice();
      changed[i] *= k;
      const exact = correlationContribution(ranked[i], stakeWeight(ranked, changed), target);
      const closed = timesStake(standing(i), {sigma: pool().sigma, market: c}, k);
      if (Math.max(closed.model.weight, standing(i).weight) < 0.3) errors.push(closed.model.mmc - exact);
    }
  expect(errors.length).toBeGreaterThan(250);
  expect(rmse(errors)).toBeLessThan(1.9e-4);
});

test("the sum of weight x MMC is next to nothing beside MMC's deviation", () => {
  const {weightedMmc, deviation} = weightedMmcOf(published);
  expect(Math.abs(weightedMmc)).toBeLessThan(1.4e-4);
  expect(deviation).toBeGreaterThan(0.005);
});

test("every way to c_M tells the meta-model's score, in either unit", () => {
  const scores = metaScoresOf(published, undefined, {factor: powerFactor});
  const own = numeraiCorr(meta, target);
  // two standard errors of what a round of 5,000 stocks tells
  const bound = 0.004;
  for (const way of ["plane", "inverse", "sums"] as const) expect(Math.abs(scores[way] - own)).toBeLessThan(bound);
  expect(scores.published).toBeNaN();
  expect(Math.abs(scores.market - market())).toBeLessThan(bound);
});

test("in units of MMC the plane of MMC over CORR falls short, as CORR tells accuracy with an error", () => {
  const {market: plane} = planeOf(published, [0, models]);
  expect(market() - plane * powerFactor).toBeGreaterThan(
    2 * Math.abs(market() - metaScoresOf(published, undefined, {factor: powerFactor}).market)
  );
});
