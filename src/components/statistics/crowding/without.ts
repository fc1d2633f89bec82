/** The meta-model without one of those who make it. */

interface Part {
  /** share of all stakes, W */
  weight: number;
  /** its models' weights times their plain correlation with the meta-model, summed: c */
  reach: number;
  models: number;
}

/**
 * Effective bets without a holder: (1 - W)^2 / (sigma^2 - 2 sigma c + V), V the variance of its part (statistics.md B.1, leave-one-out).
 * With one model V is W^2. With several it is not public: at most W^2, where all are copies, and at least c^2, as no covariance exceeds the
 * product of the deviations. So the bets lie between `least` and `most`; NaN where nobody else is there, or nothing would be left to vary.
 */
export function betsWithout({weight, reach, models}: Part, {sigma}: {sigma: number}): {least: number; most: number} {
  const bets = (variance: number) => {
    const rest = sigma * sigma - 2 * sigma * reach + variance;
    return weight < 1 && rest > 1e-12 ? (1 - weight) ** 2 / rest : NaN;
  };
  const least = bets(weight * weight);
  return {least, most: models > 1 ? bets(reach * reach) : least};
}
