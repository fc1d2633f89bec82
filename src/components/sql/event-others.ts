/** Pieces of the queries that compare models that raised their stake with others of the same dates. */

/**
 * CTEs `dates` (rounds with counted events), `date_windows` (the rounds around them) and `raisers` (models with a raise in the window around a
 * date, counted or not: nobody to compare with).
 */
export const raisersAround = `dates AS (
  SELECT score_regime, round, round_before, cadence, position, count(*) AS events
  FROM counted WHERE counts GROUP BY score_regime, round, round_before, cadence, position
),
date_windows AS (
  SELECT DISTINCT round, time, scored_round FROM windows
),
raisers AS (
  SELECT DISTINCT dates.round, raises.model
  FROM dates JOIN raises ON raises.cadence = dates.cadence, parameters
  WHERE raises.position >= dates.position - before AND raises.position < dates.position + after
)`;
