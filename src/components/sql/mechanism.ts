import {checkRule, fewModels} from "../base/constants.js";
import type {Settings} from "../base/settings.js";
import {crowdingParameters, metaScores, planeParameters, pools} from "./crowding.js";
import {entered, parametersTable} from "./parts.js";

/** The meta-model round by round: the table `mechanism`. */
export function mechanismSql({rounds, days}: Settings): string {
  const {sum, farSum, missing, manyMissing} = checkRule;
  const rule = {
    sum_bound: sum,
    far_sum: farSum,
    missing_bound: missing,
    many_missing: manyMissing,
    few_models: fewModels
  };
  return `WITH
${parametersTable({...crowdingParameters(), ...planeParameters, ...rule, min_stake: 0, meta_name: "numerai_swmm"})},
${entered({rounds, days, known: ["stake", "cwmm"]})},
${pools},
${metaScores},
stakes AS (
  SELECT round, sum(stake) / nullif(at_stake, nothing) AS coverage
  FROM observations JOIN rounds USING (round), parameters WHERE stake > nothing GROUP BY round, at_stake, nothing
),
sums AS (
  SELECT round, sum(stake * mmc) / sum(stake) AS weighted_mmc, stddev_pop(mmc) AS mmc_sd
  FROM observations, parameters WHERE stake > nothing AND mmc IS NOT NULL GROUP BY round
),
own AS (
  SELECT round, max(corr) AS c_published FROM observations, parameters WHERE lower(name) = meta_name GROUP BY round
),
numbers AS (
  SELECT scores.*, pool_n, total, hhi, bagged, coverage, weighted_mmc, mmc_sd, c_published
  FROM (SELECT DISTINCT round FROM entered) JOIN scores USING (round) JOIN pools USING (round)
    LEFT JOIN stakes USING (round) LEFT JOIN sums USING (round) LEFT JOIN own USING (round)
),
checked AS (
  SELECT numbers.*,
    sigma > one OR pool_n < few_models OR coalesce(abs(weighted_mmc) > far_sum * mmc_sd, FALSE)
      OR coalesce(abs(coverage - one) > many_missing, FALSE) AS grave,
    nullif(concat_ws(', ', CASE WHEN sigma > one THEN 'sigma' END, CASE WHEN pool_n < few_models THEN 'few' END,
      CASE WHEN abs(weighted_mmc) > sum_bound * mmc_sd THEN 'sum' END,
      CASE WHEN abs(coverage - one) > missing_bound THEN 'missing' END,
      CASE WHEN bagged AND mmc_sd IS NOT NULL THEN 'bagged' END), '') AS reason
  FROM numbers, parameters
)
SELECT round, pool_n AS n, total AS stake, coverage, sigma, sigma * sigma AS sigma_sq, hhi, sigma * sigma - hhi AS similarity,
  CASE WHEN pool_n > one THEN (sigma * sigma - hhi) / (one - hhi) END AS pairwise, one / (sigma * sigma) AS bets,
  weighted_mmc, mmc_sd, c_plane, c_inverse, c_sums, c_published,
  CASE WHEN (c_plane IS NOT NULL)::INTEGER + (c_inverse IS NOT NULL)::INTEGER + (c_sums IS NOT NULL)::INTEGER
      + (c_published IS NOT NULL)::INTEGER > one
    THEN greatest(c_plane, c_inverse, c_sums, c_published) - least(c_plane, c_inverse, c_sums, c_published) END AS c_apart,
  c_meta, CASE WHEN grave THEN 'unreliable' WHEN reason IS NOT NULL THEN 'approximate' ELSE 'good' END AS flag, reason
FROM checked, parameters
ORDER BY round`;
}
