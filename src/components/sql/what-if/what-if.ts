import {firstDailyRound, firstOf60Days} from "../../base/rounds/calendar.js";
import {sixtyDay} from "../../base/scores/paid-scores.js";
import type {PaidScore} from "../../base/scores/paid-scores.js";
import {unknownRule} from "../../base/scores/payouts.js";
import {regimeStart} from "../../base/rounds/regimes.js";
import type {Settings} from "../../base/settings/settings.js";
import {firstRoundOf, payoutRules, ruledRounds} from "../data/payout-rules.js";
import {checkedRounds} from "../mechanism/checks.js";
import {metaScores, pools} from "../mechanism/crowding.js";
import {literal} from "../panel/parameters.js";
import type {Parameters} from "../panel/parameters.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {committed, modelAsked, nearestMultipliers, ownMultipliers, payoutOffers} from "./own.js";

/** The column that holds a score as paid in the row's round. */
const named = (score: PaidScore) => `CASE WHEN round < ${firstOf60Days} THEN '${score}' ELSE '${sixtyDay[score]}' END`;

/** Columns that are more than their name. */
const columns = {
  weight_after: "put / nullif(1 + (k - 1) * weight, 0)",
  cwmm_after: "scale * rho_after",
  payout_reason: `CASE
    WHEN NOT known THEN ${literal(unknownRule)}
    WHEN unseen IS NOT NULL THEN 'the round pays ' || unseen || ', which the rows do not have'
    WHEN weight_corr IS NULL OR weight_mmc IS NULL THEN 'the multipliers are not known'
    WHEN pay_factor IS NULL THEN 'the payout factor is not known'
    WHEN payout IS NULL THEN 'the round pays ' || concat_ws(' and ',
      CASE WHEN weight_corr <> 0 AND corr IS NULL THEN ${named("corr")} END,
      CASE WHEN weight_mmc <> 0 AND mmc IS NULL THEN ${named("mmc")} END
    ) || ', which the rows do not have' END`,
  yearly: "payout * rounds_a_year / nullif(committed, 0)",
  yearly_after: "payout_after * rounds_a_year / nullif(k * committed, 0)"
} as const;

export function whatIfSql({rounds, model, k, split, alike, rules}: Settings): string {
  const own = rules === "own";
  const rule: Parameters = own ? {} : {rule_asked: firstRoundOf(regimeStart(rules))};
  return queryOf({
    parameters: {...(model === "" ? {} : {model_asked: model}), k, split, alike, ...rule},
    shared: [
      entered({rounds, resolved: true, known: ["stake", "cwmm"], stakeAbove: 0}),
      pools,
      metaScores,
      checkedRounds,
      ...(own ? [payoutRules(), ruledRounds] : [payoutRules({anyKind: true}), payoutOffers()])
    ],
    own: [
      modelAsked(model),
      committed,
      ownRows,
      own ? ruledByOwn : ruledByAsked,
      own ? ownMultipliers : nearestMultipliers,
      weighedBy(own ? "payout_factor" : "NULL"),
      moved,
      paid
    ],
    select: `${selectList("what-if", columns)}
FROM paid LEFT JOIN percentiles USING (round)
ORDER BY round`
  });
}

const ownRows = `-- the model's rounds beside their pools; market: the meta-model's own score
own_rows AS (
  SELECT
    entered.round,
    stake,
    cwmm,
    mmc,
    corr,
    corr_multiplier,
    mmc_multiplier,
    stake / pools.total AS weight,
    cwmm / pools.factor AS rho,
    pools.factor AS scale,
    pools.sigma,
    checked.c_meta AS market,
    reason,
    CASE WHEN grave THEN 'unreliable' WHEN reason IS NOT NULL THEN 'approximate' ELSE 'good' END AS flag,
    coalesce(nullif(at_stake, 0), pools.total) AS pool,
    payout_factor,
    committed,
    CASE WHEN entered.round < ${firstDailyRound} THEN 1 ELSE 5 END * 365.25 / 7 AS rounds_a_year,
    k,
    split,
    alike
  FROM entered JOIN asked USING (model) JOIN pools ON pools.round = entered.round
    JOIN committed ON committed.round = entered.round
    JOIN checked ON checked.round = entered.round
    JOIN rounds ON rounds.round = entered.round, parameters
)`;

