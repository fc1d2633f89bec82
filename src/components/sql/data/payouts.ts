import {payoutTolerance} from "../../base/kit/constants.js";
import type {Settings} from "../../base/settings/settings.js";
import {entered, parametersTable} from "../panel/selection.js";
import {payoutRules, ruledRounds} from "./payout-rules.js";
import {selectList} from "../result/select-list.js";

/** Columns that are more than their name. */
const columns = {
  n: "count(*)",
  recorded: "sum(payout)",
  recomputed: "sum(paid)",
  share: "avg(within)",
  n_corr: "count(*) FILTER (NOT by_mmc)",
  share_corr: "avg(within) FILTER (NOT by_mmc)",
  n_mmc: "count(*) FILTER (by_mmc)",
  share_mmc: "avg(within) FILTER (by_mmc)"
} as const;

export function payoutsSql({rounds}: Settings): string {
  return `WITH
${parametersTable({min_stake: 0, tolerance: payoutTolerance, nothing: 0, all_of_it: 1})},
${payoutRules()},
${entered({rounds, resolved: true, known: ["stake", "payout"]})},
${ruledRounds},
weighed AS (
  SELECT entered.*, payout_regime, clip,
    coalesce(payout_factor, CASE WHEN unpaid THEN nothing WHEN threshold IS NULL THEN all_of_it
      WHEN at_stake > nothing THEN least(all_of_it, threshold / at_stake) END) AS factor,
    CASE WHEN mmc_multiplier > nothing AND mmc_instead IS NOT NULL THEN nothing
      WHEN NOT pays_corr THEN nothing ELSE coalesce(corr_multiplier, only_corr) END AS weight_corr,
    CASE WHEN mmc_multiplier > nothing AND mmc_instead IS NOT NULL THEN mmc_instead
      WHEN NOT pays_mmc THEN nothing ELSE coalesce(mmc_multiplier, only_mmc) END AS weight_mmc
  FROM entered JOIN ruled_rounds USING (round) JOIN (SELECT round, payout_factor, at_stake FROM rounds) USING (round), parameters
  WHERE known AND unseen IS NULL
),
recomputed AS (
  SELECT weighed.*, stake * greatest(-clip, least(clip, factor * (
      CASE WHEN weight_corr = nothing THEN nothing ELSE weight_corr * corr END
      + CASE WHEN weight_mmc = nothing THEN nothing ELSE weight_mmc * mmc END))) AS paid
  FROM weighed, parameters
),
judged AS (
  SELECT round, payout_regime, payout, paid, weight_mmc > nothing AS by_mmc,
    (abs(paid - payout) <= tolerance * abs(payout))::INTEGER AS within
  FROM recomputed, parameters
  WHERE weight_corr IS NOT NULL AND weight_mmc IS NOT NULL AND factor IS NOT NULL
    AND (weight_corr = nothing OR corr IS NOT NULL) AND (weight_mmc = nothing OR mmc IS NOT NULL)
)
SELECT ${selectList("payouts", columns)}
FROM judged GROUP BY round, payout_regime
ORDER BY round`;
}
