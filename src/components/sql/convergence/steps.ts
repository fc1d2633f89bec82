/** Steps of the queries on convergence: scores one under the other, and the models that are there throughout. */
import {comparedScores, memberShare} from "../../base/catalogue/convergence.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {entered} from "../panel/selection.js";

/** A score's place in the order of scores. */
export const placeOf = (name: string) => `list_position([${comparedScores.map(literal).join(", ")}], ${name})`;

/** CTEs `entered`, `stretches` and `long`: one row per model, round and score that is known. */
export const scoredSteps = ({
  rounds,
  days
}: Settings) => `${entered({rounds, days, resolved: true, known: ["stake"], stakeAbove: 0})},
-- rounds of one cadence under the same rules
stretches AS (
  SELECT round, cadence, opens, concat_ws('|', cadence, score_regime, staking_regime) AS stretch FROM rounds
),
-- scores one under the other
long AS (
  SELECT round, model, score, value
  FROM entered UNPIVOT (value FOR score IN (${comparedScores.join(", ")}))
)`;

/** CTEs \`within_\` and \`told_\` of rows of \`from\`, told apart by \`keys\`: all models, and those in nearly all rounds of a stretch. */
function toldOf(from: string, keys: string): string {
  return `-- in how many rounds of its stretch a model is
seen_${from} AS (
  SELECT
    ${from}.*,
    stretch,
    count(*) OVER (PARTITION BY stretch, ${keys}, model) AS own_rounds,
    count(DISTINCT round) OVER (PARTITION BY stretch, ${keys}) AS all_rounds
  FROM ${from} JOIN (SELECT round, stretch FROM stretches) USING (round)
),
-- all models, and those that are nearly always there
told_${from} AS (
  SELECT *, 'all' AS members FROM seen_${from}
  UNION ALL
  SELECT *, 'fixed' FROM seen_${from} WHERE own_rounds >= ${memberShare}::DOUBLE * all_rounds
)`;
}

/** CTE `correlations`: one row per round, pair and membership. */
export const correlationSteps = `-- each two scores of a model in a round
pairs AS (
  SELECT round, model, a.score, b.score AS other, a.value, b.value AS other_value
  FROM long AS a JOIN long AS b USING (round, model)
  WHERE ${placeOf("a.score")}
    < ${placeOf("b.score")}
),
${toldOf("pairs", "score, other")},
-- ranks, equal values with their mean rank
ranked AS (
  SELECT
    round,
    score,
    other,
    members,
    rank() OVER (of_round ORDER BY value)
      + (count(*) OVER (of_round, value) - 1) / 2 AS place,
    rank() OVER (of_round ORDER BY other_value)
      + (count(*) OVER (of_round, other_value) - 1) / 2 AS other_place
  FROM told_pairs
),
-- Spearman's correlation
correlations AS (
  SELECT
    round,
    score,
    other,
    members,
    count(*) AS n,
    CASE WHEN var_pop(place) > 0 AND var_pop(other_place) > 0 THEN corr(place, other_place) END AS correlation
  FROM ranked GROUP BY round, score, other, members
)`
  .replaceAll("(of_round ORDER", "(PARTITION BY round, score, other, members ORDER")
  .replaceAll("(of_round, ", "(PARTITION BY round, score, other, members, ");

/** CTE `spreads`: one row per round, score and membership. */
export const spreadSteps = `${toldOf("long", "score")},
-- how far apart models score
spreads AS (
  SELECT
    round,
    score,
    members,
    count(*) AS n,
    stddev_samp(value) AS sd,
    quantile_cont(value, 0.75) - quantile_cont(value, 0.25) AS iqr
  FROM told_long GROUP BY round, score, members
)`;
