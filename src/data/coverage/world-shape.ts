/** What a light world is made of. Skill and luck are those of real rounds: weekly ones of 2020 and 2021, rounds 238 to 258 (see match.ts). */

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
  skill: 0.0055,
  luck: 0.003,
  market: 0.02,
  own: 0.01,
  fresh: 0.008,
  /** what a round gives to all models in CORR and in no other score: with the meta-model's luck .027 in all, as in real rounds */
  corr: 0.025
} as const;

export const level = 0.4;

/** Stake-weighted mean of cwmm where no round lies apart: stakes tilt the logarithm of the stake by its standard deviation. */
export const anchor = level + spread.stake * spread.wealth;

/** How far the cwmm of round `t` lies from the level in every world with a wave. */
export const wave = (t: number) => 0.02 * Math.sin(t);

/** Variance of MMC around what is expected of a row: of models and of luck. */
export const mmcVariance = (cwmm: number) =>
  spread.skill ** 2 + spread.luck ** 2 + (spread.market * (anchor - cwmm)) ** 2 + spread.own ** 2 + spread.fresh ** 2;
