import {leastScored} from "../../base/catalogue/leaderboard.js";
import {meanSteps} from "../../base/catalogue/persistence.js";
import type {Settings} from "../../base/settings/settings.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";

/** Who leads by the outcome in the newest resolved rounds: the table `leaderboard`. */
export function leaderboardSql({rounds, days, outcome, minStake, trailing}: Settings): string {
  return queryOf({
    parameters: {min_stake: minStake, look_back: trailing},
    shared: [entered({rounds, days, resolved: true, known: [outcome], stakeAbove: "min_stake"})],
    own: [
      `-- the newest rounds of the newest score regime
newest AS (
  SELECT round
  FROM (SELECT DISTINCT round, score_regime FROM entered), parameters
  WHERE score_regime = (SELECT arg_max(score_regime, round) FROM entered)
  QUALIFY row_number() OVER (ORDER BY round DESC) <= look_back
),
-- every model's newest name and account
names AS (
  SELECT model, arg_max(name, round) AS name, arg_max(account, round) AS account
  FROM observations GROUP BY model
),
-- each model over the rounds looked back on
listed AS (
  SELECT
    model,
    arg_max(stake, round) AS stake,
    count(*) AS rounds,
    avg(${outcome}) AS mean,
    avg(mmc) AS mmc,
    avg(corr) AS corr,
    avg(cwmm) AS cwmm,
    sum(payout) AS payout
  FROM entered JOIN newest USING (round)
  GROUP BY model
  HAVING count(*) >= ${leastScored} * (SELECT count(*) FROM newest)
)`
    ],
    select: `${selectList("leaderboard", {rank: `row_number() OVER (ORDER BY round(mean * ${meanSteps}::DOUBLE) DESC, model)`})}
FROM listed JOIN names USING (model)
ORDER BY rank`
  });
}
