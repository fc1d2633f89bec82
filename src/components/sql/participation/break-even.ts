import {stakeGroups} from "../../base/catalogue/participation.js";
import {rowsPerGroup} from "../../base/kit/constants.js";
import type {Settings} from "../../base/settings/settings.js";
import {effectiveBy} from "../panel/effective.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {paidRows, paying} from "./paid-rounds.js";

const names = stakeGroups.map(literal).join(", ");
const thirds = stakeGroups.length - 1;

/** The share of staked models that a round burns: the table `break-even`. */
export function breakEvenSql(settings: Settings): string {
  return queryOf({
    shared: [paidRows(settings), paying],
    own: [parts, effectiveBy("block", "parts"), shares],
    select: `${selectList("break-even")}
FROM shares JOIN effective USING (block)
ORDER BY first_round, list_position([${names}], stake_group)`
  });
}

const parts = `-- all models of a round, and its thirds by stake where each takes ${rowsPerGroup}
grouped AS (
  SELECT *, '${stakeGroups[0]}' AS stake_group FROM paying
  UNION ALL
  SELECT *, list_extract([${names}], 1 + ntile(${thirds}) OVER (PARTITION BY round ORDER BY stake, model))
  FROM paying
  QUALIFY count(*) OVER (PARTITION BY round) >= ${thirds * rowsPerGroup}
),
-- each with its rules
parts AS (
  SELECT *, concat_ws('|', score_regime, payout_regime, stake_group) AS block FROM grouped
)`;

const shares = `-- by round, then over rounds
by_round AS (
  SELECT block, round, avg((payout < 0)::INTEGER) AS below FROM parts GROUP BY block, round
),
-- by round first, then over rounds
shares AS (
  SELECT
    block,
    any_value(score_regime) AS score_regime,
    any_value(payout_regime) AS payout_regime,
    any_value(stake_group) AS stake_group,
    count(*) AS n,
    count(DISTINCT model) AS models,
    count(DISTINCT round) AS rounds,
    (SELECT avg(below) FROM by_round WHERE by_round.block = parts.block) AS break_even,
    min(min(round)) OVER (PARTITION BY any_value(score_regime), any_value(payout_regime)) AS first_round
  FROM parts GROUP BY block
)`;
