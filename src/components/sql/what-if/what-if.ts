import {firstDailyRound, firstOf60Days} from "../../base/rounds/calendar.js";
import {asPaid} from "../../base/scores/payout-rules.js";
import {sixtyDay} from "../../base/scores/paid-scores.js";
import type {PaidScore} from "../../base/scores/paid-scores.js";
import {unknownRule} from "../../base/scores/payouts.js";
import {regimeStart, rulesOf} from "../../base/rounds/regimes.js";
import type {Settings} from "../../base/settings/settings.js";
import {
  checkedRounds,
  checkParameters,
  crowdingParameters,
  metaScores,
  planeParameters,
  pools
} from "../mechanism/crowding.js";
import {entered, literal, parametersTable} from "../panel/selection.js";
import {firstRoundOf, payoutRules, ruledRounds} from "../data/payout-rules.js";
import {selectList} from "../result/select-list.js";

/** Columns that are more than their name. */
const columns = {
  weight_after: "put / nullif(one + (k - one) * weight, nothing)",
  cwmm_after: "scale * rho_after",
  yearly: "payout * rounds_a_year / nullif(committed, nothing)",
  yearly_after: "payout_after * rounds_a_year / nullif(k * committed, nothing)"
} as const;

export function whatIfSql({rounds, model, k, split, alike, rules}: Settings): string {
  const own = rules === "own";
  const asked = {
    model_asked: model,
    k,
    split,
    alike,
    half: 0.5,
    slack: 1e-9,
    ...{positions_from: firstOf60Days, daily_from: firstDailyRound, rounds_a_week: 5, weeks_a_year: 365.25 / 7},
    ...(own ? {} : {rule_asked: firstRoundOf(regimeStart(rules))})
  };
  const reason = `CASE WHEN NOT known THEN ${literal(unknownRule)}
    WHEN unseen IS NOT NULL THEN 'the round pays ' || unseen || ', which the rows do not have'
    WHEN weight_corr IS NULL OR weight_mmc IS NULL THEN 'the multipliers are not known'
    WHEN pay_factor IS NULL THEN 'the payout factor is not known'
    WHEN payout IS NULL THEN 'the round pays ' || concat_ws(' and ', CASE WHEN weight_corr <> nothing AND corr IS NULL THEN ${named("corr")} END,
      CASE WHEN weight_mmc <> nothing AND mmc IS NULL THEN ${named("mmc")} END) || ', which the rows do not have' END`;
  return `WITH
${parametersTable({...crowdingParameters(), ...planeParameters, ...checkParameters, min_stake: 0, ...asked})},
${entered({rounds, resolved: true, known: ["stake", "cwmm"]})},
${modelAsked(model)},
${committed},
${pools},
${metaScores},
${checkedRounds},
${own ? `${payoutRules()},\n${ruledRounds}` : `${payoutRules({anyKind: true})},\n${payoutOffers()}`},
own_rows AS (
  SELECT entered.round, stake, cwmm, mmc, corr, corr_multiplier, mmc_multiplier, stake / pools.total AS weight,
    cwmm / pools.factor AS rho, pools.factor AS scale, pools.sigma, checked.c_meta AS market, reason,
    CASE WHEN grave THEN 'unreliable' WHEN reason IS NOT NULL THEN 'approximate' ELSE 'good' END AS flag,
    coalesce(nullif(at_stake, nothing), pools.total) AS pool, payout_factor, committed,
    CASE WHEN entered.round < daily_from THEN one ELSE rounds_a_week END * weeks_a_year AS rounds_a_year,
    k, split, alike, slack, nothing, one, two, half, positions_from
  FROM entered JOIN asked USING (model) JOIN pools ON pools.round = entered.round
    JOIN committed ON committed.round = entered.round
    JOIN checked ON checked.round = entered.round JOIN rounds ON rounds.round = entered.round, parameters
),
ruled AS (
  ${own ? "SELECT * FROM own_rows JOIN ruled_rounds USING (round)" : "SELECT own_rows.*, rule.*, FALSE AS unpaid FROM own_rows JOIN payout_rules AS rule ON rule.first_round = (SELECT rule_asked FROM parameters)"}
),
${own ? ownMultipliers : nearestMultipliers},
weighed AS (
  SELECT *, CASE WHEN instead OR NOT pays_corr THEN nothing ELSE multiplier_corr END AS weight_corr,
    CASE WHEN instead THEN mmc_instead WHEN NOT pays_mmc THEN nothing ELSE multiplier_mmc END AS weight_mmc,
    coalesce(${own ? "payout_factor" : "NULL"}, CASE WHEN unpaid THEN nothing WHEN threshold IS NULL THEN one ELSE least(one, threshold / pool) END)
      AS pay_factor
  FROM (SELECT *, coalesce(multiplier_mmc > nothing AND mmc_instead IS NOT NULL, FALSE) AS instead FROM multiplied)
),
apart AS (
  SELECT *, mmc + rho * market AS accuracy, rho * sigma - weight AS others,
    sigma * sigma - two * weight * rho * sigma + weight * weight AS rest,
    k * weight AS put, (one + (split - one) * alike) / split AS common,
    CASE WHEN threshold IS NULL THEN pay_factor ELSE least(one,
      CASE WHEN pay_factor < one THEN pay_factor * pool ELSE greatest(threshold, pool) END / (pool + (k - one) * stake)) END
      AS pay_factor_after
  FROM weighed
),
moved AS (
  SELECT *, CASE WHEN others * others <= rest * common * (one + slack) THEN sqrt(rest + two * put * others + put * put * common) END
    AS deviation
  FROM apart
),
after AS (
  SELECT *, (others + put * common) / deviation AS rho_after,
    accuracy - (others + put * common) / deviation * (market * sigma - weight * accuracy + put * accuracy) / deviation AS mmc_after,
    CASE WHEN weight_corr = nothing THEN nothing ELSE weight_corr * corr END AS by_corr
  FROM moved
),
earned AS (
  SELECT *, CASE WHEN can_tell THEN pay_factor * (by_corr + CASE WHEN weight_mmc = nothing THEN nothing ELSE weight_mmc * mmc END) END AS pay,
    CASE WHEN can_tell THEN pay_factor_after * (by_corr + CASE WHEN weight_mmc = nothing THEN nothing ELSE weight_mmc * mmc_after END) END AS pay_after
  FROM (SELECT *, known AND unseen IS NULL AS can_tell FROM after)
),
paid AS (
  SELECT *, CASE WHEN pay IS NOT NULL THEN stake * greatest(-clip, least(clip, pay)) END AS payout,
    CASE WHEN pay_after IS NOT NULL THEN k * stake * greatest(-clip, least(clip, pay_after)) END AS payout_after
  FROM earned
),
percentiles AS (
  SELECT earned.round, avg(CASE WHEN others.mmc < earned.mmc THEN one WHEN others.mmc = earned.mmc THEN half ELSE nothing END)
    AS mmc_percentile
  FROM earned JOIN observations AS others ON others.round = earned.round
  WHERE others.stake > nothing AND others.mmc IS NOT NULL AND earned.mmc IS NOT NULL GROUP BY earned.round
)
SELECT ${selectList("what-if", {...columns, payout_reason: reason})}
FROM paid LEFT JOIN percentiles USING (round)
ORDER BY round`;
}

