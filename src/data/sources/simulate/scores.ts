/**
 * Numerai's scores of a whole round at once, from the order of each submission: the numbers of statistics/numerai.ts, which sorts anew for each
 * score. Gaussian ranks have mean 0 and one standard deviation for all, so that every score is a sum of products.
 */
import {contributionTarget} from "../../../components/statistics/crowding/numerai.js";
import {signedPower} from "../../../components/statistics/crowding/gaussian-rank.js";
import type {Ranking} from "./ranking.js";

/** One target of a round in the forms that scores need. */
export interface ScoringTarget {
  /** centred bins from -2 to 2 */
  bins: Float64Array;
  /** centred target to the power 1.5, centred, over its norm */
  power: Float64Array;
}

/** A target (0 to 1) made ready for scores. */
export function scoringTarget(target: Float64Array): ScoringTarget {
  const bins = contributionTarget(target);
  return {bins, power: normalised(signedPower(bins, 1.5))};
}

/** Centred and divided by its norm; all zero where it does not vary. */
export function normalised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const norm = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0));
  return values.map((x) => (norm > 0 ? (x - mean) / norm : 0));
}

/**
 * Sum over stocks of a submission's table value by rank times the stock's value. Four sums side by side, because an addition that
 * waits for the one before takes four times as long; the number of stocks is a multiple of 20.
 */
function dotByRank(order: Uint16Array, table: Float64Array, values: Float64Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let k = 0; k < order.length; k += 4) {
    a += table[k] * values[order[k]];
    b += table[k + 1] * values[order[k + 1]];
    c += table[k + 2] * values[order[k + 2]];
    d += table[k + 3] * values[order[k + 3]];
  }
  return a + b + (c + d);
}

/** Sum of products, as above. */
export function dot(x: Float64Array, y: Float64Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < x.length; i += 4) {
    a += x[i] * y[i];
    b += x[i + 1] * y[i + 1];
    c += x[i + 2] * y[i + 2];
    d += x[i + 3] * y[i + 3];
  }
  return a + b + (c + d);
}

/** A round's yardsticks: what every submission of it is compared with. */
export class Yardsticks {
  /** norms of the table of gaussian ranks and of its power */
  readonly #gaussNorm: number;
  readonly #powerNorm: number;

  constructor(readonly ranking: Ranking) {
    this.#gaussNorm = Math.sqrt(dot(ranking.gauss, ranking.gauss));
    this.#powerNorm = Math.sqrt(dot(ranking.power, ranking.power));
  }

  /** numerai_corr. */
  corr(order: Uint16Array, target: ScoringTarget): number {
    return dotByRank(order, this.ranking.power, target.power) / this.#powerNorm;
  }

  /** corr_w_meta_model; `unitMeta` is the meta-model centred over its norm. */
  withMeta(order: Uint16Array, unitMeta: Float64Array): number {
    return dotByRank(order, this.ranking.power, unitMeta) / this.#powerNorm;
  }

  /** Plain correlation of a gaussian-ranked submission. */
  linear(order: Uint16Array, unitMeta: Float64Array): number {
    return dotByRank(order, this.ranking.gauss, unitMeta) / this.#gaussNorm;
  }

  /** correlation_contribution to a gaussian-ranked benchmark, whose own product with the target is `own`. */
  contribution(order: Uint16Array, {ranked, own}: Benchmark, {bins}: ScoringTarget): number {
    const overlap = dotByRank(order, this.ranking.gauss, ranked) / this.#gaussNorm ** 2;
    return (dotByRank(order, this.ranking.gauss, bins) - overlap * own) / order.length;
  }

  /** A meta-model (or mean of example models) made ready to measure contributions to it. */
  benchmark(values: Float64Array, {bins}: ScoringTarget): Benchmark {
    const ranked = this.ranking.gaussianRank(values);
    return {ranked, own: dot(ranked, bins)};
  }

  /** Standard deviation of gaussian ranks, the same for all submissions. */
  get deviation(): number {
    return this.#gaussNorm / Math.sqrt(this.ranking.stocks);
  }
}

export interface Benchmark {
  ranked: Float64Array;
  own: number;
}
