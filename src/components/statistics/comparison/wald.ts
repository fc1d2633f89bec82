import {CholeskyDecomposition, Matrix} from "ml-matrix";
import {detectable, fUpper} from "../distributions/f-distribution.js";
import type {Numbers} from "../numbers/least-squares.js";

export interface WaldTest {
  f: number;
  /** degrees of freedom; `df2` falls with every coefficient tested */
  df1: number;
  df2: number;
  p: number;
  /**
   * How far the truth would have to go in the direction of each given vector for the test to see it with 80 % power:
   * a factor of that vector, in the unit of the estimates.
   */
  detectable: number[];
}

/**
 * Joint test that k estimates are 0, from their covariance (k x k, rows) with `clusters` clusters behind it: Hotelling's
 * T^2 as F(k, G - k), exact for means of independent normal vectors. Blocks of many leads, not each lead: with overlapping
 * windows a long covariance is close to singular. NaN with no more clusters than estimates.
 */
export function waldTest(
  estimates: Numbers,
  covariance: readonly Numbers[],
  {clusters, directions = [], power = 0.8}: {clusters: number; directions?: readonly Numbers[]; power?: number}
): WaldTest {
  const k = estimates.length;
  const df2 = clusters - k;
  const untold = {f: NaN, df1: k, df2, p: NaN, detectable: directions.map(() => NaN)};
  if (df2 < 1) return untold;
  const cholesky = new CholeskyDecomposition(
    new Matrix(covariance.map((row, a) => Array.from(row, (value, b) => (value + covariance[b][a]) / 2)))
  );
  if (!cholesky.isPositiveDefinite()) return untold;
  const length = (vector: Numbers) => {
    const column = Matrix.columnVector(Array.from(vector));
    return column.transpose().mmul(cholesky.solve(column)).get(0, 0);
  };
  const scale = df2 / (k * (clusters - 1));
  const f = length(estimates) * scale;
  const noncentrality = directions.length > 0 ? detectable([k, df2], {power}) : 0;
  return {
    f,
    df1: k,
    df2,
    p: fUpper(f, [k, df2]),
    detectable: directions.map((vector) => Math.sqrt(noncentrality / length(vector)))
  };
}
