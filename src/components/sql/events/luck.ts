/** Piece of the query of the event study's tests: the mean after, and what regression to the mean alone makes of the mean before. */
import {luckTests} from "../../base/events/tests.js";

/** Rows of the table. */
export const luckRows = ["before", "after", luckTests.skill, luckTests.shared];

/**
 * CTE `lucky`, after `shown`, `date_windows` and `own_means`. Scores of one model whose rounds share no day of return share no luck: the
 * mean product of two of them is the variance between models, what lasts. Returns run from the day before the first score to the day
 * before the round resolves.
 */
export const lucks = `return_days AS (
  SELECT round, first_score::DATE - some_day::DATE - days_to_score AS first_day,
    greatest(first_score::DATE, resolves::DATE) - some_day::DATE - days_to_score AS last_day
  FROM rounds, parameters
),
staked AS (
  SELECT score_regime, round, mmc AS score, first_day, last_day, sum(mmc) OVER apart AS sum_apart, count(*) OVER apart AS n_apart
  FROM shown JOIN return_days USING (round), parameters WHERE stake > nothing AND mmc IS NOT NULL
  WINDOW apart AS (PARTITION BY score_regime, cadence, model ORDER BY last_day
    RANGE BETWEEN UNBOUNDED PRECEDING AND last_day - first_day + one PRECEDING)
),
variances AS (
  SELECT score_regime, sum(score * sum_apart) / nullif(sum(n_apart), nothing) AS lasting,
    avg(score * score) - sum(score * sum_apart) / nullif(sum(n_apart), nothing) AS noise
  FROM staked, parameters GROUP BY score_regime, nothing
),
befores AS (
  SELECT score_regime, round, count(*) AS events, sum(before_mean) AS before_sum, sum(after_mean) AS after_sum
  FROM own_means WHERE outcome = 'mmc' AND adjust = 'round' GROUP BY score_regime, round
),
places AS (
  SELECT round, time, first_day, last_day, last_day - first_day + one AS length
  FROM date_windows JOIN (SELECT DISTINCT round AS scored_round, first_day, last_day FROM staked) USING (scored_round), parameters
),
pairs AS (
  SELECT round, other.time < nothing AS is_before,
    greatest(nothing, least(place.last_day, other.last_day) - greatest(place.first_day, other.first_day) + one)
      / sqrt(place.length * other.length) AS share
  FROM places AS place JOIN places AS other USING (round), parameters WHERE place.time < nothing
),
shares AS (
  SELECT round, avg(share) FILTER (is_before) AS inside, avg(share) FILTER (NOT is_before) AS across
  FROM pairs GROUP BY round
),
expected AS (
  SELECT score_regime, sum(events)::BIGINT AS n, sum(before_sum) / sum(events) AS mean_before,
    sum(after_sum) / sum(events) AS mean_after, sum(events * inside) / sum(events) AS inside,
    sum(events * across) / sum(events) AS across
  FROM befores JOIN shares USING (round) GROUP BY score_regime
),
lucks AS (
  SELECT score_regime, n, mean_before AS "before", mean_after AS "after",
    mean_before * lasting / (lasting + noise * inside) AS "${luckTests.skill}",
    mean_before * (lasting + noise * across) / (lasting + noise * inside) AS "${luckTests.shared}"
  FROM expected LEFT JOIN (
    SELECT variances.* FROM variances, parameters WHERE lasting > nothing AND noise > nothing
  ) USING (score_regime)
),
lucky AS (
  SELECT score_regime, test, 'mmc' AS outcome, 'round' AS adjust, n, estimate
  FROM (SELECT * FROM lucks) UNPIVOT INCLUDE NULLS (estimate FOR test IN (${luckRows.map((name) => `"${name}"`).join(", ")}))
)`;
