import {convergenceMeasures, meanSeries} from "../../base/catalogue/convergence.js";
import {fewModels} from "../../base/kit/constants.js";
import {firstOf60Days} from "../../base/rounds/calendar.js";
import {longReturnSpan, returnSpan} from "../../base/rounds/return-days.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {correlationSteps, placeOf, scoredSteps, spreadSteps} from "./steps.js";

const [correlation, dispersion] = convergenceMeasures.map(literal);

/** Lines through rank correlations and spreads: the table `convergence-slopes`. */
export function convergenceSlopesSql(settings: Settings): string {
  return queryOf({
    shared: [scoredSteps(settings)],
    own: [correlationSteps, spreadSteps, points, lines],
    select: `${selectList("convergence-slopes", {first: "first_round", last: "last_round", rounds: "n"})}
FROM slopes JOIN periods USING (stretch, measure, series, members)
ORDER BY min(first_round) OVER (PARTITION BY stretch), measure, members, series_place, other_place`
  });
}

const points = `-- what lines go through, in rounds with enough models
single AS (
  SELECT
    round,
    ${correlation} AS measure,
    concat(score, ' and ', other) AS series,
    ${placeOf("score")} AS series_place,
    ${placeOf("other")} AS other_place,
    members,
    correlation AS value,
    'corj60' IN (score, other) AS is_long
  FROM correlations WHERE n >= ${fewModels} AND correlation IS NOT NULL
  UNION ALL
  SELECT
    round,
    ${dispersion},
    score,
    ${placeOf("score")},
    0,
    members,
    ln(sd),
    score = 'corj60'
  FROM spreads WHERE n >= ${fewModels} AND sd > 0
),
-- in how many rounds of a stretch each is known
lengths AS (
  SELECT stretch, single.*, count(*) OVER (PARTITION BY stretch, measure, members, series) AS length
  FROM single JOIN stretches USING (round)
),
-- those known in the most rounds, without those of 60 days
whole AS (
  SELECT *, count(DISTINCT series) OVER (PARTITION BY stretch, measure, members) AS series_known
  FROM (
    SELECT * FROM lengths WHERE NOT is_long
    QUALIFY length = max(length) OVER (PARTITION BY stretch, measure, members)
  )
),
-- their mean, where all of them are known
means AS (
  SELECT stretch, round, measure, members, avg(value) AS value
  FROM whole GROUP BY stretch, round, measure, members, series_known HAVING count(*) = series_known
),
-- each of them, and their mean
points AS (
  SELECT stretch, round, measure, series, series_place, other_place, members, value, is_long FROM lengths
  UNION ALL
  SELECT stretch, round, measure, ${literal(meanSeries)}, 0, 0, members, value, FALSE FROM means
)`;

const lines = `-- a line through each, in years
slopes AS (
  SELECT
    stretch,
    measure,
    series,
    members,
    any_value(series_place) AS series_place,
    any_value(other_place) AS other_place,
    any_value(cadence) AS cadence,
    any_value(score_regime) AS score_regime,
    any_value(staking_regime) AS staking_regime,
    min(round) AS first_round,
    max(round) AS last_round,
    count(*) AS n,
    CASE WHEN count(*) >= 3 THEN regr_slope(value, epoch(opens) / ${365.25 * 86_400}) END AS slope
  FROM points JOIN rounds USING (round) GROUP BY stretch, measure, series, members
),
-- the day before the first score of each round, counted from a Monday
scored_from AS (
  SELECT points.*, date_diff('day', DATE '1969-12-29', first_score::DATE) - 1 AS day
  FROM points JOIN rounds USING (round)
),
-- the first trading day of each round's returns, and how many there are
return_days AS (
  SELECT
    stretch,
    measure,
    series,
    members,
    5 * (day // 7) + least(4, day % 7) AS first_day,
    CASE WHEN round < ${firstOf60Days} AND NOT is_long THEN ${returnSpan} ELSE ${longReturnSpan} END AS span
  FROM scored_from
),
-- independent rounds: two rounds share as many days as their first days leave of the span
periods AS (
  SELECT
    stretch,
    measure,
    series,
    members,
    1 / avg(greatest(0, a.span - abs(a.first_day - b.first_day)) / a.span) AS periods
  FROM return_days AS a JOIN return_days AS b USING (stretch, measure, series, members)
  GROUP BY stretch, measure, series, members
)`;
