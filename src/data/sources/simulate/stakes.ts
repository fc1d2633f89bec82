/**
 * What a staked model holds: the mixture that fits the stakes of December 2022 (top 10, 50, 100, 500 and 1,000 of 6,279 staked models
 * hold 15, 42, 56, 87 and 95 % of all): 57 % lognormal with a largest stake, 43 % dust.
 * The largest stake shrinks with the number of models, so that weights in a small world are like those in the large one.
 */
import type {Random} from "../../../components/base/kit/random.js";

/** Staked models in December 2022, and the largest stake but for a few. */
const reference = {models: 6279, largest: 15_000};
const real = {share: 0.57, mu: 3.2, sigma: 2.3};
const dust = {mu: Math.log(0.05), sigma: 1.2, largest: 1};

/** About what share of a world's models are staked and take part at a time. */
const stakedAtATime = 0.4;

/** The size of a world beside the tournament's of December 2022: its staked models over the tournament's. */
export function sizeOf({models}: {models: number}): number {
  return (models * stakedAtATime) / reference.models;
}

/** A stake in NMR. */
export function drawStake(size: number, random: Random): number {
  if (!random.chance(real.share)) return Math.min(dust.largest, Math.exp(dust.mu + dust.sigma * random.normal()));
  return Math.min(largestStake(size), Math.exp(real.mu + real.sigma * random.normal()));
}

/**
 * The largest stake of a single model. It falls faster than the number of models, because what all hold together does too once the largest
 * stakes are smaller.
 */
export function largestStake(size: number): number {
  return reference.largest * Math.max(size, 0.05) ** 1.35;
}
