/** Pieces of the query of the event study's tests: changes, and the path before. */
import {testedOutcomes, testedParts} from "../../base/events/tests.js";
import {roundMeans} from "./selection.js";

const all = testedOutcomes.join(", ");

/** CTEs that end in `own_means`: scores around counted events, as they are and less the round's mean, and the means of their sides. */
export const testedScores = `${roundMeans(testedOutcomes)},
raw AS (
  SELECT model, round, scored.score_regime, time, scored_round, ${all}
  FROM scored JOIN counted USING (model, round) WHERE counts
),
adjusted AS (
  SELECT model, round, score_regime, time, scored_round, ${testedOutcomes.map((name) => `${name} - ${name}_mean AS ${name}`).join(", ")}
  FROM raw JOIN round_means USING (scored_round)
),
followed AS (
  SELECT score_regime, model, round, time, outcome, 'none' AS adjust, score
  FROM (SELECT * FROM raw) UNPIVOT (score FOR outcome IN (${all}))
  UNION ALL
  SELECT score_regime, model, round, time, outcome, 'round' AS adjust, score
  FROM (SELECT * FROM adjusted) UNPIVOT (score FOR outcome IN (${all}))
),
own_means AS (
  SELECT score_regime, model, round, outcome, adjust,
    avg(score) FILTER (time < nothing) AS before_mean, avg(score) FILTER (time >= nothing) AS after_mean
  FROM followed, parameters
  GROUP BY score_regime, model, round, outcome, adjust, min_scored
  HAVING count(*) FILTER (time < nothing) >= min_scored AND count(*) FILTER (time >= nothing) >= min_scored
)`;

/** CTE `changed`: the mean change of every outcome. */
export const changes = `changed AS (
  SELECT score_regime, 'change' AS test, outcome, adjust, count(*) AS n, avg(after_mean - before_mean) AS estimate
  FROM own_means GROUP BY score_regime, outcome, adjust
)`;

/** CTE `sloped`: the mean of the first block of the path before, less that of the last, of events with a score in every block. */
export const preTrends = `edges AS (
  SELECT block, round(block * before / pre_blocks) - before AS "from",
    round((block + one) * before / pre_blocks) - before AS "to"
  FROM (SELECT unnest(range(pre_blocks)) AS block, before, pre_blocks, one FROM parameters)
),
block_means AS (
  SELECT score_regime, model, round, outcome, block, avg(score) AS block_mean
  FROM followed JOIN own_means USING (score_regime, model, round, outcome, adjust)
    JOIN edges ON time >= "from" AND time < "to"
  WHERE adjust = 'round' GROUP BY score_regime, model, round, outcome, block
),
slopes_before AS (
  SELECT score_regime, outcome,
    any_value(block_mean) FILTER (block = nothing) - any_value(block_mean) FILTER (block = pre_blocks - one) AS step
  FROM block_means, parameters
  GROUP BY score_regime, model, round, outcome, pre_blocks HAVING count(*) = pre_blocks
),
sloped AS (
  SELECT score_regime, 'pre-trend' AS test, outcome, 'round' AS adjust, count(*) AS n, avg(step) AS estimate
  FROM slopes_before GROUP BY score_regime, outcome
)`;

const sideMeans = (side: string) => `avg(mmc) FILTER (${side}) AS mmc_@, avg(cwmm) FILTER (${side}) AS cwmm_@,
    avg(market) FILTER (${side}) AS market_@, avg(cwmm * market) FILTER (${side}) AS product_@`;

/**
 * CTE `parted`, after `planes`: the mean parts of the change of MMC, as it is and less the round's means, over events with enough rounds in
 * which MMC, cwmm and c_M are known.
 */
export const partTests = `split AS (
  SELECT adjust, score_regime, model, told.round, time, mmc, cwmm, inverse / nullif(corr_per_mmc, nothing) AS market
  FROM (SELECT *, 'none' AS adjust FROM raw UNION ALL SELECT *, 'round' AS adjust FROM adjusted) AS told
    JOIN planes ON planes.round = scored_round, parameters
),
sides AS (
  SELECT adjust, score_regime,
    ${sideMeans("time < nothing").replaceAll("@", "before")},
    ${sideMeans("time >= nothing").replaceAll("@", "after")}
  FROM split, parameters WHERE mmc + cwmm + market IS NOT NULL
  GROUP BY adjust, score_regime, model, round, min_scored
  HAVING count(*) FILTER (time < nothing) >= min_scored AND count(*) FILTER (time >= nothing) >= min_scored
),
parts AS (
  SELECT adjust, score_regime, mmc_after + product_after - mmc_before - product_before AS accuracy,
    -(market_after + market_before) / two * (cwmm_after - cwmm_before) AS overlap,
    -(cwmm_after + cwmm_before) / two * (market_after - market_before) AS market
  FROM sides, parameters
),
parted AS (
  SELECT score_regime, 'part' AS test, outcome, adjust, count(*) AS n, avg(part) AS estimate
  FROM (SELECT * FROM parts) UNPIVOT (part FOR outcome IN (${testedParts.join(", ")}))
  GROUP BY score_regime, outcome, adjust
)`;
