/** How a round's scores become NMR, by the rule table: for simulated rounds, recomputed payouts and what-if alike. */
import type {Cadence, Round} from "./panel.js";
import {regimeStart, rulesOf} from "./regimes.js";
import type {PayoutRule} from "./regimes.js";

const rules = rulesOf("payout");
/** Until this round the rounds of weekdays paid nothing (Numerai API: payout factor 0). */
const firstPaidWeekday = 475;

/** The payout rule in force in a round. */
export function payoutRuleOf(round: number): PayoutRule {
  const rule = rules.findLast((candidate) => candidate.round <= round)?.payout;
  if (!rule) throw new Error(`round must be ${rules[0].round} or later, got ${round}`);
  return rule;
}

/** The same for rounds of any number: those before the first rule are under the first. */
export const ruleFor = (round: number): PayoutRule => payoutRuleOf(Math.max(round, rules[0].round));

/** A round's payout factor: recorded, else by the rule and the round's total at stake; NaN where neither is known. */
export function roundFactor({threshold}: PayoutRule, {payout_factor, at_stake}: Round): number {
  if (payout_factor !== null) return payout_factor;
  if (threshold === null) return 1;
  return at_stake ? Math.min(1, threshold / at_stake) : NaN;
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

/**
 * What CORR and MMC weigh in a payout at these multipliers (NaN = not known: then the only one on offer). A score that the rule
 * does not pay weighs nothing, whatever multiplier a source still carries for it; NaN where it cannot be told.
 */
export function paidWeights({multipliers, mmcInstead}: PayoutRule, {corr, mmc}: Multipliers): Multipliers {
  const weight = (name: "corr" | "mmc", own: number) => {
    const offers = multipliers[name];
    if (!offers) return 0;
    return own === own ? own : offers.length === 1 ? offers[0] : NaN;
  };
  if (mmcInstead !== undefined && mmc > 0) return {corr: 0, mmc: mmcInstead};
  return {corr: weight("corr", corr), mmc: weight("mmc", mmc)};
}

/** Scores that a rule pays and `observations` does not hold. */
export const unseenScores = ({multipliers}: PayoutRule): string[] =>
  Object.keys(multipliers).filter((name) => name !== "corr" && name !== "mmc");

/** What the scores are worth before factor and clip; a score of weight 0 may be NaN. */
export function paidScore(scores: Multipliers, weights: Multipliers): number {
  return (weights.corr && weights.corr * scores.corr) + (weights.mmc && weights.mmc * scores.mmc);
}

/** NMR paid (or burned, negative) on a stake: factor times score, within plus or minus the clip. */
export function payoutOf(stake: number, score: number, {factor, clip}: {factor: number; clip: number}): number {
  return stake * Math.max(-clip, Math.min(clip, factor * score));
}

/** How a row of a round is paid: plain data. */
export interface Paying {
  weights: Multipliers;
  clip: number;
  /** payout factor as things are */
  factor: number;
  /** NMR at stake in the round */
  atStake: number;
  /** NMR that the factor divides by what is at stake; null = the factor does not depend on it */
  capital: number | null;
}

/**
 * By the round's own rule (`own`), or by that of the payout regime `from N`. Under another period's rule the multipliers are those on
 * offer there nearest to the row's own, CORR and MMC stand in for their 60-day kind, and the factor is the threshold's. A recorded
 * factor below 1 shrinks as the stake grows, whatever its threshold; one of 1 does so once the stake is above it.
 */
export function payingOf(
  rules: string,
  {round, multipliers, atStake}: {round: Round; multipliers: Multipliers; atStake: number}
): Paying {
  const own = rules === "own";
  const rule = ruleFor(own ? round.round : regimeStart(rules));
  const factor = own ? (round.payout_factor ?? thresholdFactor(rule, atStake)) : thresholdFactor(rule, atStake);
  const capital = factor < 1 ? factor * atStake : Math.max(rule.threshold ?? 0, atStake);
  return {
    weights: own ? paidWeights(rule, multipliers) : paidWeights(asPaid(rule), nearestOffers(asPaid(rule), multipliers)),
    ...{clip: rule.clip, factor, atStake},
    capital: rule.threshold === null ? null : capital
  };
}

/** The payout factor once NMR have been added to what is at stake. */
export const factorWith = ({factor, capital, atStake}: Paying, added: number): number =>
  capital === null ? factor : Math.min(1, capital / (atStake + added));

const thresholdFactor = ({threshold}: PayoutRule, atStake: number) =>
  threshold === null ? 1 : Math.min(1, threshold / atStake);

/** A rule with CORR and MMC in the place of their 60-day kind. */
export function asPaid(rule: PayoutRule): PayoutRule {
  const {corr, mmc, corr60, mmc60, ...others} = rule.multipliers;
  const own = {corr: corr ?? corr60, mmc: mmc ?? mmc60};
  const known = Object.entries({...others, ...own}).filter(([, offers]) => offers);
  return {...rule, multipliers: Object.fromEntries(known)};
}

function nearestOffers({multipliers}: PayoutRule, {corr, mmc}: Multipliers): Multipliers {
  const of = (name: "corr" | "mmc", own: number) => (own === own ? nearest(multipliers[name] ?? [0], own) : NaN);
  return {corr: of("corr", corr), mmc: of("mmc", mmc)};
}
