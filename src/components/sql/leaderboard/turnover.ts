import {leastLists, leastScored, rankedBy, turnoverLags, turnoverTops} from "../../base/catalogue/leaderboard.js";
import {meanSteps} from "../../base/catalogue/persistence.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";

/** How much of the top of a list is in the top again later: the table `turnover`. */
export function turnoverSql({rounds, days, outcome, minStake, trailing}: Settings): string {
  return queryOf({
    parameters: {min_stake: minStake, look_back: trailing},
    shared: [entered({rounds, days, resolved: true, known: [], stakeAbove: "min_stake"})],
    own: [
      `-- rounds by their place in their cadence
places AS (
  SELECT round, cadence, row_number() OVER (PARTITION BY cadence ORDER BY round) AS position FROM rounds
),
placed AS (
  SELECT
    model,
    score_regime,
    cadence,
    round,
    position,
    stake,
    payout,
    ${outcome} AS score,
    min(round) OVER (PARTITION BY score_regime, cadence) AS first_round,
    min(position) OVER (PARTITION BY score_regime, cadence) AS first_position
  FROM entered JOIN places USING (round)
),
-- the outcome over the rounds looked back on
looked_back AS (
  SELECT *, avg(score) OVER back AS mean, count(score) OVER back AS scored
  FROM placed
  WINDOW back AS (
    PARTITION BY score_regime, cadence, model
    ORDER BY position RANGE BETWEEN (SELECT look_back - 1 FROM parameters) PRECEDING AND CURRENT ROW
  )
),
-- what the lists are ordered by
ordered AS (
  SELECT *, 'stake' AS ranked, stake AS value FROM placed
  UNION ALL
  SELECT *, 'payout', payout FROM placed WHERE payout IS NOT NULL
  UNION ALL
  SELECT looked_back.* EXCLUDE (mean, scored), 'score', round(mean * ${meanSteps}::DOUBLE)
  FROM looked_back, parameters
  WHERE position - first_position >= look_back - 1 AND scored >= ${leastScored} * look_back
),
lists AS (
  SELECT
    score_regime,
    cadence,
    first_round,
    position,
    ranked,
    model,
    row_number() OVER (PARTITION BY ranked, round ORDER BY value DESC, model) AS place,
    count(*) OVER (PARTITION BY ranked, round) AS length
  FROM ordered
),
lengths AS (
  SELECT DISTINCT score_regime, cadence, ranked, position, length FROM lists
),
tops AS (
  SELECT unnest([${turnoverTops.join(", ")}]) AS top
),
lags AS (
  SELECT unnest([${turnoverLags.join(", ")}]) AS lag
),
-- of the top of a list: where its models are on the later one
pairs AS (
  SELECT
    earlier.score_regime,
    earlier.cadence,
    earlier.ranked,
    earlier.first_round,
    top,
    lag,
    any_value(earlier.length) AS length,
    count(*) FILTER (later.place <= top) / top AS kept,
    count(*) FILTER (later.place IS NULL) / top AS gone
  FROM lists AS earlier
    CROSS JOIN tops
    CROSS JOIN lags
    JOIN lengths ON lengths.score_regime = earlier.score_regime
      AND lengths.cadence = earlier.cadence
      AND lengths.ranked = earlier.ranked
      AND lengths.position = earlier.position + lag
    LEFT JOIN lists AS later ON later.score_regime = earlier.score_regime
      AND later.cadence = earlier.cadence
      AND later.ranked = earlier.ranked
      AND later.position = earlier.position + lag
      AND later.model = earlier.model
  WHERE earlier.place <= top AND earlier.length >= ${leastLists} * top AND lengths.length >= ${leastLists} * top
  GROUP BY earlier.score_regime, earlier.cadence, earlier.ranked, earlier.first_round, earlier.position, top, lag
)`
    ],
    select: `${selectList("turnover", {
      pairs: "count(*)",
      models: "avg(length)",
      kept: "avg(kept)",
      gone: "avg(gone)"
    })}
FROM pairs
GROUP BY score_regime, cadence, ranked, top, lag, first_round
ORDER BY first_round, list_position([${rankedBy.map(literal).join(", ")}], ranked), top, lag`
  });
}