const ruledByOwn = `-- each by the rule of its round
ruled AS (
  SELECT * FROM own_rows JOIN ruled_rounds USING (round)
)`;

const ruledByAsked = `-- all by the rule asked for
ruled AS (
  SELECT own_rows.*, rule.*, FALSE AS unpaid
  FROM own_rows JOIN payout_rules AS rule ON rule.first_round = (SELECT rule_asked FROM parameters)
)`;

const weighedBy = (factor: string) => `-- what MMC and CORR weigh in the payout, and the payout factor
weighed AS (
  SELECT
    *,
    CASE WHEN instead OR NOT pays_corr THEN 0 ELSE multiplier_corr END AS weight_corr,
    CASE WHEN instead THEN mmc_instead WHEN NOT pays_mmc THEN 0 ELSE multiplier_mmc END AS weight_mmc,
    coalesce(
      ${factor},
      CASE WHEN unpaid THEN 0 WHEN threshold IS NULL THEN 1 ELSE least(1, threshold / pool) END
    ) AS pay_factor
  FROM (SELECT *, coalesce(multiplier_mmc > 0 AND mmc_instead IS NOT NULL, FALSE) AS instead FROM multiplied)
)`;

/** CTE `after`. */
const moved = `-- the model and the others of the pool; put: what it puts in at k times the stake, in \`split\` models so much alike
apart AS (
  SELECT
    *,
    mmc + rho * market AS accuracy,
    rho * sigma - weight AS others,
    sigma * sigma - 2 * weight * rho * sigma + weight * weight AS rest,
    k * weight AS put,
    (1 + (split - 1) * alike) / split AS common,
    CASE WHEN threshold IS NULL THEN pay_factor ELSE least(
      1,
      CASE WHEN pay_factor < 1 THEN pay_factor * pool ELSE greatest(threshold, pool) END / (pool + (k - 1) * stake)
    ) END AS pay_factor_after
  FROM weighed
),
-- the deviation of the meta-model with it, where such models can be
moved AS (
  SELECT
    *,
    CASE WHEN others * others <= rest * common * (1 + 1e-9)
      THEN sqrt(rest + 2 * put * others + put * put * common) END AS deviation
  FROM apart
),
-- similarity and MMC at the stake asked for
after AS (
  SELECT
    *,
    (others + put * common) / deviation AS rho_after,
    accuracy
      - (others + put * common) / deviation * (market * sigma - weight * accuracy + put * accuracy) / deviation
      AS mmc_after,
    CASE WHEN weight_corr = 0 THEN 0 ELSE weight_corr * corr END AS by_corr
  FROM moved
)`;

/** CTEs `paid` and `percentiles`. */
const paid = `-- the payout per NMR before the clip
earned AS (
  SELECT
    *,
    CASE WHEN can_tell THEN pay_factor
      * (by_corr + CASE WHEN weight_mmc = 0 THEN 0 ELSE weight_mmc * mmc END) END AS pay,
    CASE WHEN can_tell THEN pay_factor_after
      * (by_corr + CASE WHEN weight_mmc = 0 THEN 0 ELSE weight_mmc * mmc_after END) END AS pay_after
  FROM (SELECT *, known AND unseen IS NULL AS can_tell FROM after)
),
-- the payout
paid AS (
  SELECT
    *,
    CASE WHEN pay IS NOT NULL THEN stake * greatest(-clip, least(clip, pay)) END AS payout,
    CASE WHEN pay_after IS NOT NULL THEN k * stake * greatest(-clip, least(clip, pay_after)) END AS payout_after
  FROM earned
),
-- the share of staked models with less MMC
percentiles AS (
  SELECT
    earned.round,
    avg(CASE WHEN others.mmc < earned.mmc THEN 1 WHEN others.mmc = earned.mmc THEN 0.5 ELSE 0 END) AS mmc_percentile
  FROM earned JOIN observations AS others ON others.round = earned.round
  WHERE others.stake > 0 AND others.mmc IS NOT NULL AND earned.mmc IS NOT NULL
  GROUP BY earned.round
)`;
