/** Who takes part: accounts with one or several near-alike models, what they know, what they hold and how they behave. */
import type {Random} from "../../../components/base/kit/random.js";
import type {Habit} from "./behaviour.js";
import {drawCopying, drawIdeas, drawTaste} from "./mixes.js";
import type {Ingredients} from "./mixes.js";
import type {Settings} from "./settings.js";
import {drawStake, largestStake, splitOver} from "./stakes.js";
import type {Kind} from "./worlds/kind.js";

export interface Account extends Ingredients {
  id: number;
  habit: Habit;
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
  /** multipliers that it multipliersWanted to have on the first and the second score that pay: the nearest on offer are taken */
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
/** Who takes part on weekdays: in February 2023 45 % of staked models with 59 % of the stake, hence more of those with large stakes (NMR). */
const large = 100;
const weekdays = {large: 0.7, others: 0.42};

/** Models of an account beside the first, on average, and at most in all. */
const models = {further: 3, most: 30};

/**
 * Share of the variance of what an account makes itself that comes from popular signals: a logistic curve of the effort between two bounds. Chosen so that
 * models lie apart as published: hardly any cwmm in the lowest tenth, 0.6 in the highest, half of all below a third.
 */
const sharing = {least: 0.02, most: 0.44, half: 1.5, spread: 2};

export interface AccountOptions extends Pick<Settings, "models" | "rounds"> {
  kind: Kind;
  /** the world's size beside the tournament's */
  size: number;
}

/** Accounts whose models number `models` in all. */
export function makeAccounts({models: all, ...ground}: AccountOptions, random: Random): Account[] {
  const accounts: Account[] = [];
  for (let made = 0; made < all;) {
    const stream = random.fork(accounts.length);
    const count = Math.min(all - made, 1 + Math.floor(stream.exponential(models.further)), models.most);
    const account = makeAccount(accounts.length, {...ground, count}, stream);
    account.models = Array.from({length: count}, (_, i) => makeModel(made + i, account, ground, stream));
    accounts.push(account);
    made += count;
  }
  return ground.kind.arrange?.(accounts) ?? accounts;
}

type Ground = Omit<AccountOptions, "models">;

function makeAccount(id: number, ground: Ground & {count: number}, random: Random): Account {
  const {rounds, size, kind, count} = ground;
  const enters = random.chance(0.6) ? 0 : Math.floor(random.between(0, 0.9 * rounds));
  const leaves = enters + 30 + Math.floor(random.exponential(2.5 * rounds));
  const level = Math.min(drawStake(size, random), largestStake(size) * splitOver(count));
  const effort = sharing.spread * random.normal() + kind.devotion * Math.log(1 + level);
  const shared = sharing.least + (sharing.most - sharing.least) / (1 + Math.exp(sharing.half - effort));
  return {
    id,
    ...habits(kind, random),
    taste: drawTaste(random),
    ideas: drawIdeas(random),
    ...drawCopying(kind.copying, {enters, rounds}, random),
    shared,
    variety: random.between(0.05, 0.5),
    weekdays: random.chance(level > large ? weekdays.large : weekdays.others),
    misses: random.chance(0.7) ? 0.01 : random.between(0.03, 0.2),
    enters,
    leaves,
    staked: random.chance(stakedShare),
    level,
    multipliersWanted: [random.chance(0.93) ? 1 : 0.5, [0, 0, 0.5, 1, 2][random.below(5)]],
    models: []
  };
}

function habits(kind: Kind, random: Random) {
  return {
    habit: kind.habit(random),
    interval: Math.round(random.between(4, 25)),
    memory: Math.round(random.between(21, 84)),
    hurdle: random.between(0.004, 0.014),
    picks: random.chance(0.5)
  };
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
