/** A model round by round as what-if needs it: where it stands, how it is paid, and both at another stake. */
import type {Panel} from "../../base/snapshot/panel.js";
import {factorWith, paidScore, payingOf, payoutOf, missingScores} from "../../base/scores/payouts.js";
import type {Paying} from "../../base/scores/payouts.js";
import {splitStake} from "../../statistics/crowding/split-stake.js";
import type {Quality} from "../../statistics/crowding/round-check.js";
import type {MetaModel, ModelRound} from "../../statistics/crowding/leave-one-out.js";
import {committedOf, roundsPerYear} from "./committed.js";
import {crowdingRounds} from "../mechanism/crowding-rounds.js";
import {column} from "../panel/select.js";

export interface WhatIfRound {
  round: number;
  /** NMR */
  stake: number;
  standing: ModelRound;
  meta: MetaModel;
  /** published cwmm over the plain correlation */
  factor: number;
  corr: number;
  paying: Paying;
  /** NMR that the model has committed in all; NaN = not known */
  committed: number;
  quality: Quality;
  faults: readonly string[];
}

export interface Change {
  k: number;
  split: number;
  alike: number;
}

export interface Outcome {
  /** of the whole stake */
  weight: number;
  /** of one of the models */
  cwmm: number;
  mmc: number;
  /** of the whole stake, NMR */
  payout: number;
  /** payouts of a year of such rounds over the NMR committed */
  yearly: number;
}

/** The model of one row of the panel. */
export function whatIfRound(panel: Panel, row: number, {rules}: {rules: string}): WhatIfRound {
  const i = panel.rounds.findIndex((r) => r.round === panel.round[row]);
  const round = panel.rounds[i];
  const {stake: total, sigma, factor, scores, quality, faults} = crowdingRounds(panel)[i];
  const stake = panel.stake[row];
  const of = (name: "cwmm" | "mmc" | "corr" | "corr_multiplier" | "mmc_multiplier") => column(panel, name)[row];
  const multipliers = {corr: of("corr_multiplier"), mmc: of("mmc_multiplier")};
  return {
    ...{round: round.round, stake, factor, corr: of("corr"), quality, faults},
    standing: {weight: stake / total, rho: of("cwmm") / factor, mmc: of("mmc")},
    meta: {sigma, market: scores.market},
    paying: payingOf(rules, {round, multipliers, atStake: round.at_stake || total}),
    committed: committedOf(panel, row)
  };
}

/** As it is. */
export function asIs(now: WhatIfRound): Outcome {
  const {weight, rho, mmc} = now.standing;
  return {weight, cwmm: now.factor * rho, mmc, ...paidOn(now, {k: 1, mmc, factor: now.paying.factor})};
}

/** Payout on k times the stake, of the round and of a year. */
function paidOn(
  {round, stake, corr, paying, committed}: WhatIfRound,
  {k, mmc, factor}: {k: number; mmc: number; factor: number}
): Pick<Outcome, "payout" | "yearly"> {
  const score = paying.unknown === null ? paidScore({corr, mmc}, paying.weights) : NaN;
  const payout = payoutOf(k * stake, score, {factor, clip: paying.clip});
  return {payout, yearly: (payout * roundsPerYear(round)) / (k * committed)};
}

/** Why the payout of a round is not known; null where it is. */
export function payoutReason(now: WhatIfRound): string | null {
  const {round, corr, standing, paying} = now;
  return paying.unknown ?? missingScores(round, {corr, mmc: standing.mmc}, paying.weights);
}

/** At another stake, dealt over one or several models. */
export function changed(now: WhatIfRound, {k, split, alike}: Change): Outcome {
  const {stake, standing, meta, factor, paying} = now;
  const {model, weight} = splitStake(standing, meta, {k, models: split, alike});
  const after = paidOn(now, {k, mmc: model.mmc, factor: factorWith(paying, (k - 1) * stake)});
  return {weight, cwmm: factor * model.rho, mmc: model.mmc, ...after};
}
