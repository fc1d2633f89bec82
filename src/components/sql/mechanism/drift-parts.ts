import {endRounds, fewModels} from "../../base/kit/constants.js";
import {cadences} from "../../base/rounds/positions.js";
import type {Settings} from "../../base/settings/settings.js";
import {crowdingParameters, pools} from "./crowding.js";
import {entered, literal, parametersTable} from "../panel/selection.js";
import {selectList} from "../result/select-list.js";

const parts = ["change", "concentration", "membership", "similarity"];
const run = "cadence, score_regime, staking_regime";

/** What moved sigma squared: the table `drift-parts`. */
export function driftPartsSql({rounds, days}: Settings): string {
  const order = cadences.map((c) => `cadence = ${literal(c)} DESC`).join(", ");
  return `WITH
${parametersTable({...crowdingParameters(), min_stake: 0, few_models: fewModels, end_rounds: endRounds})},
${entered({rounds, days, known: ["stake", "cwmm"]})},
${pools},
${weights},
${moves},
${sums},
ends AS (
  SELECT ${run}, any_value(steps) AS rounds, min(round) AS "from", max(round) AS "to",
    ${change("variance", "sigma_sq")},
    ${change("concentrated", "concentrated")},
    ${change("moved", "moved")}
  FROM sums, parameters GROUP BY ${run}
),
split AS (
  SELECT ${run}, rounds, "from", "to", sigma_sq_first, sigma_sq_last,
    sigma_sq_last - sigma_sq_first AS change, concentrated_last - concentrated_first AS concentration,
    moved_last - moved_first AS membership,
    sigma_sq_last - sigma_sq_first - (concentrated_last - concentrated_first) - (moved_last - moved_first) AS similarity
  FROM ends
)
SELECT ${selectList("drift-parts")}
FROM split UNPIVOT (estimate FOR part IN (${parts.join(", ")}))
ORDER BY ${order}, "from", list_position([${parts.map(literal).join(", ")}], part)`;
}

/** Means over the first and over the last rounds. */
const change = (column: string, name: string) =>
  `avg(${column}) FILTER (step <= end_rounds) AS ${name}_first,
    avg(${column}) FILTER (step > steps - end_rounds) AS ${name}_last`;

/** CTEs that end in `weights`: each model's weight, and what it covaries with the others beyond the mean. */
const weights = `numbered AS (
  SELECT round, ${run}, sigma, sigma * sigma AS variance, hhi, factor, total,
    (sigma * sigma - hhi) / (one - hhi) AS pairwise,
    row_number() OVER (PARTITION BY ${run} ORDER BY round) AS step,
    count(*) OVER (PARTITION BY ${run}) AS steps
  FROM (SELECT DISTINCT round FROM entered) JOIN pools USING (round) JOIN rounds USING (round), parameters
  WHERE pool_n >= few_models
),
kept AS (
  SELECT numbered.* FROM numbered, parameters WHERE steps >= two * end_rounds
),
weights AS (
  SELECT ${run}, step, steps, model, stake / total AS weight,
    cwmm / factor * sigma - stake / total - (one - stake / total) * pairwise AS beyond
  FROM (SELECT round, model, stake, cwmm FROM entered) JOIN kept USING (round), parameters
)`;

/** CTE `moved`: by step, twice the sum of changes of weight times what each model is beyond the mean. */
const moves = `neighbours AS (
  SELECT *, lag(step) OVER by_model AS step_before, lag(weight) OVER by_model AS weight_before,
    lag(beyond) OVER by_model AS beyond_before, lead(step) OVER by_model AS step_after
  FROM weights WINDOW by_model AS (PARTITION BY ${run}, model ORDER BY step)
),
moves AS (
  SELECT ${run}, step,
    CASE WHEN step_before = step - one THEN (weight - weight_before) * (beyond + beyond_before) / two
      ELSE weight * beyond END AS gained
  FROM neighbours, parameters WHERE step > one
  UNION ALL
  SELECT ${run}, step + one AS step, -weight * beyond AS gained
  FROM neighbours, parameters WHERE step < steps AND coalesce(step_after, nothing) <> step + one
),
moved AS (
  SELECT ${run}, step, sum(two * gained) AS step_moved FROM moves, parameters GROUP BY ${run}, step
)`;

/** CTE `sums`: what concentration and membership did up to each round. */
const sums = `stepped AS (
  SELECT kept.*, coalesce(step_moved, nothing) AS step_moved,
    coalesce((hhi - lag(hhi) OVER by_run) * (one - (pairwise + lag(pairwise) OVER by_run) / two), nothing) AS step_concentrated
  FROM kept LEFT JOIN moved USING (${run}, step), parameters
  WINDOW by_run AS (PARTITION BY ${run} ORDER BY step)
),
sums AS (
  SELECT *, sum(step_moved) OVER by_run AS moved, sum(step_concentrated) OVER by_run AS concentrated
  FROM stepped WINDOW by_run AS (PARTITION BY ${run} ORDER BY step)
)`;
