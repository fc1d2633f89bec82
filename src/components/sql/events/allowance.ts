import {allowancePlaces} from "../../base/kit/constants.js";
import type {Settings} from "../../base/settings/settings.js";
import {doses} from "./dose.js";
import {ownStake} from "./own.js";
import {literal} from "../panel/selection.js";
import {selectList} from "../result/select-list.js";

const percentile = (place: number) => `percentile ${100 * place}`;

/** What a larger stake alone allows, at the events at hand and for models of three weights: the table `event-allowance`. */
export function eventAllowanceSql(settings: Settings): string {
  const names = ["events", "largest", ...allowancePlaces.map(percentile)];
  return `WITH RECURSIVE
${ownStake(settings)},
${doses},
${stakedModels},
results AS (
  SELECT score_regime, 'events' AS who, count(*) AS n, median(weight_before) AS weight, avg(own) AS change
  FROM dosed GROUP BY score_regime
  UNION ALL
  SELECT score_regime, 'largest' AS who, one AS n, weight_before AS weight, own AS change
  FROM dosed, parameters QUALIFY row_number() OVER (PARTITION BY score_regime ORDER BY own, model, round) = one
  UNION ALL
  SELECT score_regime, who, n, weight, change FROM allowed
)
SELECT ${selectList("event-allowance", {n: "results.n"})}
FROM results JOIN typical USING (score_regime)
  JOIN (SELECT score_regime, min(round) AS first_round FROM calendar GROUP BY score_regime) USING (score_regime)
ORDER BY first_round, list_position([${names.map(literal).join(", ")}], who)`;
}

/**
 * CTE `allowed`: MMC of a model with the median correlation and MMC of staked rows and one of their quantiles of weight (type 7: between two
 * ranks in proportion), at the mean meta-model of their rounds, once its stake is multiplied by `ratio`, less what it was.
 */
const stakedModels = `staked AS (
  SELECT chosen.score_regime, round, cwmm / factor AS rho, mmc, stake / total AS weight
  FROM observations JOIN chosen USING (round) JOIN pools USING (round), parameters
  WHERE chosen.resolved AND cwmm IS NOT NULL AND mmc IS NOT NULL AND stake > nothing
),
typical AS (
  SELECT score_regime, count(*) AS n, median(rho) AS rho, median(mmc) AS mmc FROM staked GROUP BY score_regime
),
meta_models AS (
  SELECT score_regime, avg(sigma) AS sigma, avg(c_meta) AS market
  FROM (SELECT DISTINCT score_regime, round FROM staked) JOIN scores USING (round)
  WHERE c_meta IS NOT NULL GROUP BY score_regime
),
places AS (
  SELECT * FROM (VALUES ${allowancePlaces.map((place) => `(${literal(percentile(place))}, ${literal(place)})`).join(", ")}) AS places(who, place)
),
ranked AS (
  SELECT score_regime, weight, row_number() OVER (PARTITION BY score_regime ORDER BY weight) - one AS rank,
    count(*) OVER (PARTITION BY score_regime) - one AS last_rank
  FROM staked, parameters
),
quantiles AS (
  SELECT score_regime, who, sum(weight * greatest(nothing, one - abs(rank - place * last_rank))) AS weight
  FROM ranked, places, parameters GROUP BY score_regime, who
),
raised AS (
  SELECT score_regime, who, n, weight, rho, mmc, market, mmc + rho * market AS accuracy,
    (ratio - one) * weight / sigma AS delta
  FROM quantiles JOIN typical USING (score_regime) LEFT JOIN meta_models USING (score_regime), parameters
),
allowed AS (
  SELECT score_regime, who, n, weight,
    accuracy - (rho + delta) * (market + delta * accuracy) / (one + two * rho * delta + delta * delta) - mmc AS change
  FROM raised, parameters
)`;
