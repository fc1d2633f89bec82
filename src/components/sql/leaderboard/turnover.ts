import {leastLists, rankedBy, turnoverLags, turnoverTops} from "../../base/catalogue/leaderboard.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {listSteps} from "./lists.js";

/** How much of the top of a list is in the top again later: the table `turnover`. */
export function turnoverSql({rounds, days, outcome, minStake, trailing}: Settings): string {
  return queryOf({
    parameters: {min_stake: minStake, look_back: trailing},
    shared: [entered({rounds, days, resolved: true, known: [], stakeAbove: "min_stake"})],
    own: [
      listSteps(outcome),
      `-- how long the lists of each round are
lengths AS (
  SELECT DISTINCT score_regime, cadence, ranked, position, length FROM lists
),
-- sizes of the top
tops AS (
  SELECT unnest([${turnoverTops.join(", ")}]) AS top
),
-- rounds between two lists
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
