/** How unequally something is held: shares of the largest, Gini, Herfindahl. */

export interface Concentration {
  /** holders */
  n: number;
  /** of what they hold */
  total: number;
  /** share of the k largest, all of it where there are fewer */
  top: (k: number) => number;
  /** 0 = all hold the same, towards 1 = one holds all */
  gini: number;
  /** sum of squared shares, 1/n to 1 */
  hhi: number;
}

/**
 * Of amounts above 0, in any order; at least one.
 * Gini: sum of (2 i - n - 1) x_i over n times the sum, x ascending (Sen 1973); hhi: Herfindahl's sum of squared shares.
 */
export function concentrationOf(amounts: ArrayLike<number>): Concentration {
  const sorted = Float64Array.from(amounts).sort();
  const n = sorted.length;
  const sums = new Float64Array(n + 1);
  let [spread, squares] = [0, 0];
  for (let i = 0; i < n; ++i) {
    sums[i + 1] = sums[i] + sorted[i];
    spread += (2 * i + 1 - n) * sorted[i];
    squares += sorted[i] * sorted[i];
  }
  const total = sums[n];
  return {
    ...{n, total, gini: spread / (n * total), hhi: squares / (total * total)},
    top: (k) => (total - sums[Math.max(0, n - k)]) / total
  };
}
