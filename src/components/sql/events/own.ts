/** Steps of the queries on what the stake itself does at stake events. */
import type {Settings} from "../../base/settings/settings.js";
import {metaScores, pools} from "../mechanism/crowding.js";
import {pickedEvents} from "./selection.js";
import {countedEvents, roundMeans} from "./windows.js";

/** CTEs that end in `told`: by counted event and event time weight, scores, and MMC less MMC at the stake before the event. */
export const ownStake = (settings: Settings): string[] => [
  pickedEvents(settings),
  countedEvents(["mmc", "cwmm", "corr", "stake"]),
  pools,
  metaScores,
  settings.adjust === "round" ? roundMeans(["mmc", "cwmm", "corr"]) : noMeans,
  own
];

const noMeans = `-- scores are looked at as they are
round_means AS (
  SELECT round AS scored_round, 0 AS mmc_mean, 0 AS cwmm_mean, 0 AS corr_mean FROM rounds
)`;

const own = `-- rows around events beside their pools; change: how much the stake before differs from the stake
weighed AS (
  SELECT
    scored.model,
    scored.round,
    scored.score_regime,
    scored_round,
    time,
    mmc,
    cwmm,
    corr,
    mmc_mean,
    cwmm_mean,
    corr_mean,
    stake_before,
    stake_after,
    scored.stake / total AS weight,
    cwmm / pools.factor AS rho,
    pools.sigma,
    c_meta,
    stake_before / nullif(scored.stake, 0) - 1 AS change
  FROM scored JOIN counted USING (model, round) JOIN round_means USING (scored_round)
    LEFT JOIN pools ON pools.round = scored_round LEFT JOIN scores ON scores.round = scored_round
  WHERE counts AND mmc IS NOT NULL AND mmc_mean IS NOT NULL
),
-- what that change does to the meta-model
levered AS (
  SELECT
    weighed.*,
    change * weight / sigma AS delta,
    mmc + rho * c_meta AS accuracy,
    sqrt(1 + 2 * rho * change * weight / sigma + (change * weight / sigma) * (change * weight / sigma)) AS growth
  FROM weighed
),
-- own: MMC less MMC at the stake before; own_market: the part of it without the accuracy of the model itself
told AS (
  SELECT
    model,
    round,
    score_regime,
    scored_round,
    time,
    stake_before,
    stake_after,
    weight,
    cwmm - cwmm_mean AS cwmm,
    corr - corr_mean AS corr,
    mmc - mmc_mean AS mmc,
    CASE
      WHEN time < 0 THEN 0
      WHEN weight > 0 THEN mmc - (accuracy - (rho + delta) / growth * ((c_meta + delta * accuracy) / growth))
    END AS own,
    (rho + delta) / growth * ((c_meta + delta * rho * c_meta) / growth) - rho * c_meta AS own_market
  FROM levered
)`;
