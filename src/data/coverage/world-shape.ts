/** What a light world is made of; skill and luck are such that it is like a world of the full simulator (see match.ts). */

/** Standard deviations; likeness, stakes, skill and luck in the share that an account's models have in common. */
export const spread = {
  /** cwmm: what goes with the logarithm of the stake, the model's taste, its round */
  stake: 0.05,
  taste: 0.08,
  round: 0.03,
  common: 0.6,
  /** logarithm of the stake */
  wealth: 1,
  /** scores of a round over 20 days: skill, luck of all, luck of the meta-model, luck of a model over its days and in the round alone */
  skill: 0.003,
  luck: 0.003,
  market: 0.02,
  own: 0.016,
  fresh: 0.0105
} as const;

export const level = 0.4;

/** Stake-weighted mean of cwmm where no round lies apart: stakes tilt the logarithm of the stake by its standard deviation. */
export const anchor = level + spread.stake * spread.wealth;

/** How far the cwmm of round `t` lies from the level in every world with a wave. */
export const wave = (t: number) => 0.02 * Math.sin(t);

/** Variance of MMC around what is expected of a row. */
export const mmcVariance = (cwmm: number) =>
  spread.luck ** 2 + (spread.market * (anchor - cwmm)) ** 2 + spread.own ** 2 + spread.fresh ** 2;
