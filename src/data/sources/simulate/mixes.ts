/** What predictions are made of: popular signals, ideas that few others have, noise, and what is copied from the published recipe. */
import type {Random} from "../../../components/base/kit/random.js";
import {floats} from "../../../components/base/kit/arrays.js";

/** How many signals are popular, the first ones, and how many are ideas of a few. */
export const signalCounts = {popular: 24, ideas: 160};

/** Share of accounts that know a popular signal by themselves: everyone knows the first, few the last. */
const popularity = {first: 0.95, last: 0.12};

/** Number of ideas that an account has. */
const ideas = {least: 4, most: 20};

/** From the first round in which it copies, an account needs so many rounds until it has moved all the way. */
const transition = 60;

/** What an account takes from the published recipe. */
export interface Copying {
  /** share of the recipe in its predictions in the end; 0 = it never copies */
  copied: number;
  /** index of the round in which it begins; negative = it has begun before the world does */
  copiesFrom: number;
}

/** Shares of accounts that copy from the world's beginning on, and that come to it later. */
export interface CopyingShares {
  early: number;
  later: number;
}

export interface Ingredients extends Copying {
  /** weight on each popular signal by its own taste; squares sum to 1 */
  taste: Float64Array;
  /** signals that few others know, all with the same weight */
  ideas: readonly number[];
  /** share of the variance of what it makes itself that comes from popular signals; the rest is its own */
  shared: number;
  /** share of the own part that is noise and differs between its models; the rest is its ideas */
  variety: number;
}

/** Weights of predictions with variance 1: on each popular signal, on each idea, and on noise. */
export interface Mix {
  popular: Float64Array;
  idea: number;
  noise: number;
}

/** Share of accounts that know a signal. */
export function popularityOf(signal: number): number {
  const {popular, ideas: rare} = signalCounts;
  if (signal >= popular) return (ideas.least + ideas.most) / 2 / rare;
  return popularity.first + ((popularity.last - popularity.first) * signal) / (popular - 1);
}

/** The recipe of the published example models: weights on the popular signals, the best known in equal parts. */
export function publishedRecipe(): Float64Array {
  return unit(floats({length: signalCounts.popular}, (_, k) => (popularityOf(k) > 0.6 ? 1 : 0)));
}

/** Weights on the popular signals that an account knows, to its taste; squares sum to 1. */
export function drawTaste(random: Random): Float64Array {
  const weights = floats({length: signalCounts.popular}, (_, k) => {
    return random.chance(popularityOf(k)) ? Math.exp(0.6 * random.normal()) : 0;
  });
  if (weights.every((weight) => weight === 0)) weights[random.below(weights.length)] = 1;
  return unit(weights);
}

/** Indices of the signals that are an account's ideas, each once. */
export function drawIdeas(random: Random): number[] {
  const count = ideas.least + random.below(ideas.most - ideas.least + 1);
  const found = new Set<number>();
  while (found.size < count) found.add(signalCounts.popular + random.below(signalCounts.ideas));
  return [...found];
}

/** What a new account copies: the later ones begin at any time from their first round on, some not before the world's end. */
export function drawCopying(
  {early, later}: CopyingShares,
  {enters, rounds}: {enters: number; rounds: number},
  random: Random
): Copying {
  const copied = random.between(0.1, 0.5);
  const luck = random.uniform();
  if (luck < early) return {copied, copiesFrom: -transition};
  return {copied: luck < early + later ? copied : 0, copiesFrom: enters + random.uniform() * rounds};
}

/** What an account's predictions are made of in a round, by its index. */
export function mixAt(made: Ingredients, recipe: Float64Array, round: number): Mix {
  const {taste, ideas, shared, variety, copied, copiesFrom} = made;
  const copy = copied * Math.min(1, Math.max(0, (round - copiesFrom) / transition));
  const own = 1 - copy;
  const alike = taste.reduce((sum, weight, k) => sum + weight * recipe[k], 0);
  const deviation = Math.sqrt(own ** 2 + copy ** 2 + 2 * own * copy * Math.sqrt(shared) * alike);
  const scale = own / deviation;
  return {
    popular: taste.map((weight, k) => scale * Math.sqrt(shared) * weight + (copy / deviation) * recipe[k]),
    idea: scale * Math.sqrt(((1 - shared) * (1 - variety)) / ideas.length),
    noise: scale * Math.sqrt((1 - shared) * variety)
  };
}

function unit(weights: Float64Array): Float64Array {
  const norm = Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0));
  return weights.map((w) => w / norm);
}
