/** Step of the queries: the round that is told of where one must do. */

/** CTE `newest_round`, after `entered`: the newest that is no Saturday round, or the newest where there is no other. */
export const newestRound = `-- the newest round; a Saturday round only where there is no other
newest_round AS (
  SELECT DISTINCT round
  FROM entered JOIN (SELECT round, cadence = 'saturday' AS is_saturday FROM rounds) USING (round)
  ORDER BY is_saturday, round DESC
  LIMIT 1
)`;
