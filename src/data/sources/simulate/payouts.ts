/** How a round's scores become NMR, by the rule table. */
import type {Cadence} from "../../../components/base/panel.js";
import {rulesOf} from "../../../components/base/regimes.js";
import type {PayoutRule} from "../../../components/base/regimes.js";

const rules = rulesOf("payout");
/** Until this round the rounds of weekdays paid nothing (Numerai API: payout factor 0). */
const firstPaidWeekday = 475;

/** The payout rule in force in a round. */
export function payoutRuleOf(round: number): PayoutRule {
  const rule = rules.findLast((candidate) => candidate.round <= round)?.payout;
  if (!rule) throw new Error(`round must be ${rules[0].round} or later, got ${round}`);
  return rule;
}

export interface FactorOptions {
  cadence: Cadence;
  /** NMR at stake in the round */
  atStake: number;
  /** the world's size beside the tournament's: thresholds shrink with it */
  size: number;
}

/** The payout factor: 1 up to the threshold, then the threshold over the total at stake. */
export function payoutFactor(round: number, {cadence, atStake, size}: FactorOptions): number {
  if (cadence === "weekday" && round < firstPaidWeekday) return 0;
  const {threshold} = payoutRuleOf(round);
  return threshold === null || atStake === 0 ? 1 : Math.min(1, (threshold * size) / atStake);
}

export interface Multipliers {
  corr: number;
  mmc: number;
}

/** For each paying score, in the order of the rule, the multiplier on offer that is nearest to the wish; 0 where a score does not pay. */
export function multipliersOf(round: number, wishes: readonly number[]): Multipliers {
  const offers = Object.entries(payoutRuleOf(round).multipliers);
  const taken = Object.fromEntries(offers.map(([name, values], i) => [name, nearest(values, wishes[i] ?? 0)]));
  return {corr: taken.corr ?? 0, mmc: taken.mmc ?? 0};
}

function nearest(offers: readonly number[], wish: number): number {
  return offers.reduce((best, offer) => (Math.abs(offer - wish) < Math.abs(best - wish) ? offer : best));
}

/** What the scores are worth before factor and clip. */
export function paidScore(scores: Multipliers, multipliers: Multipliers): number {
  return multipliers.corr * scores.corr + multipliers.mmc * scores.mmc;
}

/** NMR paid (or burned, negative) on a stake: factor times score, within plus or minus the clip. */
export function payoutOf(stake: number, score: number, {factor, clip}: {factor: number; clip: number}): number {
  return stake * Math.max(-clip, Math.min(clip, factor * score));
}