/**
 * CTE `committed`: NMR that the model has at stake in all rounds open at the close of each of its own. A stake is for one round alone from
 * `positions_from` on; null where an open round is under the rules before, lies before the first round at hand, or holds no stake of the model.
 */
const committed = `open_rounds AS (
  SELECT own.model, own.round, own.stake, now.closes, other.round AS open_round
  FROM entered AS own JOIN asked USING (model) JOIN rounds AS now USING (round)
    LEFT JOIN rounds AS other ON other.round <= now.round AND other.resolves > now.closes
),
committed AS (
  SELECT own.round, CASE WHEN own.round < positions_from THEN own.stake
      WHEN min(open_round) >= positions_from AND count(held.stake) = count(*)
        AND (SELECT min(resolves) FROM rounds WHERE round = (SELECT min(round) FROM rounds)) <= own.closes
      THEN sum(held.stake) END AS committed
  FROM open_rounds AS own LEFT JOIN observations AS held ON held.model = own.model AND held.round = open_round, parameters
  GROUP BY own.round, own.stake, own.closes, positions_from
)`;

/** CTE `asked`: the model with that key, else with that name, else with the largest stake of the newest round. */
function modelAsked(model: string): string {
  if (model === "")
    return `asked AS (
  SELECT model FROM entered, parameters WHERE model_asked = '' ORDER BY round DESC, stake DESC, model LIMIT 1
)`;
  return `named AS (
  SELECT model, arg_max(name, round) AS newest_name FROM observations GROUP BY model
),
asked AS (
  SELECT model FROM named, parameters WHERE model = model_asked OR newest_name = model_asked
  ORDER BY model <> model_asked, model LIMIT 1
)`;
}

/** The column that holds a score as paid in the row's round. */
const named = (score: PaidScore) => `CASE WHEN round < positions_from THEN '${score}' ELSE '${sixtyDay[score]}' END`;

const ownMultipliers = `multiplied AS (
  SELECT *, coalesce(corr_multiplier, only_corr) AS multiplier_corr, coalesce(mmc_multiplier, only_mmc) AS multiplier_mmc FROM ruled
)`;

/** The multipliers on offer that are nearest to the row's own, the smaller of two. */
const nearestMultipliers = `nearest AS (
  SELECT round, score, offer FROM ruled JOIN payout_offers USING (first_round)
  QUALIFY row_number() OVER (PARTITION BY round, score
    ORDER BY abs(offer - CASE score WHEN 'corr' THEN corr_multiplier ELSE mmc_multiplier END), offer) = one
),
multiplied AS (
  SELECT ruled.*, CASE WHEN corr_multiplier IS NULL THEN only_corr ELSE of_corr.offer END AS multiplier_corr,
    CASE WHEN mmc_multiplier IS NULL THEN only_mmc ELSE of_mmc.offer END AS multiplier_mmc
  FROM ruled LEFT JOIN nearest AS of_corr ON of_corr.round = ruled.round AND of_corr.score = 'corr'
    LEFT JOIN nearest AS of_mmc ON of_mmc.round = ruled.round AND of_mmc.score = 'mmc'
)`;

/** CTE `payout_offers`: every multiplier that a rule offers. */
function payoutOffers(): string {
  const rows = rulesOf("payout").flatMap(({round, payout}) =>
    (["corr", "mmc"] as const).flatMap((score) =>
      ((payout && asPaid(payout).multipliers[score]) ?? []).map(
        (offer) => `(${firstRoundOf(round)}, '${score}', ${offer}::DOUBLE)`
      )
    )
  );
  return `payout_offers AS (
  SELECT * FROM (VALUES
    ${rows.join(", ")}
  ) AS offers(first_round, score, offer)
)`;
}
