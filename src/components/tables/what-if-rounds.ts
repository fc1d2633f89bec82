/** A model round by round as what-if needs it: where it stands, how it is paid, and both at another stake. */
import type {Panel} from "../base/panel.js";
import {factorWith, paidScore, payingOf, payoutOf} from "../base/payouts.js";
import type {Paying} from "../base/payouts.js";
import {splitStake} from "../statistics/crowding/split-stake.js";
import type {MetaModel, Standing} from "../statistics/crowding/standing.js";
import {crowdingRounds} from "./crowding-rounds.js";
import {column} from "./select.js";

export interface WhatIfRound {
  round: number;
  /** NMR */
  stake: number;
  standing: Standing;
  meta: MetaModel;
  /** published cwmm over the plain correlation */
  factor: number;
  corr: number;
  paying: Paying;
  quality: string;
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
    paying: payingOf(rules, {round, multipliers, atStake: round.at_stake || total})
  };
}

/** As it is. */
export function asIs({stake, standing, factor, corr, paying}: WhatIfRound): Outcome {
  const {weight, rho, mmc} = standing;
  const paid = paidScore({corr, mmc}, paying.weights);
  return {weight, cwmm: factor * rho, mmc, payout: payoutOf(stake, paid, {factor: paying.factor, clip: paying.clip})};
}

/** At another stake, dealt over one or several models. */
export function changed(
  {stake, standing, meta, factor, corr, paying}: WhatIfRound,
  {k, split, alike}: Change
): Outcome {
  const {model, weight} = splitStake(standing, meta, {k, models: split, alike});
  const paid = paidScore({corr, mmc: model.mmc}, paying.weights);
  const after = {factor: factorWith(paying, (k - 1) * stake), clip: paying.clip};
  return {weight, cwmm: factor * model.rho, mmc: model.mmc, payout: payoutOf(k * stake, paid, after)};
}
