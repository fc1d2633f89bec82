import {rowsPerGroup} from "../../base/kit/constants.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {pairsOf, ratedScores} from "./pairs.js";

/** Where the models of a group are once no day of return is shared: the table `transitions`. */
export function transitionsSql(settings: Settings): string {
  const ntile = "ntile((SELECT groups FROM parameters))";
  return queryOf({
    parameters: {min_stake: settings.minStake, groups: settings.groups},
    shared: [ratedScores(settings), pairsOf(settings.rankedBy)],
    own: [
      `-- lags at which no pair of rounds shares a day
apart AS (
  SELECT score_regime, payout_regime, cadence, lag FROM pairs
  GROUP BY score_regime, payout_regime, cadence, lag HAVING max(overlap) = 0
),
-- the shortest of them
shortest AS (
  SELECT score_regime, payout_regime, cadence, min(lag) AS lag FROM apart
  GROUP BY score_regime, payout_regime, cadence
),
-- groups of the models in both rounds
grouped AS (
  SELECT
    score_regime,
    payout_regime,
    cadence,
    lag,
    round,
    ${ntile} OVER (PARTITION BY round ORDER BY score_before, model) AS "group",
    ${ntile} OVER (PARTITION BY round ORDER BY score_after, model) AS later
  FROM pairs JOIN shortest USING (score_regime, payout_regime, cadence, lag)
  QUALIFY count(*) OVER (PARTITION BY round) >= ${rowsPerGroup} * (SELECT groups FROM parameters)
),
-- models of each group, of each later group, and of both
sizes AS (
  SELECT score_regime, payout_regime, cadence, lag, round, "group", count(*) AS size
  FROM grouped GROUP BY score_regime, payout_regime, cadence, lag, round, "group"
),
-- the share of each later group: what chance gives
laters AS (
  SELECT round, later, count(*) / sum(count(*)) OVER (PARTITION BY round) AS chance FROM grouped GROUP BY round, later
),
-- models of both groups
moved AS (
  SELECT round, "group", later, count(*) AS moved FROM grouped GROUP BY round, "group", later
)`
    ],
    select: `${selectList("transitions", {
      outcome: literal(settings.rankedBy),
      pairs: "count(*)",
      n: "sum(size)::BIGINT",
      share: "avg(coalesce(moved, 0) / size)",
      chance: "avg(chance)"
    })}
FROM sizes
  JOIN laters USING (round)
  LEFT JOIN moved USING (round, "group", later)
  JOIN firsts USING (score_regime, payout_regime, cadence)
GROUP BY score_regime, payout_regime, cadence, lag, "group", later, first_round
ORDER BY first_round, "group", later`
  });
}
