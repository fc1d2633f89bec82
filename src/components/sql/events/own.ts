/** Pieces of the queries on what the stake itself does at stake events. */
import type {Settings} from "../../base/settings/settings.js";
import {crowdingParameters, metaScores, planeParameters, pools} from "../mechanism/crowding.js";
import {blocks, countedEvents, eventParameters, pickedEvents, roundMeans} from "./selection.js";

/** CTEs that end in `told`: by counted event and event time weight, scores, and MMC less MMC at the stake before the event. */
export function ownStake(settings: Settings, more: Record<string, string | number> = {}): string {
  const {adjust} = settings;
  const parameters = {...crowdingParameters(), ...planeParameters, ...more};
  return `${eventParameters(settings, parameters)},
${pickedEvents(settings)},
${countedEvents(["mmc", "cwmm", "corr", "stake"])},
${blocks},
${pools},
${metaScores},
${adjust === "round" ? ownMeans : noMeans},
weighed AS (
  SELECT scored.model, scored.round, scored.score_regime, scored_round, time, mmc, cwmm, corr, mmc_mean, cwmm_mean, corr_mean,
    stake_before, stake_after, scored.stake / total AS weight, cwmm / pools.factor AS rho, pools.sigma, c_meta,
    stake_before / nullif(scored.stake, nothing) - one AS change
  FROM scored JOIN counted USING (model, round) JOIN round_means USING (scored_round)
    LEFT JOIN pools ON pools.round = scored_round LEFT JOIN scores ON scores.round = scored_round, parameters
  WHERE counts AND mmc IS NOT NULL AND mmc_mean IS NOT NULL
),
levered AS (
  SELECT weighed.*, change * weight / sigma AS delta, mmc + rho * c_meta AS accuracy,
    sqrt(one + two * rho * change * weight / sigma + (change * weight / sigma) * (change * weight / sigma)) AS growth
  FROM weighed, parameters
),
told AS (
  SELECT model, round, score_regime, scored_round, time, stake_before, stake_after, weight,
    cwmm - cwmm_mean AS cwmm, corr - corr_mean AS corr, mmc - mmc_mean AS mmc,
    CASE WHEN time < nothing THEN nothing
      WHEN weight > nothing THEN mmc - (accuracy - (rho + delta) / growth * ((c_meta + delta * accuracy) / growth)) END AS own,
    (rho + delta) / growth * ((c_meta + delta * rho * c_meta) / growth) - rho * c_meta AS own_market
  FROM levered, parameters
)`;
}

const ownMeans = roundMeans(["mmc", "cwmm", "corr"]);

const noMeans = `round_means AS (
  SELECT round AS scored_round, nothing AS mmc_mean, nothing AS cwmm_mean, nothing AS corr_mean FROM rounds, parameters
)`;
