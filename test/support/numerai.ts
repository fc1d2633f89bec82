/**
 * Numerai's scores, written for reading and checking (numerai-tools 0.6, scoring.py; docs.numer.ai, definitions).
 * Arrays hold one number per stock, in one order, without NaN. The simulator has a faster way to the same numbers.
 */
import {floats} from "../../src/components/base/kit/arrays.js";
import {mean, pearson} from "../../src/components/statistics/numbers/correlation.js";
import {
  gaussianRank,
  gaussianize,
  signedPower,
  tieKeptRank
} from "../../src/components/statistics/crowding/gaussian-rank.js";
import {contributionTarget} from "../../src/components/statistics/crowding/numerai.js";

type Numbers = ArrayLike<number>;

/** What is done to the meta-model before cwmm correlates with it; Numerai takes it raw. */
type MetaTransform = "raw" | "rank" | "gauss";

/** `numerai_corr`: Pearson of the gaussian-ranked submission and the centred target, both to the power 1.5. */
export function numeraiCorr(predictions: Numbers, targets: Numbers): number {
  const centre = mean(targets);
  const centred = floats(targets, (t) => t - centre);
  return pearson(gaussianRankPower(predictions), signedPower(centred, 1.5));
}

/** `orthogonalize`: v without its projection on u. */
export function orthogonalize(v: Numbers, u: Numbers): Float64Array {
  const share = dot(v, u) / dot(u, u);
  return floats(v, (x, i) => x - u[i] * share);
}

/**
 * `correlation_contribution`: MMC when the second argument is the meta-model, BMC when it is the benchmark's.
 * Covariance of the centred target with what the gaussian-ranked submission holds beyond the gaussian-ranked meta-model.
 */
export function correlationContribution(predictions: Numbers, metaModel: Numbers, targets: Numbers): number {
  const rest = orthogonalize(gaussianRank(predictions), gaussianRank(metaModel));
  return dot(contributionTarget(targets), rest) / rest.length;
}

/** `stake_weight`: the mean of the submissions, each weighted with its stake; it neither ranks nor scales them. */
export function stakeWeight(submissions: readonly Numbers[], stakes: Numbers): Float64Array {
  const sum = new Float64Array(submissions[0]?.length ?? 0);
  let total = 0;
  for (let m = 0; m < submissions.length; ++m) {
    total += stakes[m];
    for (let i = 0; i < sum.length; ++i) sum[i] += stakes[m] * submissions[m][i];
  }
  return sum.map((x) => x / total);
}

/** The stake-weighted meta-model of a round: `stake_weight` of the gaussian-ranked submissions. */
export function stakeWeightedMetaModel(predictions: readonly Numbers[], stakes: Numbers): Float64Array {
  return stakeWeight(predictions.map(gaussianRank), stakes);
}

/** corr_w_meta_model: Pearson of the gaussian-ranked submission to the power 1.5 with the meta-model (not to that power). */
export function cwmm(predictions: Numbers, metaModel: Numbers, {transform = "raw"}: {transform?: MetaTransform} = {}) {
  return pearson(gaussianRankPower(predictions), transformed(metaModel, transform));
}

function transformed(metaModel: Numbers, transform: MetaTransform): Numbers {
  if (transform === "raw") return metaModel;
  return transform === "rank" ? tieKeptRank(metaModel) : gaussianize(tieKeptRank(metaModel));
}

function dot(x: Numbers, y: Numbers): number {
  let sum = 0;
  for (let i = 0; i < x.length; ++i) sum += x[i] * y[i];
  return sum;
}

/** `tie_kept_rank__gaussianize__pow_1_5`: how a submission enters CORR and cwmm. */
function gaussianRankPower(values: Numbers): Float64Array {
  return signedPower(gaussianRank(values), 1.5);
}
