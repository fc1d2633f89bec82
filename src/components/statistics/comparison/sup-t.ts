import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import type {Normals} from "../../base/kit/normals.js";
import {floats} from "../../base/kit/arrays.js";
import type {Numbers} from "../numbers/least-squares.js";
import {sortedQuantile} from "../numbers/draws.js";

/**
 * Critical value c of a simultaneous band: with probability `level` all |z_k| <= c, z normal with the correlations of the
 * given covariance (k x k, rows), or multivariate t with `df`. Estimate ± c x standard error then covers the whole path
 * (Montiel Olea and Plagborg-Møller 2019). Simulated; its own error is about 0.01 at 20,000 draws. Coordinates without
 * variance are left out.
 */
export function supT(
  covariance: readonly Numbers[],
  {random, level = 0.95, df = Infinity, draws = 20000}: {random: Normals; level?: number; df?: number; draws?: number}
): number {
  const root = rootOfCorrelation(covariance);
  const fours = inFours(root);
  const largest = new Float64Array(draws);
  const z = new Float64Array(root[0]?.length ?? 0);
  for (let draw = 0; draw < draws; ++draw) {
    for (let b = 0; b < z.length; ++b) z[b] = random.normal();
    largest[draw] = largestOf(fours, z) / rootOfChiSquare(df, random);
  }
  return sortedQuantile(largest.sort(), level);
}

/** Rows in groups of four whose numbers stand side by side; the last group filled up with 0. */
function inFours(rows: readonly Float64Array[]): Float64Array {
  const length = rows[0]?.length ?? 0;
  const result = new Float64Array(4 * length * Math.ceil(rows.length / 4));
  rows.forEach((row, a) => row.forEach((value, b) => (result[4 * (length * (a >> 2) + b) + (a & 3)] = value)));
  return result;
}

/** The largest |r_a · z| over rows in fours: four sums at a time, each in the order of its terms, as none waits for another. */
function largestOf(fours: Float64Array, z: Float64Array): number {
  let most = 0;
  for (let i = 0; i < fours.length;) {
    let v = 0;
    let w = 0;
    let x = 0;
    let y = 0;
    for (let b = 0; b < z.length; ++b, i += 4) {
      const factor = z[b];
      v += fours[i] * factor;
      w += fours[i + 1] * factor;
      x += fours[i + 2] * factor;
      y += fours[i + 3] * factor;
    }
    most = Math.max(most, Math.abs(v), Math.abs(w), Math.abs(x), Math.abs(y));
  }
  return most;
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
  return varying.map((_, a) => floats(kept, (b) => eigenvectorMatrix.get(a, b) * Math.sqrt(realEigenvalues[b])));
}

/** Root of a chi-square over its degrees of freedom: exact up to 100, then Wilson and Hilferty's approximation. */
function rootOfChiSquare(df: number, random: Normals): number {
  if (df === Infinity) return 1;
  if (df > 100 || !Number.isInteger(df)) {
    const c = 2 / (9 * df);
    return Math.sqrt(Math.max(1e-12, 1 - c + random.normal() * Math.sqrt(c)) ** 3);
  }
  let sum = 0;
  for (let i = 0; i < df; ++i) sum += random.normal() ** 2;
  return Math.sqrt(sum / df);
}
