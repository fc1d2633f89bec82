/** A world that crowds: the published recipe is copied ever more, and one account grows to several per cent of all stakes. */
import type {Account} from "../accounts.js";
import type {Habit} from "../behaviour.js";
import {field} from "./field.js";
import type {Kind} from "./kind.js";

/** The account that grows: by so much at each look, so many days apart, until it holds that share of all stakes. */
const growth = {rate: 0.12, days: 14, share: 0.08};

export const crowded: Kind = {
  ...field,
  about: "recipes are copied more and more, and one account grows to several per cent of all stakes",
  copying: {early: 0.1, later: 0.9},
  arrange: (accounts) => {
    const chosen = accounts.find(({staked, enters, models}) => staked && enters === 0 && models.length > 1);
    return accounts.map((account) => (account === chosen ? growing(account) : account));
  }
};

function growing(account: Account): Account {
  const models = account.models.map((model) => ({...model, enters: 0}));
  return {...account, models, habit: grow, interval: growth.days, leaves: Infinity, weekdays: true};
}

/** Puts more in at every look, whatever the scores. */
const grow: Habit = (_, looks, {pool}) => {
  const held = looks.reduce((sum, {stake}) => sum + stake, 0);
  if (held >= growth.share * pool()) return [];
  return looks.map(({model, stake}) => ({model, stake: stake * (1 + growth.rate)}));
};
