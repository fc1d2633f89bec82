/** Steps of the query of the event study's tests: changes, and the path before. */
import {levelTest, preTrendBlocks, testedOutcomes, testedParts} from "../../base/events/tests.js";
import {lessOthers, othersParts} from "./comparison.js";
import {marketOfPlane, sidesOf, splitParts} from "./split.js";
import {enough, roundMeans} from "./windows.js";

const all = testedOutcomes.join(", ");

/** CTEs that end in `own_means`. */
export const testedScores = `${roundMeans(testedOutcomes)},
-- scores around events that count, as they are
raw AS (
  SELECT model, round, scored.score_regime, time, scored_round, ${all}
  FROM scored JOIN counted USING (model, round)
  WHERE counts
),
-- and less the round's mean
adjusted AS (
  SELECT
    model,
    round,
    score_regime,
    time,
    scored_round,
    ${testedOutcomes.map((name) => `${name} - ${name}_mean AS ${name}`).join(",\n    ")}
  FROM raw JOIN round_means USING (scored_round)
),
-- as they are, a row per outcome
tested_scores AS (
  SELECT score_regime, model, round, time, scored_round, outcome, score
  FROM (SELECT * FROM raw) UNPIVOT (score FOR outcome IN (${all}))
),
-- and less what the others did since their own means before
less_others AS (
  SELECT score_regime, model, round, time, outcome, score - others_deviation AS score
  FROM tested_scores JOIN others_path USING (model, round, outcome, scored_round)
),
-- as they are, less the round's mean, and with the others' change taken from what comes after
followed AS (
  SELECT score_regime, model, round, time, outcome, 'none' AS adjust, score FROM tested_scores
  UNION ALL
  SELECT
    score_regime,
    model,
    round,
    time,
    outcome,
    'others' AS adjust,
    ${lessOthers("score")} AS score
  FROM tested_scores JOIN compared USING (model, round, outcome)
  UNION ALL
  SELECT score_regime, model, round, time, outcome, 'round' AS adjust, score
  FROM (SELECT * FROM adjusted) UNPIVOT (score FOR outcome IN (${all}))
),
-- each event's means before and after
own_means AS (
  SELECT
    score_regime,
    model,
    round,
    outcome,
    adjust,
    avg(score) FILTER (time < 0) AS before_mean,
    avg(score) FILTER (time >= 0) AS after_mean
  FROM followed, parameters
  GROUP BY score_regime, model, round, outcome, adjust, min_scored
  HAVING ${enough("count(*)")}
)`;

/** CTE `changed`. */
export const changes = `-- the mean change of every outcome
changed AS (
  SELECT score_regime, 'change' AS test, outcome, adjust, count(*) AS n, avg(after_mean - before_mean) AS estimate
  FROM own_means GROUP BY score_regime, outcome, adjust
)`;

/** CTE `leveled`. */
export const levels = `-- the level of MMC before, as scored
leveled AS (
  SELECT score_regime, '${levelTest}' AS test, outcome, adjust, count(*) AS n, avg(before_mean) AS estimate
  FROM own_means
  WHERE outcome = 'mmc' AND adjust = 'others'
  GROUP BY score_regime, outcome, adjust
)`;

/** CTE `sloped`. */
export const preTrends = `-- the path before, cut into blocks
edges AS (
  SELECT
    block,
    round(block * before / ${preTrendBlocks}) - before AS "from",
    round((block + 1) * before / ${preTrendBlocks}) - before AS "to"
  FROM (SELECT unnest(range(${preTrendBlocks})) AS block, before FROM parameters)
),
-- each event's mean in each block
block_means AS (
  SELECT score_regime, model, round, outcome, block, avg(score) AS block_mean
  FROM less_others JOIN own_means USING (score_regime, model, round, outcome)
    JOIN edges ON time >= "from" AND time < "to"
  WHERE adjust = 'others'
  GROUP BY score_regime, model, round, outcome, block
),
-- the first block less the last, of events with a score in every block
slopes_before AS (
  SELECT
    score_regime,
    outcome,
    any_value(block_mean) FILTER (block = 0) - any_value(block_mean) FILTER (block = ${preTrendBlocks - 1}) AS step
  FROM block_means
  GROUP BY score_regime, model, round, outcome HAVING count(*) = ${preTrendBlocks}
),
-- their mean
sloped AS (
  SELECT score_regime, 'pre-trend' AS test, outcome, 'others' AS adjust, count(*) AS n, avg(step) AS estimate
  FROM slopes_before GROUP BY score_regime, outcome
)`;

/** CTE `parted`, after `planes`. */
export const partTests = `-- scores as they are and less the round's means, beside c_M
split AS (
  SELECT
    adjust,
    score_regime,
    model,
    told.round,
    time,
    scored_round,
    mmc,
    cwmm,
    ${marketOfPlane} AS market
  FROM (
    SELECT *, 'none' AS adjust FROM raw
    UNION ALL SELECT *, 'round' AS adjust FROM adjusted
    UNION ALL SELECT *, 'others' AS adjust FROM raw WHERE corr IS NOT NULL
  ) AS told
    JOIN planes ON planes.round = scored_round
),
${sidesOf("split", {keys: "adjust, score_regime, model, round"})},
-- rounds in which an event has all that others are compared by
compared_rounds AS (
  SELECT * FROM split
  WHERE adjust = 'others' AND mmc IS NOT NULL AND cwmm IS NOT NULL AND market IS NOT NULL
),
${othersParts("compared_rounds")},
-- parts of each event's change of MMC
parts AS (
  SELECT
    adjust,
    score_regime,
    ${testedParts.map((name) => `${splitParts[name]} AS ${name}`).join(",\n    ")}
  FROM sides
  WHERE adjust <> 'others'
  UNION ALL
  SELECT
    adjust,
    score_regime,
    ${testedParts.map((name) => `${splitParts[name]} - others_${name}`).join(",\n    ")}
  FROM sides JOIN others_parts USING (model, round)
  WHERE adjust = 'others'
),
-- their means
parted AS (
  SELECT score_regime, 'part' AS test, outcome, adjust, count(*) AS n, avg(part) AS estimate
  FROM (SELECT * FROM parts) UNPIVOT (part FOR outcome IN (${testedParts.join(", ")}))
  GROUP BY score_regime, outcome, adjust
)`;
