/** How a round's scores become NMR: for simulated rounds, recomputed payouts and what-if alike. */
import type {Cadence, Round} from "../snapshot/panel.js";
import {paidColumn} from "./paid-scores.js";
import {asPaid, payoutRuleOf, tabledRule, unseenScores} from "./payout-rules.js";
import {regimeStart} from "../rounds/regimes.js";
import type {PayoutRule} from "../rounds/regimes.js";

/** Whether a round pays nothing by the rule of its time. */
const isUnpaid = ({saturdayOnly}: PayoutRule, cadence: Cadence) => Boolean(saturdayOnly) && cadence === "weekday";

/** A round's payout factor: recorded, else by the rule and the round's total at stake; NaN where neither is known. */
export function roundFactor(rule: PayoutRule, {payout_factor, at_stake, cadence}: Round): number {
  if (payout_factor !== null) return payout_factor;
  if (isUnpaid(rule, cadence)) return 0;
  if (rule.threshold === null) return 1;
  return at_stake ? Math.min(1, rule.threshold / at_stake) : NaN;
}

export interface FactorOptions {
  cadence: Cadence;
  /** NMR at stake in the round */
  atStake: number;
  /** the world's size beside the tournament's: thresholds shrink with it */
  size: number;
}

/** The payout factor under a rule: 1 up to the threshold, then the threshold over the total at stake. */
export function payoutFactor(rule: PayoutRule, {cadence, atStake, size}: FactorOptions): number {
  if (isUnpaid(rule, cadence)) return 0;
  const {threshold} = rule;
  return threshold === null || atStake === 0 ? 1 : Math.min(1, (threshold * size) / atStake);
}

export interface Multipliers {
  corr: number;
  mmc: number;
}

/** For each paying score, in the order of the rule, the multiplier on offer that is nearest to the wish; 0 where a score does not pay. */
export function multipliersOf(rule: PayoutRule, wanted: readonly number[]): Multipliers {
  const offers = Object.entries(asPaid(rule).multipliers);
  const taken = Object.fromEntries(offers.map(([name, values], i) => [name, nearest(values, wanted[i] ?? 0)]));
  return {corr: taken.corr ?? 0, mmc: taken.mmc ?? 0};
}

function nearest(offers: readonly number[], wanted: number): number {
  return offers.reduce((best, offer) => (Math.abs(offer - wanted) < Math.abs(best - wanted) ? offer : best));
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
  /** NaN where it cannot be told */
  weights: Multipliers;
  clip: number;
  /** payout factor as things are */
  factor: number;
  /** NMR at stake in the round */
  atStake: number;
  /** NMR that the factor divides by what is at stake; null = the factor does not depend on it */
  capital: number | null;
  /** why no payout can be told, whatever the scores; null = it can */
  unknown: string | null;
}

export interface PayingOptions {
  round: Round;
  /** the row's own; NaN = not known */
  multipliers: Multipliers;
  /** NMR at stake in the round */
  atStake: number;
}

/**
 * By the round's own rule (`own`), or by that of the payout regime `from N`. Under another period's rule the multipliers are those on
 * offer there nearest to the row's own, the MMC and CORR that the round pays stand in for those of that rule, and the factor is the
 * threshold's. A recorded factor below 1 shrinks as the stake grows, whatever its threshold; one of 1 does so once the stake is above it.
 */
export function payingOf(rules: string, {round, multipliers, atStake}: PayingOptions): Paying {
  const own = rules === "own";
  const found = own ? payoutRuleOf(round) : tabledRule(regimeStart(rules));
  if (!found) return {...unpaid, atStake, unknown: unknownRule};
  const rule = asPaid(found, own ? round.round : null);
  const factor = own ? roundFactor(rule, {...round, at_stake: atStake}) : thresholdFactor(rule, atStake);
  const weights = paidWeights(rule, own ? multipliers : nearestOffers(rule, multipliers));
  const capital = factor < 1 ? factor * atStake : Math.max(rule.threshold ?? 0, atStake);
  return {
    ...{weights, clip: rule.clip, factor, atStake},
    capital: rule.threshold === null ? null : capital,
    unknown: unknownPart(rule, weights, factor)
  };
}

/** Why a payout is not known, where no rule is. */
export const unknownRule = "what this round pays by is not known";

/** Which of the scores that a round pays a row does not have; null where it has them all. */
export function missingScores(round: number, scores: Multipliers, weights: Multipliers): string | null {
  const missing = (["corr", "mmc"] as const).filter((name) => weights[name] !== 0 && Number.isNaN(scores[name]));
  return missing.length ? withoutScores(missing.map((name) => paidColumn(name, round))) : null;
}

const withoutScores = (names: readonly string[]) => `the round pays ${names.join(" and ")}, which the rows do not have`;

const unpaid = {weights: {corr: NaN, mmc: NaN}, clip: NaN, factor: NaN, capital: null};

/** What of a payout cannot be told before any score is looked at. */
export function unknownPart(rule: PayoutRule, {corr, mmc}: Multipliers, factor: number): string | null {
  const unseen = unseenScores(rule);
  if (unseen.length) return withoutScores(unseen);
  if (Number.isNaN(corr + mmc)) return "the multipliers are not known";
  return Number.isNaN(factor) ? "the payout factor is not known" : null;
}

/** The payout factor once NMR have been added to what is at stake. */
export const factorWith = ({factor, capital, atStake}: Paying, added: number): number =>
  capital === null ? factor : Math.min(1, capital / (atStake + added));

const thresholdFactor = ({threshold}: PayoutRule, atStake: number) =>
  threshold === null ? 1 : Math.min(1, threshold / atStake);

function nearestOffers({multipliers}: PayoutRule, {corr, mmc}: Multipliers): Multipliers {
  const of = (name: "corr" | "mmc", own: number) => (own === own ? nearest(multipliers[name] ?? [0], own) : NaN);
  return {corr: of("corr", corr), mmc: of("mmc", mmc)};
}
