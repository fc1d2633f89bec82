/** Steps of the queries on payouts: by which rule each round is paid. */
import {firstOf60Days} from "../../base/rounds/calendar.js";
import {asPaid, unseenScores} from "../../base/scores/payout-rules.js";
import {sixtyDay} from "../../base/scores/paid-scores.js";
import {rulesOf} from "../../base/rounds/regimes.js";
import type {Rule} from "../../base/rounds/regimes.js";
import {literal} from "../panel/parameters.js";

const rules = rulesOf("payout");

/** First round of a rule in the CTEs, where the first rule holds for all rounds before as well. */
export const firstRoundOf = (round: number): number => (round === rules[0].round ? 1 : round);

/** CTE `payout_rules`: the rule table, one row per payout rule; MMC and CORR are those that its rounds pay. */
export function payoutRules({anyKind = false}: {anyKind?: boolean} = {}): string {
  return `-- the rule table: what each payout rule pays, from its first round on
payout_rules AS (
  SELECT
    first_round,
    known,
    clip::DOUBLE AS clip,
    threshold::DOUBLE AS threshold,
    saturday_only,
    mmc_instead::DOUBLE AS mmc_instead,
    pays_corr,
    only_corr::DOUBLE AS only_corr,
    pays_mmc,
    only_mmc::DOUBLE AS only_mmc,
    unseen::VARCHAR AS unseen
  FROM (VALUES
    ${rules.map((rule) => ruleRow(rule, anyKind)).join(",\n    ")}
  ) AS rule(
    first_round, known, clip, threshold, saturday_only, mmc_instead, pays_corr, only_corr, pays_mmc, only_mmc, unseen
  )
)`;
}

function ruleRow({round, payout}: Rule, anyKind: boolean): string {
  const rule = payout && asPaid(payout, anyKind ? null : round);
  const only = (offers: readonly number[] = []) => (offers.length === 1 ? offers[0] : null);
  const {corr, mmc} = rule?.multipliers ?? {};
  const unseen = (rule && unseenScores(rule).join(" and ")) || null;
  const values = [
    ...[firstRoundOf(round), rule !== undefined, rule?.clip ?? null, rule?.threshold ?? null],
    ...[Boolean(rule?.saturdayOnly), rule?.mmcInstead ?? null],
    ...[Boolean(corr), only(corr), Boolean(mmc), only(mmc), unseen]
  ];
  return `(${values.map((value) => (value === null ? "NULL" : literal(value))).join(", ")})`;
}

const onlyOffer = (name: string) => `max(config.multiplier_min) FILTER (
      config.score = ${name} AND config.multiplier_min = config.multiplier_max
    )`;

/** CTE `ruled_rounds`, after `payout_rules`. */
export const ruledRounds = `-- scores that pay, as the source says of a round, and what MMC and CORR are called in it
stated_scores AS (
  SELECT
    round,
    config,
    CASE WHEN round >= ${firstOf60Days} THEN '${sixtyDay.corr}' ELSE 'corr' END AS corr_name,
    CASE WHEN round >= ${firstOf60Days} THEN '${sixtyDay.mmc}' ELSE 'mmc' END AS mmc_name
  FROM (SELECT round, unnest(score_configs) AS config FROM rounds)
  WHERE config.pays
),
-- the source's rule for a round
stated AS (
  SELECT
    round,
    max(config.clip) AS clip,
    max(config.threshold) AS threshold,
    bool_or(config.score = corr_name) AS pays_corr,
    bool_or(config.score = mmc_name) AS pays_mmc,
    ${onlyOffer("corr_name")} AS only_corr,
    ${onlyOffer("mmc_name")} AS only_mmc,
    string_agg(
      CASE config.score WHEN 'corr' THEN 'corr20' WHEN 'mmc' THEN 'mmc20' ELSE config.score END,
      ' and ' ORDER BY config.score
    ) FILTER (config.score NOT IN (corr_name, mmc_name)) AS unseen
  FROM stated_scores GROUP BY round
),
-- each round's rule: what the source says of the round comes before what the table says
ruled_rounds AS (
  SELECT
    rounds.round,
    payout_regime,
    known OR stated.round IS NOT NULL AS known,
    coalesce(stated.clip, rule.clip) AS clip,
    CASE WHEN stated.round IS NULL THEN rule.threshold ELSE stated.threshold END AS threshold,
    saturday_only AND cadence = 'weekday' AS unpaid,
    mmc_instead,
    coalesce(stated.pays_corr, rule.pays_corr) AS pays_corr,
    coalesce(stated.pays_mmc, rule.pays_mmc) AS pays_mmc,
    CASE WHEN stated.round IS NULL THEN rule.only_corr ELSE stated.only_corr END AS only_corr,
    CASE WHEN stated.round IS NULL THEN rule.only_mmc ELSE stated.only_mmc END AS only_mmc,
    CASE WHEN stated.round IS NULL THEN rule.unseen ELSE stated.unseen END AS unseen
  FROM rounds ASOF JOIN payout_rules AS rule ON rounds.round >= rule.first_round
    LEFT JOIN stated USING (round)
)`;
