/** Steps of the queries on the meta-model: whether a round's published numbers hold together. */
import {checkRule, fewModels} from "../../base/kit/constants.js";

/** CTE `checked`: the numbers of the rounds of `entered` with what speaks against them, after `scores`. */
export const checkedRounds = `-- the rows' stake over the official total
stakes AS (
  SELECT round, sum(stake) / nullif(at_stake, 0) AS coverage
  FROM observations JOIN rounds USING (round)
  WHERE stake > 0
  GROUP BY round, at_stake
),
-- stake-weighted MMC, which should be 0, and the deviation of MMC
sums AS (
  SELECT round, sum(stake * mmc) / sum(stake) AS weighted_mmc, stddev_pop(mmc) AS mmc_sd
  FROM observations
  WHERE stake > 0 AND mmc IS NOT NULL
  GROUP BY round
),
-- the meta-model's own score as published
own AS (
  SELECT round, max(corr) AS c_published
  FROM observations
  WHERE lower(name) = 'numerai_swmm'
  GROUP BY round
),
-- all of it, for the rounds that take part
numbers AS (
  SELECT
    scores.*,
    pool_n,
    total,
    hhi,
    bagged,
    coverage,
    weighted_mmc,
    mmc_sd,
    c_published
  FROM (SELECT DISTINCT round FROM entered) JOIN scores USING (round) JOIN pools USING (round)
    LEFT JOIN stakes USING (round) LEFT JOIN sums USING (round) LEFT JOIN own USING (round)
),
-- what makes a round's numbers approximate (reason) or unreliable (grave)
checked AS (
  SELECT
    numbers.*,
    sigma > 1 OR pool_n < ${fewModels}
      OR coalesce(abs(weighted_mmc) > ${checkRule.farSum} * mmc_sd, FALSE)
      OR coalesce(abs(coverage - 1) > ${checkRule.manyMissing}, FALSE) AS grave,
    nullif(concat_ws(', ',
      CASE WHEN sigma > 1 THEN 'sigma' END,
      CASE WHEN pool_n < ${fewModels} THEN 'few' END,
      CASE WHEN abs(weighted_mmc) > ${checkRule.sum} * mmc_sd THEN 'sum' END,
      CASE WHEN abs(coverage - 1) > ${checkRule.missing} THEN 'missing' END,
      CASE WHEN bagged AND mmc_sd IS NOT NULL THEN 'bagged' END
    ), '') AS reason
  FROM numbers
)`;
