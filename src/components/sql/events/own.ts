/** Steps of the queries on what the stake itself does at stake events. */
import type {Settings} from "../../base/settings/settings.js";
import {metaScores, pools} from "../mechanism/crowding.js";
import {comparison, othersAround, othersPath} from "./comparison.js";
import {pickedEvents} from "./selection.js";
import {countedEvents, roundMeans} from "./windows.js";

/** CTEs that end in `told`: by counted event and event time weight, scores, and MMC less MMC at the stake before the event. */
export const ownStake = (settings: Settings): string[] => [
  pickedEvents(settings),
  countedEvents(["mmc", "cwmm", "corr", "stake"]),
  pools,
  metaScores,
  ...meansOf[settings.adjust],
  own(settings.adjust === "others")
];

const names = ["mmc", "cwmm", "corr"] as const;

const noMeans = `-- scores are looked at as they are
round_means AS (
  SELECT round AS scored_round, 0 AS mmc_mean, 0 AS cwmm_mean, 0 AS corr_mean FROM rounds
)`;

const othersMeans = `-- how far others lie from their own means before
round_means AS (
  SELECT
    model,
    round,
    scored_round,
    ${names.map((name) => `any_value(others_deviation) FILTER (outcome = '${name}') AS ${name}_mean`).join(",\n    ")}
  FROM others_path GROUP BY model, round, scored_round
)`;

/** CTEs that end in `round_means`: what scores are looked at less. */
const meansOf = {
  others: [...othersAround(), comparison(names), othersPath(names), othersMeans],
  round: [roundMeans(names)],
  none: [noMeans]
};

/** With others, an event has means of its own. */
const own = (
  isCompared: boolean
) => `-- rows around events beside their pools; change: how much the stake before differs from the stake
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
  FROM scored JOIN counted USING (model, round)
    ${isCompared ? "LEFT JOIN round_means USING (model, round, scored_round)" : "JOIN round_means USING (scored_round)"}
    LEFT JOIN pools ON pools.round = scored_round LEFT JOIN scores ON scores.round = scored_round
  WHERE counts AND mmc IS NOT NULL${isCompared ? "" : " AND mmc_mean IS NOT NULL"}
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
