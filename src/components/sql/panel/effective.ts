/** Steps of the queries: how many independent rounds those in use are worth. */
import {firstOf60Days} from "../../base/rounds/calendar.js";
import {longReturnSpan, returnSpan} from "../../base/rounds/return-days.js";

/** CTE `effective`, after `ranked`. */
export const effectiveNumbers = effectiveBy("score_regime", "ranked");

/** CTE `effective`: of the rounds of `from`, by a column that tells them apart. */
export function effectiveBy(key: string, from: string): string {
  return `-- rounds in use
used_rounds AS (
  SELECT DISTINCT ${key}, round FROM ${from}
),
-- the day before the first score of each, counted from a Monday
scored_from AS (
  SELECT ${key}, round, date_diff('day', DATE '1969-12-29', first_score::DATE) - 1 AS day
  FROM used_rounds JOIN (SELECT round, first_score FROM rounds) USING (round)
),
-- the first trading day of a round's returns, and how many there are
return_days AS (
  SELECT
    ${key},
    round,
    5 * (day // 7) + least(4, day % 7) AS first_day,
    CASE WHEN round < ${firstOf60Days} THEN ${returnSpan} ELSE ${longReturnSpan} END AS span
  FROM scored_from
),
-- independent rounds: two rounds share as many days as their first days leave of the span
effective AS (
  SELECT
    a.${key},
    1 / avg(greatest(0, a.span - abs(a.first_day - b.first_day)) / a.span) AS periods
  FROM return_days AS a JOIN return_days AS b USING (${key})
  GROUP BY a.${key}
)`;
}
