import type {Settings} from "../../base/settings/settings.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {sameModels} from "./same-models.js";

export function trendSql(settings: Settings): string {
  return queryOf({
    parameters: {min_stake: settings.minStake},
    shared: [enteredInTrend(settings), sameModels],
    own: trendSteps,
    select: `${selectList("trend")}
FROM trend
ORDER BY round`
  });
}

export const enteredInTrend = ({rounds, days}: Settings) => entered({rounds, days, known: ["stake", "cwmm"]});

const medians = `-- stake up to each row, from the least similar on
cumulated AS (
  SELECT
    round,
    cwmm,
    sum(stake) OVER (PARTITION BY round ORDER BY cwmm, model ROWS UNBOUNDED PRECEDING) AS below,
    sum(stake) OVER (PARTITION BY round) AS total
  FROM entered
),
-- the least cwmm with half of the stake up to it
stake_medians AS (
  SELECT round, min(cwmm) AS cwmm_stake_median
  FROM cumulated
  WHERE below >= 0.5 * total - 1e-12 * total
  GROUP BY round
),
-- means and medians by round; n_eff: how many equal stakes would be as spread
per_round AS (
  SELECT
    round,
    count(*) AS n,
    sum(stake) AS stake,
    sum(stake * cwmm) / sum(stake) AS cwmm_stake_mean,
    avg(cwmm) AS cwmm_mean,
    median(cwmm) AS cwmm_median,
    sum(stake) * sum(stake) / sum(stake * stake) AS n_eff
  FROM entered GROUP BY round
)`;

const owners = `-- a model's account is its newest
owners AS (
  SELECT model, arg_max(account, round) AS owner FROM observations GROUP BY model
),
-- what the models of one account (or a model alone) hold in a round, and what all hold
owned AS (
  SELECT
    round,
    owner,
    CASE WHEN owner IS NULL THEN model END AS alone,
    sum(stake) AS stake,
    sum(stake * cwmm) AS product,
    count(*) AS rows_of,
    sum(cwmm) AS plain,
    sum(sum(stake)) OVER of_round AS total,
    sum(sum(stake * cwmm)) OVER of_round AS total_product,
    sum(count(*)) OVER of_round AS total_rows,
    sum(sum(cwmm)) OVER of_round AS total_plain,
    count(*) OVER of_round AS owners
  FROM entered JOIN owners USING (model)
  GROUP BY round, owner, alone
  WINDOW of_round AS (PARTITION BY round)
)`;

const trend = `-- the stake-weighted mean without each account
without_one AS (
  SELECT round, (total_product - product) / (total - stake) AS cwmm_stake_mean
  FROM owned WHERE owners > 1
),
-- and how far that goes
ranges AS (
  SELECT round, min(cwmm_stake_mean) AS cwmm_stake_mean_least, max(cwmm_stake_mean) AS cwmm_stake_mean_most
  FROM without_one GROUP BY round
),
-- parts of a round by what is counted
same AS (
  SELECT
    round,
    any_value(stretch) FILTER (counted = 'models') AS stretch,
    any_value(part) FILTER (counted = 'models') AS part,
    any_value(part) FILTER (counted = 'stakes') AS stake_part
  FROM parts GROUP BY round
),
-- all of it by round; cwmm_fixed and cwmm_stake_fixed: as far as the same models tell it
trend AS (
  SELECT
    round,
    stretch,
    n,
    stake,
    cwmm_stake_mean,
    cwmm_stake_median,
    cwmm_mean,
    cwmm_median,
    cwmm_stake_mean - cwmm_mean AS gap_mean,
    cwmm_stake_median - cwmm_median AS gap_median,
    n_eff,
    cwmm_stake_mean_least,
    cwmm_stake_mean_most,
    part - avg(part) OVER of_stretch + avg(cwmm_mean) OVER of_stretch AS cwmm_fixed,
    stake_part - avg(stake_part) OVER of_stretch + avg(cwmm_stake_mean) OVER of_stretch AS cwmm_stake_fixed
  FROM per_round JOIN stake_medians USING (round) JOIN same USING (round) LEFT JOIN ranges USING (round)
  WINDOW of_stretch AS (PARTITION BY stretch)
)`;

/** CTEs that end in `trend`, one row per round, after `parts`. */
export const trendSteps = [medians, owners, trend];
