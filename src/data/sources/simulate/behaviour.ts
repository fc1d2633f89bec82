/** What accounts do with their stakes. They know their scores as published by then, the rules, and nothing else. */
import type {Random} from "../../../components/base/kit/random.js";
import type {Account, Model} from "./accounts.js";
import {largestStake, mostOfPool, splitOver} from "./stakes.js";

/** What an account sees when it looks at one of its models. */
export interface Look {
  model: Model;
  /** NMR committed now: from round 1343 on dealt over 64 rounds, before all of it in each */
  stake: number;
  /** its scores over the rounds that the account looks back on; null = none known */
  seen: () => Seen | null;
}

/** Mean scores above the field's. */
export interface Seen {
  paid: number;
  mmc: number;
}

/** A stake to be set; 0 takes it all out, and `leaves` says that the model takes no part any more. */
export interface Move {
  model: Model;
  stake: number;
  leaves?: boolean;
}

/** What an account knows beside its models when it looks at them. */
export interface Ground {
  random: Random;
  day: number;
  /** NMR that all have committed */
  pool: () => number;
}

/** How an account treats its stakes when it looks at its models. */
export type Habit = (account: Account, looks: readonly Look[], ground: Ground) => Move[];

/** Chances per look. */
const chance = {profit: 0.2, topUp: 0.05, up: 0.1, down: 0.09, leave: 0.01, lower: 0.7, start: 0.1};

/** Nobody raises beyond so many times the level. */
const most = 6;

/** Nobody leaves less than this behind, NMR. */
const least = 0.001;

/** The moves of an account that looks at its models, each within bounds. */
export function movesOf(account: Account, looks: readonly Look[], ground: Ground & {size: number}): Move[] {
  const moves = account.habit(account, looks, ground);
  const largest =
    Math.min(largestStake(ground.size), mostOfPool(ground.size) * ground.pool()) * splitOver(looks.length);
  const moved = new Set(moves.map(({model}) => model));
  const overgrown = looks.filter(({model, stake}) => stake > 1.2 * largest && !moved.has(model));
  const bounded = (stake: number) => (stake < least ? 0 : Math.min(stake, largest));
  return [...moves, ...overgrown].map((move) => ({...move, stake: bounded(move.stake)}));
}

/** Raises after scores above the field's, lowers after scores below it. */
export const follow: Habit = (account, looks, {random}) => {
  const known = looks.flatMap((look) => {
    const seen = look.seen();
    return seen ? [{...look, paid: seen.paid}] : [];
  });
  if (!known.length) return [];
  const best = known.reduce((a, b) => (b.paid > a.paid ? b : a));
  const mood = account.picks ? best.paid : known.reduce((sum, look) => sum + look.paid, 0) / known.length;
  const chosen = account.picks ? [best] : known;
  if (mood > account.hurdle) return chosen.map((look) => raise(account, look, random)).filter((move) => move !== null);
  if (mood < -account.hurdle) return known.map((look) => lower(look, random)).filter((move) => move !== null);
  return takeProfits(account, looks, random);
};

/** From nothing to a start, from a small stake to the full one, from the full one to more. */
function raise(account: Account, {model, stake}: Look, random: Random): Move | null {
  const level = levelOf(account, model);
  if (stake === 0) return account.staked || random.chance(chance.start) ? {model, stake: level * model.starts} : null;
  if (stake < 0.7 * level) return {model, stake: level * random.between(0.7, 1.3)};
  const raised = Math.min(stake * Math.exp(1.5 * Math.abs(random.normal())), most * level);
  return raised > stake ? {model, stake: raised} : null;
}

/** Takes a part out, at times nearly all. */
function lower({model, stake}: Look, random: Random): Move | null {
  if (random.chance(chance.leave)) return {model, stake: 0, leaves: true};
  return stake > 0 && random.chance(chance.lower) ? {model, stake: stake * random.uniform() ** 2} : null;
}

/** Leaves its stakes to the payouts; a small start becomes the full stake after a while. */
export const stay: Habit = (account, looks, {random}) => {
  const small = looks.filter(({model, stake}) => stake > 0 && stake < 0.5 * levelOf(account, model));
  if (!small.length || !random.chance(chance.topUp)) return takeProfits(account, looks, random);
  return small.map(({model}) => ({model, stake: levelOf(account, model)}));
};

/** Moves stakes for reasons that have nothing to do with scores. */
export const wander: Habit = (account, looks, {random}) => {
  const staked = looks.filter(({stake}) => stake > 0);
  const mood = random.uniform();
  const factor = Math.exp(1.5 * Math.abs(random.normal()));
  if (mood < chance.up)
    return staked.map(({model, stake}) => ({model, stake: towards(account, model, stake * factor)}));
  if (mood < chance.up + chance.down) return staked.map(({model, stake}) => ({model, stake: stake / factor}));
  const leaves = mood > 1 - chance.leave;
  return leaves ? looks.map(({model}) => ({model, stake: 0, leaves})) : takeProfits(account, looks, random);
};

/** Nobody stakes much more than they mean to hold. */
function towards(account: Account, model: Model, stake: number): number {
  return Math.min(stake, most * levelOf(account, model));
}

/** What has grown far beyond the level is taken home. */
function takeProfits(account: Account, looks: readonly Look[], random: Random): Move[] {
  const grown = looks.filter(({model, stake}) => stake > 3 * levelOf(account, model));
  if (!grown.length || !random.chance(chance.profit)) return [];
  return grown.map(({model}) => ({model, stake: levelOf(account, model)}));
}

/** NMR that the owner means to hold on a model. */
export function levelOf({level}: Account, {share}: Model): number {
  return level * share;
}
