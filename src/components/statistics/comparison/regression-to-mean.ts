import type {Random} from "../../base/kit/random.js";
import {clusterBootstrap} from "../clusters/cluster-bootstrap.js";
import {summarize} from "../numbers/draws.js";
import type {DrawSummary} from "../numbers/draws.js";
import {meanShared} from "../series/effective-periods.js";
import type {ReturnDays} from "../series/effective-periods.js";

/** Scores less their round's mean; rows sorted by model, then by position in the calendar of rounds. */
export interface ScoreRows {
  /** cluster of the row's model (account or model), from 0 */
  cluster: ArrayLike<number>;
  model: ArrayLike<number>;
  position: ArrayLike<number>;
  value: ArrayLike<number>;
}

/** Sums per cluster of what the variances need; all additive. */
export interface Products {
  /** products of two scores of one model whose rounds share no day of return, and their number */
  apart: Float64Array;
  pairs: Float64Array;
  /** squares of scores, and their number */
  squares: Float64Array;
  counts: Float64Array;
}

/**
 * Products of scores per cluster. Rounds without a common day share no noise, so that the mean product of their scores is
 * the variance between models (of what lasts: skill); the mean square holds the noise too. Days must not go backwards
 * from round to round; then each row needs one running sum, not all pairs.
 */
export function scoreProducts(
  {cluster, model, position, value}: ScoreRows,
  {days, clusters}: {days: ReturnDays; clusters: number}
): Products {
  const sums = () => new Float64Array(clusters);
  const result = {apart: sums(), pairs: sums(), squares: sums(), counts: sums()};
  let [behind, sum, count] = [0, 0, 0];
  for (let i = 0; i < value.length; ++i) {
    if (i === 0 || model[i] !== model[i - 1]) [behind, sum, count] = [i, 0, 0];
    for (; behind < i && days.last[position[behind]] < days.first[position[i]]; ++behind) {
      sum += value[behind];
      ++count;
    }
    const code = cluster[i];
    result.apart[code] += value[i] * sum;
    result.pairs[code] += count;
    result.squares[code] += value[i] ** 2;
    ++result.counts[code];
  }
  return result;
}

/** Correlation of noise by the calendar: among the rounds before (mean over all pairs), and between before and after. */
export interface NoiseShares {
  before: number;
  across: number;
}

/** Mean noise shares of events with windows of `before` and `after` rounds around positions `at`; places outside the calendar, or without days, are left out. */
export function noiseShares(
  days: ReturnDays,
  at: ArrayLike<number>,
  {before, after}: {before: number; after: number}
): NoiseShares {
  const shares = {before: 0, across: 0};
  const inside = (position: number) =>
    position >= 0 && position < days.first.length && !Number.isNaN(days.first[position]);
  for (let e = 0; e < at.length; ++e) {
    const earlier = Array.from({length: before}, (_, i) => at[e] - before + i).filter(inside);
    const later = Array.from({length: after}, (_, i) => at[e] + i).filter(inside);
    shares.before += meanShared(days, earlier, earlier) / at.length;
    shares.across += meanShared(days, earlier, later) / at.length;
  }
  return shares;
}

export interface Lambdas {
  /** variance between models, of what lasts */
  between: number;
  /** variance of one score around it */
  noise: number;
  /** share of an advantage before that lasts: skill alone, and with the returns that both windows share */
  skill: number;
  shared: number;
}

/**
 * E[mean after | mean before] = mu + lambda (mean before - mu) for models picked by their mean before:
 * skill = T / (T + v), v = noise x shares.before, and shared = (T + noise x shares.across) / (T + v). A pick by scores known
 * at the time lies between the two. Null where the variance between models is not positive: then there is no line.
 */
export function lambdas(
  [apart, pairs, squares, counts]: readonly number[],
  shares: NoiseShares,
  {atLeastZero = false} = {}
): Lambdas | null {
  const measured = apart / pairs;
  const between = atLeastZero ? Math.max(0, measured) : measured;
  const noise = squares / counts - between;
  if (!(noise > 0) || !(between > 0 || (atLeastZero && between === 0))) return null;
  const total = between + noise * shares.before;
  return {between, noise, skill: between / total, shared: (between + noise * shares.across) / total};
}

/** Sums per cluster over the events' own means before; `weights` counts the events. */
export interface Before {
  sums: Float64Array;
  weights: Float64Array;
}

export interface RegressionToMean extends Lambdas {
  /** mean before, and what luck alone makes of it after: by skill alone, and with shared returns */
  before: number;
  afterSkill: number;
  afterShared: number;
  skillBand: DrawSummary;
  sharedBand: DrawSummary;
  /** draws in which the variance between models was not positive and counted as 0 */
  flat: number;
}

/**
 * The mean after the event that regression to the mean alone predicts, `mean` being what all models have (0 for scores
 * less their round's mean), with a cluster-bootstrap percentile band over variances and mean before alike. Null without a
 * positive variance between models.
 */
export function regressionToMean(
  products: Products,
  before: Before,
  options: {shares: NoiseShares; random: Random; mean?: number; draws?: number; level?: number}
): RegressionToMean | null {
  const {shares, random, mean = 0, draws = 2000, level = 0.95} = options;
  const columns = [products.apart, products.pairs, products.squares, products.counts, before.sums, before.weights];
  const totals = columns.map((column) => column.reduce((a, b) => a + b, 0));
  const point = lambdas(totals, shares);
  if (point === null) return null;
  const drawn = clusterBootstrap(columns, {random, draws});
  const after = {skill: new Float64Array(drawn[0].length), shared: new Float64Array(drawn[0].length)};
  let flat = 0;
  for (let draw = 0; draw < after.skill.length; ++draw) {
    const values = drawn.map((column) => column[draw]);
    if (!(values[0] > 0)) ++flat;
    const one = lambdas(values, shares, {atLeastZero: true});
    const excess = values[4] / values[5] - mean;
    after.skill[draw] = one ? mean + one.skill * excess : NaN;
    after.shared[draw] = one ? mean + one.shared * excess : NaN;
  }
  const start = totals[4] / totals[5];
  return {
    ...point,
    before: start,
    afterSkill: mean + point.skill * (start - mean),
    afterShared: mean + point.shared * (start - mean),
    skillBand: summarize(after.skill, {level}),
    sharedBand: summarize(after.shared, {level}),
    flat
  };
}
