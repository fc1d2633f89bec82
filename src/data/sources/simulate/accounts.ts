/** Who takes part: accounts with one or several near-alike models, what they know, what they hold and how they behave. */
import type {Random} from "../../../components/base/kit/random.js";
import {floats} from "../../../components/base/kit/arrays.js";
import type {Settings} from "./settings.js";
import {drawStake, largestStake} from "./stakes.js";

/** How an account treats its stakes: it follows its scores, leaves them alone, or moves them for reasons of its own. */
type Habit = "follows" | "steady" | "moody";

export interface Account {
  id: number;
  habit: Habit;
  /** weight on each shared signal; squares sum to 1 */
  mix: Float64Array;
  /** share of the variance of its predictions that comes from shared signals; the rest is its own */
  shared: number;
  /** share of the own part that differs between its models */
  variety: number;
  /** takes part in the rounds of weekdays */
  weekdays: boolean;
  /** probability that it misses a round */
  misses: number;
  /** index of its first and last round */
  enters: number;
  leaves: number;
  staked: boolean;
  /** NMR that it means to hold on a usual model of its own; a new model may start on a fraction of it */
  level: number;
  /** multipliers that it wishes to have on the first and the second score that pay: the nearest on offer are taken */
  multipliersWanted: readonly [number, number];
  /** days between two looks at its scores, and how many days it looks back */
  interval: number;
  memory: number;
  /** mean score above the field's that makes it raise, and below it that makes it lower */
  hurdle: number;
  /** it moves its best model only, or all of them */
  picks: boolean;
  models: Model[];
}

export interface Model {
  /** index over all models */
  id: number;
  key: string;
  enters: number;
  /** its level over the account's */
  share: number;
  /** share of its level on which it starts */
  starts: number;
}

/** Share of accounts that stake. */
const stakedShare = 0.72;
/** Popularity of the shared signals falls with their number: everyone knows the first, few the last. */
const popularity = {first: 0.95, last: 0.12};

export interface AccountOptions extends Pick<Settings, "models" | "rounds"> {
  signals: number;
  /** the recipe of the published example models: weights on the shared signals */
  recipe: Float64Array;
  /** the world's size beside the tournament's */
  size: number;
}

/** Accounts whose models number `models` in all. */
export function makeAccounts({models, ...ground}: AccountOptions, random: Random): Account[] {
  const accounts: Account[] = [];
  for (let made = 0; made < models;) {
    const stream = random.fork(accounts.length);
    const account = makeAccount(accounts.length, ground, stream);
    const count = Math.min(models - made, 1 + Math.floor(stream.exponential(3)), 30);
    account.models = Array.from({length: count}, (_, i) => makeModel(made + i, account, ground, stream));
    accounts.push(account);
    made += count;
  }
  return accounts;
}

type Ground = Omit<AccountOptions, "models">;

function makeAccount(id: number, {rounds, signals, recipe, size}: Ground, random: Random): Account {
  const enters = random.chance(0.6) ? 0 : Math.floor(random.between(0, 0.9 * rounds));
  const leaves = enters + 30 + Math.floor(random.exponential(2.5 * rounds));
  const level = drawStake(size, random);
  // Who stakes much works on the data more: less of its prediction is noise.
  const effort = random.normal() + 0.15 * Math.log(1 + level);
  const shared = 0.05 + 0.8 / (1 + Math.exp(1.5 - effort));
  return {
    id,
    ...habits(random),
    mix: makeMix(signals, recipe, random),
    shared,
    variety: random.between(0.1, 0.7),
    weekdays: random.chance(level > 1 ? 0.5 : 0.4),
    misses: random.chance(0.7) ? 0.01 : random.between(0.03, 0.2),
    enters,
    leaves,
    staked: random.chance(stakedShare),
    level,
    multipliersWanted: [random.chance(0.93) ? 1 : 0.5, [0, 0, 0.5, 1, 2][random.below(5)]],
    models: []
  };
}

function habits(random: Random) {
  const habit: Habit = random.chance(0.7) ? "follows" : random.chance(0.5) ? "steady" : "moody";
  return {
    habit,
    interval: Math.round(random.between(4, 25)),
    memory: Math.round(random.between(21, 84)),
    hurdle: random.between(0.004, 0.014),
    picks: random.chance(0.5)
  };
}

/** Known signals, each with a taste of its own; part of the accounts start from the published recipe. */
function makeMix(signals: number, recipe: Float64Array, random: Random): Float64Array {
  const start = random.chance(0.4) ? random.between(0.3, 0.9) : 0;
  const own = floats({length: signals}, (_, k) => {
    const known = random.chance(popularityOf(k, signals));
    return known ? Math.exp(0.6 * random.normal()) : 0;
  });
  if (own.every((weight) => weight === 0)) own[random.below(signals)] = 1;
  const weights = unit(own);
  return unit(weights.map((weight, k) => (1 - start) * weight + start * recipe[k]));
}

/** The recipe of the published example models: the popular signals in equal parts. */
export function publishedRecipe(signals: number): Float64Array {
  return unit(floats({length: signals}, (_, k) => (popularityOf(k, signals) > 0.6 ? 1 : 0)));
}

function popularityOf(signal: number, signals: number): number {
  return popularity.first + ((popularity.last - popularity.first) * signal) / Math.max(1, signals - 1);
}

function makeModel(id: number, account: Account, {rounds, size}: Ground, random: Random): Model {
  const later = random.chance(0.7) ? 0 : Math.floor(random.exponential(rounds / 6));
  // Who was there from the world's beginning has long made up its mind; newcomers try with little first.
  const settled = random.chance(account.enters === 0 ? 0.6 : 0.25);
  const starts = settled ? 1 : Math.min(1, Math.exp(Math.log(0.04) + random.normal()));
  const share = Math.min(Math.exp(0.7 * random.normal() - 0.25), largestStake(size) / account.level);
  return {id, key: keyOf(random), enters: account.enters + later, share, starts};
}

/** A model key that looks like the API's: a UUID of version 4. */
function keyOf(random: Random): string {
  const hex = Array.from({length: 32}, (_, i) => (i === 12 ? 4 : i === 16 ? 8 + random.below(4) : random.below(16)));
  const text = hex.map((digit) => digit.toString(16)).join("");
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
}

function unit(weights: Float64Array): Float64Array {
  const norm = Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0));
  return weights.map((w) => w / norm);
}
