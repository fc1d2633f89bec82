import {payoutTolerance} from "../../base/kit/constants.js";
import type {Settings} from "../../base/settings/settings.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {payoutRules, ruledRounds} from "./payout-rules.js";

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
  return queryOf({
    shared: [payoutRules(), entered({rounds, resolved: true, known: ["stake", "payout"], stakeAbove: 0}), ruledRounds],
    own: [recomputed],
    select: `${selectList("payouts", columns)}
FROM judged GROUP BY round, payout_regime
ORDER BY round`
  });
}

/** CTE `judged`. */
const recomputed = `-- factor and multipliers of each row, where its round's rule pays scores that the rows have
weighed AS (
  SELECT
    entered.*,
    payout_regime,
    clip,
    coalesce(
      payout_factor,
      CASE WHEN unpaid THEN 0 WHEN threshold IS NULL THEN 1 WHEN at_stake > 0 THEN least(1, threshold / at_stake) END
    ) AS factor,
    CASE
      WHEN mmc_multiplier > 0 AND mmc_instead IS NOT NULL THEN 0
      WHEN NOT pays_corr THEN 0
      ELSE coalesce(corr_multiplier, only_corr) END AS weight_corr,
    CASE
      WHEN mmc_multiplier > 0 AND mmc_instead IS NOT NULL THEN mmc_instead
      WHEN NOT pays_mmc THEN 0
      ELSE coalesce(mmc_multiplier, only_mmc) END AS weight_mmc
  FROM entered JOIN ruled_rounds USING (round) JOIN (SELECT round, payout_factor, at_stake FROM rounds) USING (round)
  WHERE known AND unseen IS NULL
),
-- the payout by the rule
recomputed AS (
  SELECT
    *,
    stake * greatest(-clip, least(clip, factor * (
      CASE WHEN weight_corr = 0 THEN 0 ELSE weight_corr * corr END
      + CASE WHEN weight_mmc = 0 THEN 0 ELSE weight_mmc * mmc END
    ))) AS paid
  FROM weighed
),
-- whether it is the recorded one
judged AS (
  SELECT
    round,
    payout_regime,
    payout,
    paid,
    weight_mmc > 0 AS by_mmc,
    (abs(paid - payout) <= ${payoutTolerance} * abs(payout))::INTEGER AS within
  FROM recomputed
  WHERE weight_corr IS NOT NULL AND weight_mmc IS NOT NULL AND factor IS NOT NULL
    AND (weight_corr = 0 OR corr IS NOT NULL) AND (weight_mmc = 0 OR mmc IS NOT NULL)
)`;
