/** Steps of the queries: pairs of rounds some rounds apart, and the days of return that they share. */
import {lags} from "../../base/catalogue/persistence.js";
import {fewModels} from "../../base/kit/constants.js";
import {firstOf60Days} from "../../base/rounds/calendar.js";
import {longReturnSpan, returnSpan} from "../../base/rounds/return-days.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {entered} from "../panel/selection.js";

/** CTEs `entered` and `scores`: the rows that take part, with the place of their round in its cadence and its days of return. */
export const outcomeScores = ({rounds, days, outcome}: Settings) => `${entered({
  ...{rounds, days, resolved: true, known: [outcome], stakeAbove: "min_stake"}
})},
-- the day before the first score of each round, counted from a Monday
scored_from AS (
  SELECT
    round,
    cadence,
    opens,
    row_number() OVER (PARTITION BY cadence ORDER BY round) AS position,
    date_diff('day', DATE '1969-12-29', first_score::DATE) - 1 AS day,
    CASE WHEN round < ${firstOf60Days} THEN ${returnSpan} ELSE ${longReturnSpan} END AS span
  FROM rounds
),
-- the trading days of a round's returns, first and last
return_days AS (
  SELECT
    round,
    cadence,
    opens,
    position,
    span,
    5 * (day // 7) + least(4, day % 7) AS first_day,
    5 * (day // 7) + least(4, day % 7) + span - 1 AS last_day
  FROM scored_from
),
-- the outcome, with what is known of its round
scores AS (
  SELECT model, score_regime, ${outcome} AS score, ${outcome === "cwmm" ? "" : "cwmm, "}return_days.*
  FROM entered JOIN return_days USING (round)
)`;

/** CTEs `lags` and `pairs`, after `scores`: a row per model in both of two rounds. A score that rests on no return shares none. */
export const pairsOf = (outcome: OutcomeName) => `-- rounds of the cadence between the rounds of a pair
lags AS (
  SELECT unnest([${lags.join(", ")}]) AS lag
),
-- a model in two rounds so far apart
pairs AS (
  SELECT
    earlier.score_regime,
    earlier.cadence,
    lag,
    earlier.round,
    earlier.model,
    earlier.score AS score_before,
    later.score AS score_after,
    (epoch(later.opens) - epoch(earlier.opens)) / 86400 AS days_apart,
    ${outcome === "cwmm" ? "0" : shared} AS overlap
  FROM scores AS earlier CROSS JOIN lags JOIN scores AS later
    ON later.model = earlier.model
    AND later.score_regime = earlier.score_regime
    AND later.cadence = earlier.cadence
    AND later.position = earlier.position + lag
  QUALIFY count(*) OVER (PARTITION BY lag, earlier.round) >= ${fewModels}
),
-- in the order of their first rounds
firsts AS (
  SELECT score_regime, cadence, min(round) AS first_round FROM scores GROUP BY score_regime, cadence
)`;

const shared = `greatest(0, least(earlier.last_day, later.last_day) - greatest(earlier.first_day, later.first_day) + 1)
      / sqrt(earlier.span * later.span)`;

/** Rank of a value among the rows of a partition, equal ones by the mean of theirs. */
export const averageRank = (value: string, partition: string) =>
  `rank() OVER (PARTITION BY ${partition} ORDER BY ${value})
      + (count(*) OVER (PARTITION BY ${partition}, ${value}) - 1) / 2`;
