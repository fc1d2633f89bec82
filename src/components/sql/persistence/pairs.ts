/** Steps of the queries: pairs of rounds some rounds apart, and the days of return that they share. */
import {lags} from "../../base/catalogue/persistence.js";
import {fewModels} from "../../base/kit/constants.js";
import {firstOf60Days} from "../../base/rounds/calendar.js";
import {longReturnSpan, returnSpan} from "../../base/rounds/return-days.js";
import {anyPayout} from "../../base/settings/ratings.js";
import type {Rating} from "../../base/settings/ratings.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {entered} from "../panel/selection.js";

/** Columns that a score needs, and the score. */
const scored = (rating: Rating): {known: string[]; score: string} =>
  rating === "return" ? {known: ["stake", "payout"], score: "payout / stake"} : {known: [rating], score: rating};

/** CTE `paying`, after `entered`: without rounds that pay nothing. */
const paying = `-- without rounds that pay nothing: all their returns are 0
paying AS (
  SELECT * FROM entered QUALIFY bool_or(payout <> 0) OVER (PARTITION BY round)
)`;

/** CTEs that end in `scores`: the rows that take part, with the place of their round in its cadence and its days of return. */
export const ratedScores = ({rounds, days, rankedBy}: Settings) => `${entered({
  ...{rounds, days, resolved: true, known: scored(rankedBy).known, stakeAbove: "min_stake"}
})},${rankedBy === "return" ? `\n${paying},` : ""}
-- the day before the first score of each round, counted from a Monday
scored_from AS (
  SELECT
    round,
    cadence,
    opens,
    ${rankedBy === "return" ? "payout_regime" : `${literal(anyPayout)} AS payout_regime`},
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
    payout_regime,
    position,
    span,
    5 * (day // 7) + least(4, day % 7) AS first_day,
    5 * (day // 7) + least(4, day % 7) + span - 1 AS last_day
  FROM scored_from
),
-- what ranks the models, with what is known of its round
scores AS (
  SELECT model, score_regime, ${scored(rankedBy).score} AS score, ${rankedBy === "cwmm" ? "" : "cwmm, "}return_days.*
  FROM ${rankedBy === "return" ? "paying" : "entered"} JOIN return_days USING (round)
)`;

/** CTEs `lags` and `pairs`, after `scores`: a row per model in both of two rounds. A score that rests on no return shares none. */
export const pairsOf = (rating: Rating) => `-- rounds of the cadence between the rounds of a pair
lags AS (
  SELECT unnest([${lags.join(", ")}]) AS lag
),
-- a model in two rounds so far apart
pairs AS (
  SELECT
    earlier.score_regime,
    earlier.payout_regime,
    earlier.cadence,
    lag,
    earlier.round,
    earlier.model,
    earlier.score AS score_before,
    later.score AS score_after,
    (epoch(later.opens) - epoch(earlier.opens)) / 86400 AS days_apart,
    ${rating === "cwmm" ? "0" : shared} AS overlap
  FROM scores AS earlier CROSS JOIN lags JOIN scores AS later
    ON later.model = earlier.model
    AND later.score_regime = earlier.score_regime
    AND later.payout_regime = earlier.payout_regime
    AND later.cadence = earlier.cadence
    AND later.position = earlier.position + lag
  QUALIFY count(*) OVER (PARTITION BY lag, earlier.round) >= ${fewModels}
),
-- in the order of their first rounds
firsts AS (
  SELECT score_regime, payout_regime, cadence, min(round) AS first_round FROM scores
  GROUP BY score_regime, payout_regime, cadence
)`;

const shared = `greatest(0, least(earlier.last_day, later.last_day) - greatest(earlier.first_day, later.first_day) + 1)
      / sqrt(earlier.span * later.span)`;

/** Rank of a value among the rows of a partition, equal ones by the mean of theirs. */
export const averageRank = (value: string, partition: string) =>
  `rank() OVER (PARTITION BY ${partition} ORDER BY ${value})
      + (count(*) OVER (PARTITION BY ${partition}, ${value}) - 1) / 2`;
