/** Steps of the query of the event study's tests: changes, and the path before. */
import {preTrendBlocks, testedOutcomes, testedParts} from "../../base/events/tests.js";
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
-- both, a row per outcome
followed AS (
  SELECT score_regime, model, round, time, outcome, 'none' AS adjust, score
  FROM (SELECT * FROM raw) UNPIVOT (score FOR outcome IN (${all}))
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
  FROM followed JOIN own_means USING (score_regime, model, round, outcome, adjust)
    JOIN edges ON time >= "from" AND time < "to"
  WHERE adjust = 'round'
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
  SELECT score_regime, 'pre-trend' AS test, outcome, 'round' AS adjust, count(*) AS n, avg(step) AS estimate
  FROM slopes_before GROUP BY score_regime, outcome
)`;

/** CTE `parted`, after `planes`. */
export const partTests = `-- scores as they are and less the round's means, beside c_M
split AS (
  SELECT adjust, score_regime, model, told.round, time, mmc, cwmm, ${marketOfPlane} AS market
  FROM (SELECT *, 'none' AS adjust FROM raw UNION ALL SELECT *, 'round' AS adjust FROM adjusted) AS told
    JOIN planes ON planes.round = scored_round
),
${sidesOf("split", {keys: "adjust, score_regime, model, round"})},
-- parts of each event's change of MMC
parts AS (
  SELECT
    adjust,
    score_regime,
    ${testedParts.map((name) => `${splitParts[name]} AS ${name}`).join(",\n    ")}
  FROM sides
),
-- their means
parted AS (
  SELECT score_regime, 'part' AS test, outcome, adjust, count(*) AS n, avg(part) AS estimate
  FROM (SELECT * FROM parts) UNPIVOT (part FOR outcome IN (${testedParts.join(", ")}))
  GROUP BY score_regime, outcome, adjust
)`;
