import {fewModels} from "../../base/kit/constants.js";
import type {Settings} from "../../base/settings/settings.js";
import {statistics as columns} from "../../base/trend/slopes.js";
import {selectList} from "../result/select-list.js";
import {trendRounds} from "./trend.js";

/** Columns that are more than their name. */
const named = {
  lag: `greatest(one, least(CASE WHEN n >= fewest THEN n ELSE length END - one,
    greatest(least_lag, ceil(lag_per_root * sqrt(length)))))`,
  rounds: "n",
  least: "CASE statistic WHEN 'cwmm_stake_mean' THEN slope + stake_least WHEN 'gap_mean' THEN slope + gap_least END",
  most: "CASE statistic WHEN 'cwmm_stake_mean' THEN slope + stake_most WHEN 'gap_mean' THEN slope + gap_most END"
} as const;

export function trendSlopeSql(settings: Settings): string {
  const lags = {few_models: fewModels, fewest: 3, least_lag: 8, lag_per_root: 1.3, year_of_seconds: 365.25 * 86_400};
  const names = Object.keys(columns).map((name) => `'${name}'`);
  return `WITH
${trendRounds(settings, lags)},
timed AS (
  SELECT trend.*, epoch(opens) / year_of_seconds AS years,
    rounds.cadence, rounds.score_regime, rounds.staking_regime
  FROM trend JOIN rounds USING (round), parameters WHERE n >= few_models
),
slopes AS (
  SELECT stretch, cadence, score_regime, staking_regime, min(round) AS first_used, max(round) AS last_used,
    count(*) AS n, avg(years) AS center, var_pop(years) * count(*) AS square,
${Object.entries(columns)
  .map(
    ([name, column]) => `    CASE WHEN count(*) >= any_value(fewest) THEN regr_slope(${column}, years) END AS ${name}`
  )
  .join(",\n")}
  FROM timed, parameters GROUP BY stretch, cadence, score_regime, staking_regime
),
lengths AS (
  SELECT stretch, count(*) FILTER (round BETWEEN first_used AND last_used) AS length, min(round) AS first_round
  FROM stretches JOIN slopes USING (stretch) GROUP BY stretch
),
moves AS (
  SELECT owned.*, stretch, (years - center) / square AS weight,
    (total_product - product) / (total - owned.stake) - total_product / total AS stake_move,
    (total_plain - plain) / (total_rows - rows_of) - total_plain / total_rows AS plain_move
  FROM owned JOIN timed USING (round) JOIN slopes USING (stretch)
),
moved AS (
  SELECT stretch, sum(weight * stake_move) AS stake_moved, sum(weight * (stake_move - plain_move)) AS gap_moved
  FROM moves, parameters GROUP BY stretch, owner, alone, one HAVING min(owners) > one
),
ranges_of AS (
  SELECT stretch, min(stake_moved) AS stake_least, max(stake_moved) AS stake_most,
    min(gap_moved) AS gap_least, max(gap_moved) AS gap_most
  FROM moved GROUP BY stretch
),
long AS (
  SELECT stretch, statistic, slope
  FROM slopes UNPIVOT INCLUDE NULLS (slope FOR statistic IN (${Object.keys(columns).join(", ")}))
),
all_names AS (
  SELECT [${names.join(", ")}] AS names
)
SELECT ${selectList("trend-slope", named)}
FROM long JOIN slopes USING (stretch) JOIN lengths USING (stretch) LEFT JOIN ranges_of USING (stretch), all_names, parameters
ORDER BY first_round, list_position(names, statistic)`;
}
