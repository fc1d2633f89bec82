/** Steps of the query of the event study's tests: the mean after, and what regression to the mean alone makes of the mean before. */
import {luckTests} from "../../base/events/tests.js";

/** Rows of the table. */
export const luckRows = ["before", "after", luckTests.skill, luckTests.shared];

/**
 * CTE `lucky`, after `shown`, `date_windows` and `own_means`. Scores of one model whose rounds share no day of return share no luck: the
 * mean product of two of them is the variance between models, what lasts.
 */
export const lucks = `-- days of a round's returns: from the day before its first score to the day before it resolves
return_days AS (
  SELECT
    round,
    first_score::DATE - DATE '1970-01-01' - 1 AS first_day,
    greatest(first_score::DATE, resolves::DATE) - DATE '1970-01-01' - 1 AS last_day
  FROM rounds
),
-- scores of staked models, each beside those of earlier rounds that share no day with it
staked AS (
  SELECT
    score_regime,
    round,
    mmc AS score,
    first_day,
    last_day,
    sum(mmc) OVER apart AS sum_apart,
    count(*) OVER apart AS n_apart
  FROM shown JOIN return_days USING (round)
  WHERE stake > 0 AND mmc IS NOT NULL
  WINDOW apart AS (PARTITION BY score_regime, cadence, model ORDER BY last_day
    RANGE BETWEEN UNBOUNDED PRECEDING AND last_day - first_day + 1 PRECEDING)
),
-- what lasts, and what is luck
variances AS (
  SELECT
    score_regime,
    sum(score * sum_apart) / nullif(sum(n_apart), 0) AS lasting,
    avg(score * score) - sum(score * sum_apart) / nullif(sum(n_apart), 0) AS noise
  FROM staked GROUP BY score_regime
),
-- means before and after by date
befores AS (
  SELECT
    score_regime,
    round,
    count(*) AS events,
    sum(before_mean) AS before_sum,
    sum(after_mean) AS after_sum
  FROM own_means
  WHERE outcome = 'mmc' AND adjust = 'round'
  GROUP BY score_regime, round
),
-- rounds around a date with the days of their returns
places AS (
  SELECT round, time, first_day, last_day, last_day - first_day + 1 AS length
  FROM date_windows JOIN (SELECT DISTINCT round AS scored_round, first_day, last_day FROM staked) USING (scored_round)
),
-- the share of days that two of them have in common
pairs AS (
  SELECT
    round,
    other.time < 0 AS is_before,
    greatest(0, least(place.last_day, other.last_day) - greatest(place.first_day, other.first_day) + 1)
      / sqrt(place.length * other.length) AS share
  FROM places AS place JOIN places AS other USING (round)
  WHERE place.time < 0
),
-- its mean by date: among rounds before, and between those before and those from the event on
shares AS (
  SELECT round, avg(share) FILTER (is_before) AS inside, avg(share) FILTER (NOT is_before) AS across
  FROM pairs GROUP BY round
),
-- over all dates, each as often as it has events
expected AS (
  SELECT
    score_regime,
    sum(events)::BIGINT AS n,
    sum(before_sum) / sum(events) AS mean_before,
    sum(after_sum) / sum(events) AS mean_after,
    sum(events * inside) / sum(events) AS inside,
    sum(events * across) / sum(events) AS across
  FROM befores JOIN shares USING (round) GROUP BY score_regime
),
-- the mean after if only what lasts is left of the mean before
lucks AS (
  SELECT
    score_regime,
    n,
    mean_before AS "before",
    mean_after AS "after",
    mean_before * lasting / (lasting + noise * inside) AS "${luckTests.skill}",
    mean_before * (lasting + noise * across) / (lasting + noise * inside) AS "${luckTests.shared}"
  FROM expected
    LEFT JOIN (SELECT * FROM variances WHERE lasting > 0 AND noise > 0) USING (score_regime)
),
-- a row for each
lucky AS (
  SELECT score_regime, test, 'mmc' AS outcome, 'round' AS adjust, n, estimate
  FROM (SELECT * FROM lucks)
    UNPIVOT INCLUDE NULLS (estimate FOR test IN (
      ${luckRows.map((name) => `"${name}"`).join(",\n      ")}
    ))
)`;
