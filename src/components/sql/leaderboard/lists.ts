/** Steps of the queries: models of each round in an order. */
import {leastScored} from "../../base/catalogue/leaderboard.js";
import {meanSteps} from "../../base/catalogue/persistence.js";

/** CTE `lists`, after `entered`: the place of each model by stake, by payout, and by the outcome's mean over the rounds looked back on. */
export const listSteps = (outcome: string) => `-- rounds by their place in their cadence
places AS (
  SELECT round, cadence, row_number() OVER (PARTITION BY cadence ORDER BY round) AS position FROM rounds
),
-- rows with their place in the cadence, and where their series begins
placed AS (
  SELECT
    model,
    score_regime,
    cadence,
    round,
    position,
    stake,
    payout,
    ${outcome} AS score,
    min(round) OVER (PARTITION BY score_regime, cadence) AS first_round,
    min(position) OVER (PARTITION BY score_regime, cadence) AS first_position
  FROM entered JOIN places USING (round)
),
-- the outcome over the rounds looked back on
looked_back AS (
  SELECT *, avg(score) OVER back AS mean, count(score) OVER back AS scored
  FROM placed
  WINDOW back AS (
    PARTITION BY score_regime, cadence, model
    ORDER BY position RANGE BETWEEN (SELECT look_back - 1 FROM parameters) PRECEDING AND CURRENT ROW
  )
),
-- what the lists are ordered by
ordered AS (
  SELECT *, 'stake' AS ranked, stake AS value FROM placed
  UNION ALL
  SELECT *, 'payout', payout FROM placed WHERE payout IS NOT NULL
  UNION ALL
  SELECT looked_back.* EXCLUDE (mean, scored), 'score', round(mean * ${meanSteps}::DOUBLE)
  FROM looked_back, parameters
  WHERE position - first_position >= look_back - 1 AND scored >= ${leastScored} * look_back
),
-- the place of each model on its list
lists AS (
  SELECT
    score_regime,
    cadence,
    first_round,
    round,
    position,
    ranked,
    model,
    row_number() OVER (PARTITION BY ranked, round ORDER BY value DESC, model) AS place,
    count(*) OVER (PARTITION BY ranked, round) AS length
  FROM ordered
)`;
