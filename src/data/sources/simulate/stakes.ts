/**
 * What a staked model holds: the mixture that fits the stakes of December 2022 (the top 0.16, 0.8, 1.6, 8 and 16 % of 6,279 staked models
 * hold 15, 42, 56, 87 and 95 % of all): 57 % lognormal with a largest stake, 43 % dust. Its shares hold in a small field too.
 */
import type {Random} from "../../../components/base/kit/random.js";

/** Staked models in December 2022, their mean stake by the mixture, and the largest stake but for a few. */
const reference = {models: 6279, mean: 158, largest: 15_000};
const real = {share: 0.57, mu: 3.2, sigma: 2.3};
const dust = {mu: Math.log(0.05), sigma: 1.2, largest: 1};

/** About what share of a world's models are staked and take part at a time. */
const stakedAtATime = 0.4;

/** The largest share of all stakes that one model means to hold: the largest of 2026 held 12.7 %, the largest of 2022 1.9 %. */
const largestShare = 0.05;

/** The share of what all hold at a time that one model keeps for long; in a field of few models so many times a fair share. */
const kept = {share: 0.07, fair: 5};

/** An account splits more than so many of the largest stakes over its models, as those with the largest of 2022 did. */
const largestOfAccount = 2;

/** The size of a world beside the tournament's of December 2022: its staked models over the tournament's. */
export function sizeOf({models}: {models: number}): number {
  return (models * stakedAtATime) / reference.models;
}

/** A stake in NMR. */
export function drawStake(size: number, random: Random): number {
  if (!random.chance(real.share)) return Math.min(dust.largest, Math.exp(dust.mu + dust.sigma * random.normal()));
  return Math.min(largestStake(size), Math.exp(real.mu + real.sigma * random.normal()));
}

/** The largest stake of a single model: that of 2022, in a small field a share of all that is staked in it. */
export function largestStake(size: number): number {
  return Math.min(reference.largest, largestShare * reference.mean * reference.models * size);
}

/** The share of what all hold above which a model's owner takes out. */
export function mostOfPool(size: number): number {
  return Math.max(kept.share, kept.fair / (reference.models * size));
}

/** How much of the largest stake an account of so many models holds on each. */
export function splitOver(models: number): number {
  return Math.min(1, largestOfAccount / models);
}
