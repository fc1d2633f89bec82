import {Matrix} from "ml-matrix";
import type {Fit, Numbers} from "../numbers/least-squares.js";

/** Rows numbered by cluster: `codes` from 0 to `size` - 1, each of which has rows. */
export interface Clusters {
  codes: Int32Array;
  size: number;
}

/** Clusters from any keys, in order of appearance. */
export function clustersOf(keys: ArrayLike<unknown>): Clusters {
  const seen = new Map<unknown, number>();
  const codes = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; ++i) {
    let code = seen.get(keys[i]);
    if (code === undefined) seen.set(keys[i], (code = seen.size));
    codes[i] = code;
  }
  return {codes, size: seen.size};
}

/** Sums of x e over each cluster: `size` rows of `k` numbers, the scores of the model. */
export function clusterScores({columns, residuals, k}: Fit, {codes, size}: Clusters): Float64Array {
  const scores = new Float64Array(size * k);
  for (let a = 0; a < k; ++a) {
    const column = columns[a];
    for (let i = 0; i < residuals.length; ++i) scores[codes[i] * k + a] += column[i] * residuals[i];
  }
  return scores;
}

/** bread x (sum of outer products of the rows of `scores`) x bread. */
export function sandwich(bread: Matrix, scores: Numbers): Matrix {
  const k = bread.rows;
  const meat = Matrix.zeros(k, k);
  for (let row = 0; row < scores.length; row += k)
    for (let a = 0; a < k; ++a)
      for (let b = 0; b < k; ++b) meat.set(a, b, meat.get(a, b) + scores[row + a] * scores[row + b]);
  return bread.mmul(meat).mmul(bread);
}
