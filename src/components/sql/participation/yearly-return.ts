import {openPositions, presentShare} from "../../base/catalogue/participation.js";
import {firstOf60Days} from "../../base/rounds/calendar.js";
import type {Settings} from "../../base/settings/settings.js";
import {daysCondition, roundsCondition, where} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {paidRows} from "./paid-rounds.js";

const key = "year, payout_regime, staking_regime";

/** What a year of staking paid: the table `yearly-return`. */
export function yearlyReturnSql(settings: Settings): string {
  return queryOf({
    shared: [paidRows(settings)],
    own: [years(settings), returns],
    select: `${selectList("yearly-return", {payout: "nmr"})}
FROM round_sums
  JOIN model_sums USING (${key})
  JOIN calendar USING (${key})
ORDER BY first_round`
  });
}

const years = ({rounds, days}: Settings) => `-- rounds by year and rules, those without payouts included
years AS (
  SELECT round, year(opens) AS year, payout_regime, staking_regime
  FROM rounds${where([roundsCondition(rounds), daysCondition(days)])}
),
-- rounds of each year and set of rules
calendar AS (
  SELECT ${key}, count(*) AS calendar FROM years GROUP BY ALL
),
-- one stake backs all open rounds until each has a position of its own: share of what is committed
backed AS (
  SELECT
    entered.*,
    ${key},
    CASE WHEN round < ${firstOf60Days} THEN 1 ELSE 1 / ${openPositions} END AS part,
    bool_or(payout <> 0) OVER (PARTITION BY round) AS pays
  FROM entered JOIN years USING (round)
)`;

const returns = `-- payout over stake by round, added up over rounds
round_sums AS (
  SELECT
    ${key},
    count(*) AS rounds,
    count(*) FILTER (pays) AS paying,
    sum(nmr) AS nmr,
    sum(nmr / staked * part) AS weighted,
    min(round) AS first_round
  FROM (
    SELECT
      round,
      ${key},
      any_value(part) AS part,
      sum(payout) AS nmr,
      sum(stake) AS staked,
      any_value(pays) AS pays
    FROM backed GROUP BY round, ${key}
  )
  GROUP BY ${key}
),
-- the same of each model; the median is over those in enough of the rounds that pay
own_sums AS (
  SELECT
    ${key},
    model,
    sum(payout / stake * part) AS own,
    count(*) FILTER (pays) >= ${presentShare} * paying AS is_present
  FROM backed
    JOIN (SELECT ${key}, paying FROM round_sums)
    USING (${key})
  GROUP BY ${key}, model, paying
),
-- over models
model_sums AS (
  SELECT
    ${key},
    count(*) AS n,
    count(*) FILTER (is_present) AS present,
    median(own) FILTER (is_present) AS median,
    avg((own < 0)::INTEGER) FILTER (is_present) AS negative
  FROM own_sums GROUP BY ${key}
)`;
