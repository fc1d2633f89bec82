/** Steps of the queries: who holds the stake of each round. */
import {owners} from "../events/others.js";

/** CTEs `owners` and `holders`, after `entered`: a row per round, unit and holder. */
export const holders = `${owners},
-- which of Numerai's calendars a round belongs to
cadences AS (
  SELECT round, cadence FROM rounds
),
-- who holds the stake: each model, then the models of an account together
holders AS (
  SELECT
    round,
    cadence,
    'model' AS unit,
    model AS holder,
    FALSE AS is_account,
    1 AS models,
    stake,
    CASE WHEN owner IS NULL THEN 0 ELSE stake END AS known_stake
  FROM entered JOIN owners USING (model) JOIN cadences USING (round)
  UNION ALL
  SELECT
    round,
    cadence,
    'account',
    coalesce(owner, model),
    owner IS NOT NULL,
    count(*),
    sum(stake),
    CASE WHEN owner IS NULL THEN 0 ELSE sum(stake) END
  FROM entered JOIN owners USING (model) JOIN cadences USING (round)
  GROUP BY round, cadence, owner, CASE WHEN owner IS NULL THEN model END, coalesce(owner, model)
),
-- from the largest of a round on
ranked_holders AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY round, unit ORDER BY stake DESC, holder, is_account DESC) AS rank,
    count(*) OVER (PARTITION BY round, unit) AS n,
    stake / sum(stake) OVER (PARTITION BY round, unit) AS share
  FROM holders
)`;
