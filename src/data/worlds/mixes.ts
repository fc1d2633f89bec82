/** How close predictions are to one another by what they are made of: exact, as signals are independent of each other. */
import type {Account} from "../sources/simulate/accounts.js";
import {mixAt, signalCounts} from "../sources/simulate/mixes.js";
import type {World} from "../sources/simulate/world.js";

/** A prediction of variance 1: its weight on each signal, and on noise that no other model has. */
export interface Made {
  signals: Float64Array;
  noise: number;
}

/** What the models of an account predict in a round, by the round's index. */
export function madeAt(account: Account, {recipe}: Pick<World, "recipe">, index: number): Made {
  const {popular, idea, noise} = mixAt(account, recipe, index);
  const signals = new Float64Array(signalCounts.popular + signalCounts.ideas);
  signals.set(popular);
  for (const k of account.ideas) signals[k] = idea;
  return {signals, noise};
}

/** A weighted mean of predictions. */
export interface Pool {
  signals: Float64Array;
  /** standard deviation */
  sigma: number;
}

/** Weights sum to 1. */
export function poolOf(all: readonly Made[], weights: ArrayLike<number>): Pool {
  const signals = new Float64Array(signalCounts.popular + signalCounts.ideas);
  let noise = 0;
  all.forEach((made, i) => {
    made.signals.forEach((weight, k) => (signals[k] += weights[i] * weight));
    noise += (weights[i] * made.noise) ** 2;
  });
  return {signals, sigma: Math.sqrt(signals.reduce((sum, w) => sum + w * w, noise))};
}

/** Correlation of a prediction with a pool in which it has a weight. */
export function correlationWith({signals, noise}: Made, pool: Pool, weight: number): number {
  const covariance = signals.reduce((sum, w, k) => sum + w * pool.signals[k], weight * noise ** 2);
  const deviation = Math.sqrt(signals.reduce((sum, w) => sum + w * w, noise ** 2));
  return covariance / (deviation * pool.sigma);
}
