import {Matrix} from "ml-matrix";
import type {Random} from "../../base/random.js";
import {floats} from "../../base/typed.js";
import type {Clusters} from "./cluster-variance.js";
import type {Fit} from "./least-squares.js";

export interface WildOptions {
  random: Random;
  /** which coefficient, from 0 */
  coefficient?: number;
  /** its value under the hypothesis */
  value?: number;
  draws?: number;
  level?: number;
  /** Rademacher's two signs, or Webb's six points for fewer than 10 clusters (the default) */
  weights?: "rademacher" | "webb";
  /** whether to invert the test for an interval (some 60 times the work) */
  interval?: boolean;
}

export interface WildResult {
  t: number;
  p: number;
  low: number;
  high: number;
  /** resamples, all 2^G of them where `exact` */
  draws: number;
  exact: boolean;
}

const webb = [-1.5, -1, -0.5, 0.5, 1, 1.5].map((square) => Math.sign(square) * Math.sqrt(Math.abs(square)));
const enumerated = 12;

/**
 * Wild cluster bootstrap-t with the hypothesis imposed (WCR; Cameron, Gelbach and Miller 2008): residuals of the
 * restricted fit change sign by cluster, the t statistic uses CR1. For few (under 40) or unequal clusters. With
 * Rademacher's weights and up to 12 clusters all 2^G resamples are taken: p is then a multiple of 2^-G.
 * The interval holds the values that the test does not reject. Cost: draws x clusters x 2 k, whatever the rows.
 */
export function wildClusterBootstrap(fit: Fit, clusters: Clusters, options: WildOptions): WildResult {
  const {coefficient = 0, value = 0, draws = 9999, level = 0.95, interval = true} = options;
  const {weights = clusters.size < 10 ? "webb" : "rademacher"} = options;
  const exact = weights === "rademacher" && clusters.size <= enumerated;
  const signs = exact ? allSigns(clusters.size) : drawnSigns(clusters.size, draws, {...options, weights});
  const test = tester(fit, clusters, {coefficient, signs, exact});
  const {t, se, p} = test(value);
  const centre = fit.coefficients[coefficient];
  const end = (side: number) => (interval ? endOf((at) => test(at).p - (1 - level), centre, side * se) : NaN);
  return {t, p, low: end(-1), high: end(1), draws: signs.length / clusters.size, exact};
}

function allSigns(size: number): Float64Array {
  return floats({length: size * 2 ** size}, (_, i) => ((Math.floor(i / size) >> (i % size)) & 1 ? -1 : 1));
}

function drawnSigns(
  size: number,
  draws: number,
  {random, weights}: Pick<WildOptions, "random" | "weights">
): Float64Array {
  const points = weights === "webb" ? webb : [-1, 1];
  return floats({length: size * draws}, () => points[random.below(points.length)]);
}

/**
 * p and t at any value of the hypothesis. The restricted coefficients are beta - B_j (beta_j - value) / B_jj, so that the
 * scores X_g'e_g of each cluster are linear in the value and nothing is fitted again.
 */
function tester(
  fit: Fit,
  clusters: Clusters,
  {coefficient: j, signs, exact}: {coefficient: number; signs: Float64Array; exact: boolean}
) {
  const {k, bread, coefficients} = fit;
  const {size} = clusters;
  const {products, scores} = clusterProducts(fit, clusters);
  const row = new Matrix([bread.getRow(j)]);
  const pull = products.map((product) => row.mmul(product).getRow(0));
  const se = Math.sqrt(scores.reduce((sum, score) => sum + row.mmul(score).get(0, 0) ** 2, 0));
  const move = bread.getColumnVector(j).div(bread.get(j, j));
  return (value: number) => {
    const shift = coefficients[j] - value;
    const restricted = scores.map((score, g) => Matrix.add(score, products[g].mmul(move).mul(shift)));
    const own = restricted.map((score) => bread.mmul(score).to1DArray());
    const t = shift / se;
    let reached = 0;
    const total = signs.length / size;
    for (let draw = 0; draw < total; ++draw)
      if (Math.abs(drawnT({own, pull, j, k}, signs, draw * size)) >= Math.abs(t) * (1 - 1e-10)) ++reached;
    // the factor of CR1 stands on both sides of the comparison
    const factor = (size / (size - 1)) * ((fit.n - 1) / (fit.n - k));
    const p = exact ? reached / total : (reached + 1) / (total + 1);
    return {t: t / Math.sqrt(factor), se: se * Math.sqrt(factor), p};
  };
}

/** X_g'X_g and X_g'e_g of each cluster. */
function clusterProducts({columns, residuals, k}: Fit, {codes, size}: Clusters) {
  const products = Array.from({length: size}, () => Matrix.zeros(k, k));
  const scores = Array.from({length: size}, () => Matrix.zeros(k, 1));
  for (let i = 0; i < residuals.length; ++i) {
    const product = products[codes[i]];
    const score = scores[codes[i]];
    for (let a = 0; a < k; ++a) {
      score.set(a, 0, score.get(a, 0) + columns[a][i] * residuals[i]);
      for (let b = 0; b < k; ++b) product.set(a, b, product.get(a, b) + columns[a][i] * columns[b][i]);
    }
  }
  return {products, scores};
}

interface Restricted {
  /** B X_g'e_g of the restricted fit */
  own: number[][];
  /** row j of B X_g'X_g */
  pull: number[][];
  j: number;
  k: number;
}

/** t of one resample: coefficients move by sum v_g own_g, scores become v_g own_g - pull_g x move. */
function drawnT({own, pull, j, k}: Restricted, signs: Float64Array, from: number): number {
  const move = new Float64Array(k);
  for (let g = 0; g < own.length; ++g) for (let a = 0; a < k; ++a) move[a] += signs[from + g] * own[g][a];
  let squares = 0;
  for (let g = 0; g < own.length; ++g) {
    let score = signs[from + g] * own[g][j];
    for (let a = 0; a < k; ++a) score -= pull[g][a] * move[a];
    squares += score * score;
  }
  return move[j] / Math.sqrt(squares);
}

/** Where `excess` (p less its limit) is no longer positive, going from the centre in steps that double; ±Infinity where it does not. */
function endOf(excess: (at: number) => number, centre: number, step: number): number {
  if (!Number.isFinite(step) || step === 0) return NaN;
  let inside = centre;
  let outside = centre + step;
  for (let tries = 0; excess(outside) > 1e-9; ++tries) {
    if (tries === 12) return Math.sign(step) * Infinity;
    inside = outside;
    outside = centre + 2 * (outside - centre);
  }
  for (let half = 0; half < 24; ++half) {
    const middle = (inside + outside) / 2;
    if (excess(middle) > 1e-9) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}
