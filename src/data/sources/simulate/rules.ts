/** By what the rounds of a world pay, and how the snapshot says it of each. */
import {firstOf60Days} from "../../../components/base/rounds/calendar.js";
import type {ScoreConfig} from "../../../components/base/snapshot/panel.js";
import {tabledRule} from "../../../components/base/scores/payout-rules.js";
import {multipliersOf} from "../../../components/base/scores/payouts.js";
import {rulesOf} from "../../../components/base/rounds/regimes.js";
import type {PayoutRule} from "../../../components/base/rounds/regimes.js";
import {shareOf} from "./ledger.js";
import {observed} from "./rows.js";

/** The rule of a round; where none is known the one before goes on. */
export function worldRule(round: number): PayoutRule {
  return rulesOf("payout").findLast((rule) => rule.round <= round && rule.payout)!.payout!;
}

/** Payout factor of the last rounds before 1343, about: 72,000 NMR over the total at stake. */
const usualFactor = 0.1;

/**
 * What a round's paid score means to an owner, who looks at what all that is committed earns: a position of one round is paid in full, but a
 * 64th of it.
 */
export function timesCommitted(round: number): number {
  return round < firstOf60Days ? 1 : shareOf(round) / usualFactor;
}

/** What most accounts wish to have on the first and the second score that pay. */
const usualWishes = [1, 0];

export interface PaidRound {
  round: number;
  /** payout factor */
  factor: number;
  /** the world's size beside the tournament's: thresholds shrink with it */
  size: number;
}

/** The scores that a round of the world pays; null where the rule table does not know them. A score that no world has pays nothing in it. */
export function scoreConfigs({round, factor, size}: PaidRound): ScoreConfig[] | null {
  const rule = tabledRule(round);
  if (!rule) return null;
  const {corr, mmc} = multipliersOf(rule, usualWishes);
  const configs = Object.entries(rule.multipliers).map(([score, offers], i) => ({
    score,
    pays: true,
    days: score.endsWith("60") ? 60 : 20,
    clip: rule.clip,
    threshold: rule.threshold === null ? null : rule.threshold * size,
    factor,
    multiplier_min: Math.min(...offers),
    multiplier_max: Math.max(...offers),
    multiplier_default: [corr, mmc][i]
  }));
  return configs.filter(({score}) => observed.some((name) => name === score));
}
