import {halfAdjustments, leastHalf, meanSteps} from "../../base/catalogue/persistence.js";
import type {HalfAdjustment} from "../../base/catalogue/persistence.js";
import {fewModels} from "../../base/kit/constants.js";
import type {Settings} from "../../base/settings/settings.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {literal} from "../panel/parameters.js";
import {averageRank, ratedScores} from "./pairs.js";

/** The score or return with what is taken off. */
const values: Record<HalfAdjustment, string> = {
  none: "score",
  round: "score - avg(score) OVER (PARTITION BY round)",
  cwmm: `score - avg(score) FILTER (cwmm IS NOT NULL) OVER (PARTITION BY round)
      - CASE WHEN var_pop(cwmm) OVER (PARTITION BY round) > 0
        THEN covar_pop(score, cwmm) OVER (PARTITION BY round) / var_pop(cwmm) OVER (PARTITION BY round)
        ELSE 0 END * (cwmm - avg(cwmm) OVER (PARTITION BY round))`
};

const adjustedBy = (adjust: HalfAdjustment) =>
  `SELECT
    score_regime,
    payout_regime,
    model,
    half,
    ${literal(adjust)} AS adjust,
    ${values[adjust]} AS value
  FROM halved`;

/** Each model's mean in the first half of the rounds beside that in the second: the table `halves`. */
export function halvesSql(settings: Settings): string {
  const adjustments = halfAdjustments.filter((adjust) => adjust !== "cwmm" || settings.rankedBy !== "cwmm");
  return queryOf({
    parameters: {min_stake: settings.minStake},
    shared: [ratedScores(settings)],
    own: [
      `-- rounds with scores, in their order
used_rounds AS (
  SELECT DISTINCT score_regime, payout_regime, round, first_day, last_day FROM scores
),
-- their places, and where the first half ends
numbered AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY score_regime, payout_regime ORDER BY round) AS place,
    count(*) OVER (PARTITION BY score_regime, payout_regime) // 2 AS half_way
  FROM used_rounds
),
-- the last day of return of the first half
ends AS (
  SELECT
    *,
    max(last_day) FILTER (place <= half_way) OVER (PARTITION BY score_regime, payout_regime) AS last_known
  FROM numbered
),
-- the first half, and what begins after it
sides AS (
  SELECT score_regime, payout_regime, round, CASE WHEN place <= half_way THEN 'before' ELSE 'after' END AS half
  FROM ends WHERE place <= half_way OR first_day > last_known
),
-- scores with the half they are in
halved AS (
  SELECT scores.*, half FROM scores JOIN sides USING (score_regime, payout_regime, round)
),
-- with what is taken off
adjusted AS (
  ${adjustments.map(adjustedBy).join("\n  UNION ALL\n  ")}
),
-- means of the models with enough rounds, in steps
means AS (
  SELECT score_regime, payout_regime, adjust, model, half, round(avg(value) * ${meanSteps}::DOUBLE) AS mean
  FROM adjusted GROUP BY score_regime, payout_regime, adjust, model, half
  HAVING count(value) >= ${leastHalf}
),
-- of a model both halves
compared AS (
  SELECT
    score_regime,
    payout_regime,
    adjust,
    ${averageRank("earlier.mean", "score_regime, payout_regime, adjust")} AS rank_before,
    ${averageRank("later.mean", "score_regime, payout_regime, adjust")} AS rank_after
  FROM (FROM means WHERE half = 'before') AS earlier
    JOIN (FROM means WHERE half = 'after') AS later USING (score_regime, payout_regime, adjust, model)
),
-- Spearman's correlation of the halves
correlations AS (
  SELECT score_regime, payout_regime, adjust, count(*) AS models, corr(rank_before, rank_after) AS correlation
  FROM compared GROUP BY score_regime, payout_regime, adjust
  HAVING count(*) >= ${fewModels} AND isfinite(corr(rank_before, rank_after))
),
-- the rounds of each half
told AS (
  SELECT
    score_regime,
    payout_regime,
    count(*) FILTER (half = 'before') AS rounds_before,
    count(*) FILTER (half = 'after') AS rounds_after,
    max(round) FILTER (half = 'before') AS last_before,
    min(round) FILTER (half = 'after') AS first_after
  FROM sides GROUP BY score_regime, payout_regime
)`
    ],
    select: `${selectList("halves", {outcome: literal(settings.rankedBy)})}
FROM correlations JOIN told USING (score_regime, payout_regime)
ORDER BY last_before, list_position([${halfAdjustments.map(literal).join(", ")}], adjust)`
  });
}
