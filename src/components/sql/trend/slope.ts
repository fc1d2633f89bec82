import {fewModels} from "../../base/kit/constants.js";
import type {Settings} from "../../base/settings/settings.js";
import {statistics as columns} from "../../base/trend/slopes.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {sameModels} from "./same-models.js";
import {enteredInTrend, trendSteps} from "./trend.js";

/** Columns that are more than their name. */
const named = {
  lag: "greatest(1, least(CASE WHEN n >= 3 THEN n ELSE length END - 1, greatest(8, ceil(1.3 * sqrt(length)))))",
  rounds: "n",
  least: "CASE statistic WHEN 'cwmm_stake_mean' THEN slope + stake_least WHEN 'gap_mean' THEN slope + gap_least END",
  most: "CASE statistic WHEN 'cwmm_stake_mean' THEN slope + stake_most WHEN 'gap_mean' THEN slope + gap_most END"
} as const;

export function trendSlopeSql(settings: Settings): string {
  const names = Object.keys(columns);
  return queryOf({
    parameters: {min_stake: settings.minStake},
    shared: [enteredInTrend(settings), sameModels, ...trendSteps],
    own: [lines, ranges],
    select: `${selectList("trend-slope", named)}
FROM (
  SELECT stretch, statistic, slope
  FROM slopes UNPIVOT INCLUDE NULLS (slope FOR statistic IN (
    ${names.join(", ")}
  ))
) JOIN slopes USING (stretch) JOIN lengths USING (stretch) LEFT JOIN ranges_of USING (stretch)
ORDER BY first_round, list_position([
  ${names.map(literal).join(", ")}
], statistic)`
  });
}

const lines = `-- rounds with enough models for a line, in years
timed AS (
  SELECT
    trend.*,
    epoch(opens) / ${365.25 * 86_400} AS years,
    rounds.cadence,
    rounds.score_regime,
    rounds.staking_regime
  FROM trend JOIN rounds USING (round)
  WHERE n >= ${fewModels}
),
-- a line through each stretch
slopes AS (
  SELECT
    stretch,
    cadence,
    score_regime,
    staking_regime,
    min(round) AS first_used,
    max(round) AS last_used,
    count(*) AS n,
    avg(years) AS center,
    var_pop(years) * count(*) AS square,
    ${Object.entries(columns)
      .map(([name, column]) => `CASE WHEN count(*) >= 3 THEN regr_slope(${column}, years) END AS ${name}`)
      .join(",\n    ")}
  FROM timed GROUP BY stretch, cadence, score_regime, staking_regime
),
-- its rounds in the calendar, those left out among them
lengths AS (
  SELECT stretch, count(*) FILTER (round BETWEEN first_used AND last_used) AS length, min(round) AS first_round
  FROM stretches JOIN slopes USING (stretch) GROUP BY stretch
)`;

const ranges = `-- what leaving out an account moves in a round, and the round's weight in the slope
moves AS (
  SELECT
    owned.*,
    stretch,
    (years - center) / square AS weight,
    (total_product - product) / (total - owned.stake) - total_product / total AS stake_move,
    (total_plain - plain) / (total_rows - rows_of) - total_plain / total_rows AS plain_move
  FROM owned JOIN timed USING (round) JOIN slopes USING (stretch)
),
-- what it moves the slopes
moved AS (
  SELECT stretch, sum(weight * stake_move) AS stake_moved, sum(weight * (stake_move - plain_move)) AS gap_moved
  FROM moves
  GROUP BY stretch, owner, alone HAVING min(owners) > 1
),
-- and how far that goes
ranges_of AS (
  SELECT
    stretch,
    min(stake_moved) AS stake_least,
    max(stake_moved) AS stake_most,
    min(gap_moved) AS gap_least,
    max(gap_moved) AS gap_most
  FROM moved GROUP BY stretch
)`;
