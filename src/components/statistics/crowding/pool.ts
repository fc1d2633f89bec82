/** The stake-weighted meta-model of a round, from published numbers alone: how concentrated it is and how alike its parts. */

type Numbers = ArrayLike<number>;

export interface Pool {
  /** staked models with known cwmm */
  n: number;
  /** what they hold, NMR */
  stake: number;
  /** standard deviation of the meta-model when each submission has 1: the stake-weighted mean of rho */
  sigma: number;
  /** sum of squared weights */
  hhi: number;
  /** 1 / sigma^2: so many unrelated submissions of equal weight would vary as much (Choueifaty and Coignard) */
  bets: number;
  /** stake-weighted mean correlation of two different submissions: sigma^2 = hhi + (1 - hhi) pairwise; NaN with one model */
  pairwise: number;
}

export interface PoolOptions {
  /** published cwmm over rho, the plain correlation with the meta-model; see `scoringOf` in base/regimes.ts */
  factor?: number;
}

/**
 * Of the rows `from` to `to` - 1 with stake above 0 and known cwmm; weights are their shares of what these rows hold.
 * Identities: facts of variances, sum w rho = sigma and sigma^2 = sum over pairs of w_i w_j r_ij (statistics.md B.1).
 */
export function poolOf(
  {stake, cwmm}: {stake: Numbers; cwmm: Numbers},
  [from, to]: readonly [number, number] = [0, stake.length],
  {factor = 1}: PoolOptions = {}
): Pool {
  let [n, total, squares, product] = [0, 0, 0, 0];
  for (let i = from; i < to; ++i) {
    if (!(stake[i] > 0) || Number.isNaN(cwmm[i])) continue;
    ++n;
    total += stake[i];
    squares += stake[i] * stake[i];
    product += stake[i] * cwmm[i];
  }
  const sigma = product / total / factor;
  const hhi = squares / (total * total);
  const pairwise = n > 1 ? (sigma * sigma - hhi) / (1 - hhi) : NaN;
  return {n, stake: total, sigma, hhi, bets: 1 / (sigma * sigma), pairwise};
}
