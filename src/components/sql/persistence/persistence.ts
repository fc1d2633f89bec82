import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {averageRank, pairsOf, ratedScores} from "./pairs.js";

/** Spearman's correlation of n normal pairs with Pearson's correlation `overlap`. */
const luck = "6 * (asin(overlap) + (n - 2) * asin(overlap / 2)) / (pi() * (n + 1))";

/** How alike the order of the models is in rounds further and further apart: the table `persistence`. */
export function persistenceSql(settings: Settings): string {
  return queryOf({
    parameters: {min_stake: settings.minStake},
    shared: [ratedScores(settings), pairsOf(settings.rankedBy)],
    own: [
      `-- the order of the models in either round
ranked AS (
  SELECT
    *,
    ${averageRank("score_before", "lag, round")} AS rank_before,
    ${averageRank("score_after", "lag, round")} AS rank_after
  FROM pairs
),
-- the rank correlation of each pair of rounds
by_pair AS (
  SELECT
    score_regime,
    payout_regime,
    cadence,
    lag,
    count(*) AS n,
    any_value(days_apart) AS days_apart,
    any_value(overlap) AS overlap,
    corr(rank_before, rank_after) AS correlation
  FROM ranked
  GROUP BY score_regime, payout_regime, cadence, lag, round
  HAVING isfinite(corr(rank_before, rank_after))
)`
    ],
    select: `${selectList("persistence", {
      outcome: literal(settings.rankedBy),
      pairs: "count(*)",
      models: "avg(n)",
      days: "avg(days_apart)",
      overlap: "avg(overlap)",
      luck: `avg(${luck})`,
      autocorrelation: "avg(correlation)",
      excess: `avg(correlation - ${luck})`
    })}
FROM by_pair JOIN firsts USING (score_regime, payout_regime, cadence)
GROUP BY score_regime, payout_regime, cadence, lag, first_round
ORDER BY first_round, lag`
  });
}
