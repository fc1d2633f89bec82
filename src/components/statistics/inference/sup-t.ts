import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import type {Random} from "../../base/random.js";
import type {Numbers} from "./least-squares.js";
import {sortedQuantile, summarize} from "./draws.js";

/**
 * Critical value c of a simultaneous band: with probability `level` all |z_k| <= c, z normal with the correlations of the
 * given covariance (k x k, rows), or multivariate t with `df`. Estimate ± c x standard error then covers the whole path
 * (Montiel Olea and Plagborg-Møller 2019). Simulated; its own error is about 0.01 at 20,000 draws. Coordinates without
 * variance are left out.
 */
export function supT(
  covariance: readonly Numbers[],
  {random, level = 0.95, df = Infinity, draws = 20000}: {random: Random; level?: number; df?: number; draws?: number}
): number {
  const root = rootOfCorrelation(covariance);
  const [size, rank] = [root.length, root[0]?.length ?? 0];
  const largest = new Float64Array(draws);
  const z = new Float64Array(rank);
  for (let draw = 0; draw < draws; ++draw) {
    for (let b = 0; b < rank; ++b) z[b] = random.normal();
    let most = 0;
    for (let a = 0; a < size; ++a) {
      let value = 0;
      for (let b = 0; b < rank; ++b) value += root[a][b] * z[b];
      most = Math.max(most, Math.abs(value));
    }
    largest[draw] = most / rootOfChiSquare(df, random);
  }
  return sortedQuantile(largest.sort(), level);
}

/** Rows r_a with r_a · r_b = the correlation of a and b; a column per positive eigenvalue. */
function rootOfCorrelation(covariance: readonly Numbers[]): Float64Array[] {
  const varying = covariance.map((_, a) => a).filter((a) => covariance[a][a] > 0);
  const correlation = new Matrix(
    varying.map((a) => varying.map((b) => covariance[a][b] / Math.sqrt(covariance[a][a] * covariance[b][b])))
  );
  if (varying.length === 0) return [];
  const {realEigenvalues, eigenvectorMatrix} = new EigenvalueDecomposition(correlation, {assumeSymmetric: true});
  const kept = realEigenvalues.map((_, b) => b).filter((b) => realEigenvalues[b] > 1e-12);
  return varying.map((_, a) =>
    Float64Array.from(kept, (b) => eigenvectorMatrix.get(a, b) * Math.sqrt(realEigenvalues[b]))
  );
}

/** Root of a chi-square over its degrees of freedom: exact up to 100, then Wilson and Hilferty's approximation. */
function rootOfChiSquare(df: number, random: Random): number {
  if (df === Infinity) return 1;
  if (df > 100 || !Number.isInteger(df)) {
    const c = 2 / (9 * df);
    return Math.sqrt(Math.max(1e-12, 1 - c + random.normal() * Math.sqrt(c)) ** 3);
  }
  let sum = 0;
  for (let i = 0; i < df; ++i) sum += random.normal() ** 2;
  return Math.sqrt(sum / df);
}

/** The same from bootstrap draws, one list per point of the path: no normality, but the draws' own number of them. */
export function supTOfDraws(path: readonly Float64Array[], {level = 0.95} = {}): {critical: number; se: number[]} {
  const spread = path.map((draws) => summarize(draws));
  const mean = path.map((draws) => draws.reduce((sum, value) => sum + value, 0) / draws.length);
  const largest = Float64Array.from(path[0], (_, draw) =>
    path.reduce(
      (most, draws, a) => (spread[a].se > 0 ? Math.max(most, Math.abs(draws[draw] - mean[a]) / spread[a].se) : most),
      0
    )
  );
  return {critical: sortedQuantile(largest.sort(), level), se: spread.map(({se}) => se)};
}
