import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import {sandwich} from "./cluster-variance.js";
import type {Clusters} from "./cluster-variance.js";
import type {Fit} from "../numbers/least-squares.js";

/** A variance with degrees of freedom of its own for every coefficient. */
export interface SmallSample {
  variance: Matrix;
  /** Satterthwaite's, one per coefficient; not whole */
  df: number[];
}

/**
 * CR2, the cluster-robust variance for few or unequal clusters: residuals of each cluster times (I - H_gg)^(-1/2), which
 * makes it unbiased where rows are independent and of one variance (with weights: of variance 1 / w), and Satterthwaite
 * degrees of freedom under the same working model. Bell and McCaffrey 2002; Pustejovsky and Tipton 2018; equals R's
 * clubSandwich. Nothing of size n_g x n_g is built: the cost is n k^2 + G^2 k.
 * A direction in which one cluster alone tells the coefficient (a dummy of that cluster) is left out, as there.
 */
export function bellMcCaffrey(fit: Fit, clusters: Clusters): SmallSample {
  const root = squareRoot(fit.bread);
  const rows = rowsOf(clusters);
  const scores = new Float64Array(clusters.size * fit.k);
  const parts = rows.map((members, g) => {
    const part = adjusted(fit, members, root);
    scores.set(part.score, g * fit.k);
    return part;
  });
  const df = Array.from({length: fit.k}, (_, j) => satterthwaite(fit, parts, j));
  return {variance: sandwich(fit.bread, scores), df};
}

/** Row numbers of each cluster. */
function rowsOf({codes, size}: Clusters): Int32Array[] {
  const counts = new Int32Array(size);
  for (const code of codes) ++counts[code];
  const rows = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  codes.forEach((code, i) => (rows[code][counts[code]++] = i));
  return rows;
}

interface Part {
  /** X_g' A_g e_g */
  score: Float64Array;
  /** X_g' A_g X_g, and X_g' A_g^2 X_g */
  once: Matrix;
  twice: Matrix;
}

/**
 * With U = X_g B^(1/2) of n_g x k, H_gg = U U' and A_g = (I - UU')^(-1/2) = I + U V diag(((1 - s)^(-1/2) - 1) / s) V' U',
 * where V and s are the eigenvectors and eigenvalues of U'U.
 */
function adjusted({columns, residuals, k}: Fit, members: Int32Array, root: Matrix): Part {
  const own = Matrix.zeros(k, k);
  const score = new Float64Array(k);
  for (const i of members)
    for (let a = 0; a < k; ++a) {
      score[a] += columns[a][i] * residuals[i];
      for (let b = 0; b < k; ++b) own.set(a, b, own.get(a, b) + columns[a][i] * columns[b][i]);
    }
  const spread = root.mmul(own).mmul(root);
  const {realEigenvalues: s, eigenvectorMatrix: v} = new EigenvalueDecomposition(spread, {assumeSymmetric: true});
  const middle = v.mmul(Matrix.diag(s.map(stretch))).mmul(v.transpose());
  const inner = root.mmul(middle).mmul(root);
  const once = own.clone().add(own.mmul(inner).mmul(own));
  const moved = own.mmul(inner).mmul(Matrix.columnVector(score)).to1DArray();
  const twice = own.clone().add(own.mmul(innerOfSquare({s, v, root})).mmul(own));
  return {score: score.map((x, a) => x + moved[a]), once, twice};
}

const stretch = (s: number) => (s < 1e-14 ? 0.5 : ((s < 1 - 1e-10 ? 1 / Math.sqrt(1 - s) : 0) - 1) / s);

/** The same for A_g^2 = (I - UU')^-1. */
function innerOfSquare({s, v, root}: {s: number[]; v: Matrix; root: Matrix}): Matrix {
  const squared = s.map((value) => (value < 1e-14 ? 1 : ((value < 1 - 1e-10 ? 1 / (1 - value) : 0) - 1) / value));
  return root.mmul(v.mmul(Matrix.diag(squared)).mmul(v.transpose())).mmul(root);
}

/** (tr P)^2 / tr P^2 for P_gh = b' X_g'A_g (I - H)_gh A_h X_h b, b a row of the bread. */
function satterthwaite({bread, k}: Fit, parts: readonly Part[], j: number): number {
  const b = Matrix.columnVector(bread.getRow(j));
  const own = parts.map(({twice}) => b.transpose().mmul(twice).mmul(b).get(0, 0));
  const across = parts.map(({once}) => once.mmul(b));
  const hats = across.map((vector) => bread.mmul(vector).to1DArray());
  const vectors = across.map((vector) => vector.to1DArray());
  let trace = 0;
  let squares = 0;
  for (let g = 0; g < parts.length; ++g)
    for (let h = 0; h < parts.length; ++h) {
      let value = g === h ? own[g] : 0;
      for (let a = 0; a < k; ++a) value -= vectors[g][a] * hats[h][a];
      if (g === h) trace += value;
      squares += value * value;
    }
  return (trace * trace) / squares;
}

/** The symmetric root of a positive definite matrix. */
function squareRoot(matrix: Matrix): Matrix {
  const {realEigenvalues, eigenvectorMatrix} = new EigenvalueDecomposition(matrix, {assumeSymmetric: true});
  return eigenvectorMatrix.mmul(Matrix.diag(realEigenvalues.map(Math.sqrt))).mmul(eigenvectorMatrix.transpose());
}
