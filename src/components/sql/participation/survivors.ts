import {stayedDays} from "../../base/catalogue/participation.js";
import type {Settings} from "../../base/settings/settings.js";
import {effectiveBy} from "../panel/effective.js";
import {daysCondition, roundsCondition, where} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {paidRows, paying} from "./paid-rounds.js";

/** What models that are still there earned beside all staked models of the time: the table `survivors`. */
export function survivorsSql(settings: Settings): string {
  return queryOf({
    shared: [paidRows(settings), paying],
    own: [stayed(settings), beside, effectiveBy("block", "beside"), means],
    select: `${selectList("survivors", {covered: "all_staked / official"})}
FROM means JOIN effective USING (block) JOIN counts USING (block)
ORDER BY first_round`
  });
}

const stayed = ({rounds, days}: Settings) => `-- rows with a stake, and when their rounds open
dated AS (
  SELECT model, opens
  FROM observations JOIN (
    SELECT round, opens FROM rounds${where([roundsCondition(rounds), daysCondition(days)]).replaceAll("\n", "\n  ")}
  ) USING (round)
  WHERE stake > 0
),
-- models with a stake in the newest week
stayed AS (
  SELECT DISTINCT model, TRUE AS has_stayed
  FROM dated
  WHERE opens > (SELECT max(opens) FROM dated) - INTERVAL ${stayedDays} DAY
)`;

const beside = `-- rounds with at least one of them
beside AS (
  SELECT
    *,
    payout / stake AS own,
    coalesce(has_stayed, FALSE) AS is_stayed,
    concat_ws('|', score_regime, payout_regime) AS block
  FROM paying LEFT JOIN stayed USING (model)
  QUALIFY bool_or(has_stayed) OVER (PARTITION BY round)
),
-- rows, models, and how many of these are still there
counts AS (
  SELECT
    block,
    any_value(score_regime) AS score_regime,
    any_value(payout_regime) AS payout_regime,
    count(*) AS n,
    count(DISTINCT model) AS models,
    count(DISTINCT model) FILTER (is_stayed) AS stayed
  FROM beside GROUP BY block
),
-- returns of all, and of those still there
by_round AS (
  SELECT
    block,
    round,
    avg(is_stayed::INTEGER) AS share,
    avg(own) AS return_all,
    avg(own) FILTER (is_stayed) AS return_stayed
  FROM beside GROUP BY block, round
)`;

const means = `-- all known stakes of a round with an official total
totals AS (
  SELECT round, at_stake AS official, sum(stake) AS all_staked
  FROM (SELECT round, at_stake FROM rounds WHERE at_stake > 0)
    LEFT JOIN (SELECT round, stake FROM observations WHERE stake > 0) USING (round)
  GROUP BY round, at_stake
),
-- over rounds
means AS (
  SELECT
    block,
    count(*) AS rounds,
    min(round) AS first_round,
    sum(all_staked) AS all_staked,
    sum(official) AS official,
    avg(share) AS share,
    avg(return_all) AS return_all,
    avg(return_stayed) AS return_stayed,
    avg(return_stayed - return_all) AS difference
  FROM by_round LEFT JOIN totals USING (round)
  GROUP BY block
)`;
