/** Steps of the queries that compare models that raised their stake with others of the same dates. */

/** CTEs `dates` and `raisers`. */
export const raisersAround = ({
  found = "raises"
}: {found?: string | undefined} = {}) => `-- rounds with events that count
dates AS (
  SELECT score_regime, round, round_before, cadence, position, count(*) AS events
  FROM counted
  WHERE counts
  GROUP BY score_regime, round, round_before, cadence, position
),
-- models with ${found} in the window around a date, counted or not: nobody to compare with
raisers AS (
  SELECT DISTINCT dates.round, ${found}.model
  FROM dates JOIN ${found} ON ${found}.cadence = dates.cadence, parameters
  WHERE ${found}.position >= dates.position - before AND ${found}.position < dates.position + after
)`;

/** CTE `owners`. */
export const owners = `-- a model's account is its newest
owners AS (
  SELECT model, arg_max(account, round) AS owner FROM observations GROUP BY model
)`;

/** CTE `others`, after them. */
export const others = `-- staked models of a date with a stake in the round before, without any raise in the window
others AS (
  SELECT dates.score_regime, dates.round, dates.cadence, dates.position, now.model
  FROM dates JOIN entered AS now USING (round)
    JOIN entered AS earlier ON earlier.model = now.model AND earlier.round = dates.round_before
    ANTI JOIN raisers ON raisers.round = dates.round AND raisers.model = now.model
  WHERE now.stake > 0 AND earlier.stake > 0
)`;
