/** A world in which stakes follow nothing: neither what an account knows, nor what it has earned, nor what others do. */
import {levelOf} from "../behaviour.js";
import type {Habit} from "../behaviour.js";
import {field} from "./field.js";
import type {Kind} from "./kind.js";

/** Days after which an owner means to hold another stake, and the standard deviation of its logarithm around the level. */
const mind = {days: 300, spread: 1.3};

export const calm: Kind = {
  ...field,
  about: "stakes follow neither skill nor luck nor what others do",
  devotion: 0,
  habit: () => drift,
  copying: {early: 0.35, later: 0}
};

/** Holds what it has a mind to, which changes by chance: payouts are taken out and burns put back in. */
const drift: Habit = (account, looks, {random, day}) => {
  if (!account.staked) return [];
  return looks.map(({model}) => {
    const time = Math.floor(day / mind.days + random.fork(model.id).uniform());
    const whim = random.fork(model.id, time).normal();
    return {model, stake: levelOf(account, model) * Math.exp(mind.spread * whim)};
  });
};
