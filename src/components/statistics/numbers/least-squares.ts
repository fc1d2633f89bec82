import {CholeskyDecomposition, Matrix} from "ml-matrix";
import {floats} from "../../base/kit/arrays.js";

export type Numbers = ArrayLike<number>;

/** A fitted linear model, in rows already multiplied by the root of their weight: what every variance needs. */
export interface Fit {
  /** rows */
  n: number;
  /** regressors, the constant included */
  k: number;
  /** `k` regressors of `n` rows, times sqrt(w) */
  columns: Float64Array[];
  coefficients: Float64Array;
  /** `n`, times sqrt(w) */
  residuals: Float64Array;
  /** (X'WX)^-1, k x k */
  bread: Matrix;
}

/** The regressor that is 1 everywhere. */
export const constant = (n: number) => new Float64Array(n).fill(1);

/**
 * Ordinary or weighted least squares of y on the given columns (none is added). Weights are precisions, as in R's lm.
 * Normal equations of columns scaled to unit length, with one step of refinement: coefficients to about 1e-12 where
 * regressors are not nearly collinear. Throws where they are.
 */
export function leastSquares(
  y: Numbers,
  regressors: readonly Numbers[],
  {weights}: {weights?: Numbers | undefined} = {}
): Fit {
  const n = y.length;
  const k = regressors.length;
  if (n < k) throw new Error(`least squares needs at least as many rows as regressors, got ${n} rows for ${k}`);
  const root = weights ? floats(weights, Math.sqrt) : null;
  const times = (values: Numbers) => floats(values, (v, i) => (root ? v * root[i] : v));
  const columns = regressors.map(times);
  const bread = inverseOfProducts(columns);
  const coefficients = new Float64Array(k);
  const residuals = times(y);
  for (let step = 0; step < 2; ++step) improve({columns, bread, coefficients, residuals});
  return {n, k, columns, coefficients, residuals, bread};
}

/** Adds what the residuals still hold of the regressors to the coefficients. */
function improve({
  columns,
  bread,
  coefficients,
  residuals
}: Pick<Fit, "columns" | "bread" | "coefficients" | "residuals">) {
  const products = columns.map((column) => dot(column, residuals));
  for (let a = 0; a < columns.length; ++a) {
    let step = 0;
    for (let b = 0; b < columns.length; ++b) step += bread.get(a, b) * products[b];
    coefficients[a] += step;
    const column = columns[a];
    for (let i = 0; i < residuals.length; ++i) residuals[i] -= step * column[i];
  }
}

/** (X'X)^-1 of columns of equal length. */
function inverseOfProducts(columns: readonly Float64Array[]): Matrix {
  const k = columns.length;
  const length = columns.map((column) => Math.sqrt(dot(column, column)));
  const scaled = new Matrix(k, k);
  for (let a = 0; a < k; ++a)
    for (let b = a; b < k; ++b) {
      const value = dot(columns[a], columns[b]) / (length[a] * length[b]);
      scaled.set(a, b, value).set(b, a, value);
    }
  const cholesky = new CholeskyDecomposition(scaled);
  const smallest = Math.min(...cholesky.lowerTriangularMatrix.diagonal());
  if (!cholesky.isPositiveDefinite() || !(smallest > 1e-7))
    throw new Error("regressors must not be linear combinations of each other: leave one out");
  const inverse = cholesky.solve(Matrix.eye(k));
  for (let a = 0; a < k; ++a)
    for (let b = 0; b < k; ++b) inverse.set(a, b, inverse.get(a, b) / (length[a] * length[b]));
  return inverse;
}

export function dot(x: Numbers, y: Numbers): number {
  let sum = 0;
  for (let i = 0; i < x.length; ++i) sum += x[i] * y[i];
  return sum;
}
