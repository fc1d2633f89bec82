/** The rules that take rows and events away, in the order in which they are asked, in the words that tables and queries say them in. */
import {fewestOthers, keptShare} from "../kit/constants.js";
import type {Settings} from "../settings/settings.js";

type RuleSettings = Pick<Settings, "ratio" | "base" | "persistence" | "coolOff" | "events" | "after" | "minScored">;

/** What stands before all rules. */
export const allRows = "a model in a round that takes part";

/** Rules that decide about a row before it is a raise; those that are off are left away. */
export function rowRules({ratio, base}: RuleSettings) {
  return {
    unstaked: "stake 0 or not known",
    gap: "no row of the model in the round before",
    regime: "round before in another score or staking regime",
    entry: "stake 0 or not known in the round before",
    small: `stake not raised to ${ratio} times the one before`,
    dust: `stake before the raise below ${base} NMR`
  };
}

/** Rules that decide which raises are events. */
export function raiseRules({persistence, coolOff, events, after}: RuleSettings) {
  return {
    persistence: `stake seen below ${keptShare} times the new one within ${persistence} rounds, or fewer rounds behind it`,
    coolOff: `another raise in the ${coolOff} rounds before`,
    pick: {
      first: "not the first of its model",
      spaced: `fewer than ${after} rounds behind the last one taken`,
      all: "not picked"
    }[events]
  };
}

/** Rules that decide which events count for an outcome. */
export function scoredRules({minScored}: Pick<Settings, "minScored">, outcome: string) {
  return {
    before: `fewer than ${minScored} rounds with ${outcome} before the raise`,
    after: `fewer than ${minScored} rounds with ${outcome} from the raise on`
  };
}

/** Rule that decides, with `adjust = others`, which of them can be compared. */
export const othersRule = `fewer than ${fewestOthers} models of other accounts to compare with`;
