import {endRounds, fewModels} from "../../base/kit/constants.js";
import {cadences} from "../../base/rounds/positions.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {pools} from "./crowding.js";

const parts = ["change", "concentration", "membership", "similarity"];
const run = "cadence, score_regime, staking_regime";

/** What moved sigma squared: the table `drift-parts`. */
export function driftPartsSql({rounds, days}: Settings): string {
  return queryOf({
    shared: [entered({rounds, days, known: ["stake", "cwmm"], stakeAbove: 0}), pools],
    own: [weights, moves, sums, ends],
    select: `${selectList("drift-parts")}
FROM split UNPIVOT (estimate FOR part IN (${parts.join(", ")}))
ORDER BY
  list_position([${cadences.map(literal).join(", ")}], cadence),
  "from",
  list_position([${parts.map(literal).join(", ")}], part)`
  });
}

/** CTEs that end in `weights`. */
const weights = `-- rounds of one cadence under the same rules, in steps; pairwise: the mean correlation of two models
numbered AS (
  SELECT
    round,
    ${run},
    sigma,
    sigma * sigma AS variance,
    hhi,
    factor,
    total,
    (sigma * sigma - hhi) / (1 - hhi) AS pairwise,
    row_number() OVER (PARTITION BY ${run} ORDER BY round) AS step,
    count(*) OVER (PARTITION BY ${run}) AS steps
  FROM (SELECT DISTINCT round FROM entered) JOIN pools USING (round) JOIN rounds USING (round)
  WHERE pool_n >= ${fewModels}
),
-- runs that are long enough for two ends
kept AS (
  SELECT * FROM numbered WHERE steps >= ${2 * endRounds}
),
-- each model's weight, and what it covaries with the others beyond the mean
weights AS (
  SELECT
    ${run},
    step,
    steps,
    model,
    stake / total AS weight,
    cwmm / factor * sigma - stake / total - (1 - stake / total) * pairwise AS beyond
  FROM (SELECT round, model, stake, cwmm FROM entered) JOIN kept USING (round)
)`;

/** CTE `moved`. */
const moves = `-- each model beside its rounds before and after
neighbours AS (
  SELECT
    *,
    lag(step) OVER by_model AS step_before,
    lag(weight) OVER by_model AS weight_before,
    lag(beyond) OVER by_model AS beyond_before,
    lead(step) OVER by_model AS step_after
  FROM weights
  WINDOW by_model AS (PARTITION BY ${run}, model ORDER BY step)
),
-- what a changed weight brings: models that stay or come, then those that are gone
moves AS (
  SELECT
    ${run},
    step,
    CASE WHEN step_before = step - 1 THEN (weight - weight_before) * (beyond + beyond_before) / 2
      ELSE weight * beyond END AS gained
  FROM neighbours WHERE step > 1
  UNION ALL
  SELECT ${run}, step + 1 AS step, -weight * beyond AS gained
  FROM neighbours WHERE step < steps AND coalesce(step_after, 0) <> step + 1
),
-- by step, twice the sum of it over models
moved AS (
  SELECT ${run}, step, sum(2 * gained) AS step_moved
  FROM moves GROUP BY ${run}, step
)`;

/** CTE `sums`. */
const sums = `-- what concentration and membership did from round to round
stepped AS (
  SELECT
    kept.*,
    coalesce(step_moved, 0) AS step_moved,
    coalesce((hhi - lag(hhi) OVER by_run) * (1 - (pairwise + lag(pairwise) OVER by_run) / 2), 0) AS step_concentrated
  FROM kept LEFT JOIN moved USING (${run}, step)
  WINDOW by_run AS (PARTITION BY ${run} ORDER BY step)
),
-- and up to each round
sums AS (
  SELECT *, sum(step_moved) OVER by_run AS moved, sum(step_concentrated) OVER by_run AS concentrated
  FROM stepped
  WINDOW by_run AS (PARTITION BY ${run} ORDER BY step)
)`;

const meanOfFirst = (column: string) => `avg(${column}) FILTER (step <= ${endRounds})`;
const meanOfLast = (column: string) => `avg(${column}) FILTER (step > steps - ${endRounds})`;
const change = (column: string) => `${meanOfLast(column)} - ${meanOfFirst(column)}`;

/** CTE `split`. */
const ends = `-- means over the last rounds less means over the first
ends AS (
  SELECT
    ${run},
    any_value(steps) AS rounds,
    min(round) AS "from",
    max(round) AS "to",
    ${meanOfFirst("variance")} AS sigma_sq_first,
    ${meanOfLast("variance")} AS sigma_sq_last,
    ${change("concentrated")} AS concentration,
    ${change("moved")} AS membership
  FROM sums GROUP BY ${run}
),
-- what is left is a change of similarity
split AS (
  SELECT
    *,
    sigma_sq_last - sigma_sq_first AS change,
    sigma_sq_last - sigma_sq_first - concentration - membership AS similarity
  FROM ends
)`;
