import type {Settings} from "../../base/settings/settings.js";
import {entered, parametersTable} from "../panel/selection.js";
import {selectList} from "../result/select-list.js";

export function trendSql(settings: Settings): string {
  return `WITH
${trendRounds(settings)}
SELECT ${selectList("trend")}
FROM trend
ORDER BY round`;
}

/** CTEs that end in `trend`, one row per round; `more` joins the parameters. */
export function trendRounds({rounds, days, minStake}: Settings, more: Record<string, number> = {}): string {
  const numbers = {nothing: 0, one: 1, half: 0.5, rounding: 1e-12, sweeps: 100};
  return `${parametersTable({min_stake: minStake, ...numbers, ...more})},
${entered({rounds, days, known: ["stake", "cwmm"]})},
cumulated AS (
  SELECT round, cwmm,
    sum(stake) OVER (PARTITION BY round ORDER BY cwmm, model ROWS UNBOUNDED PRECEDING) AS below,
    sum(stake) OVER (PARTITION BY round) AS total
  FROM entered
),
stake_medians AS (
  SELECT round, min(cwmm) AS cwmm_stake_median
  FROM cumulated, parameters WHERE below >= half * total - rounding * total GROUP BY round
),
per_round AS (
  SELECT round, count(*) AS n, sum(stake) AS stake,
    sum(stake * cwmm) / sum(stake) AS cwmm_stake_mean,
    avg(cwmm) AS cwmm_mean, median(cwmm) AS cwmm_median,
    sum(stake) * sum(stake) / sum(stake * stake) AS n_eff
  FROM entered GROUP BY round
),
${owners},
without_one AS (
  SELECT round, (total_product - product) / (total - stake) AS cwmm_stake_mean
  FROM owned, parameters WHERE owners > one
),
ranges AS (
  SELECT round, min(cwmm_stake_mean) AS cwmm_stake_mean_least, max(cwmm_stake_mean) AS cwmm_stake_mean_most
  FROM without_one GROUP BY round
),
${sameModels},
trend AS (
  SELECT round, stretch, n, stake, cwmm_stake_mean, cwmm_stake_median, cwmm_mean, cwmm_median,
    cwmm_stake_mean - cwmm_mean AS gap_mean, cwmm_stake_median - cwmm_median AS gap_median, n_eff,
    cwmm_stake_mean_least, cwmm_stake_mean_most,
    part - avg(part) OVER (PARTITION BY stretch) + avg(cwmm_mean) OVER (PARTITION BY stretch) AS cwmm_fixed
  FROM per_round JOIN stake_medians USING (round) JOIN parts USING (round) LEFT JOIN ranges USING (round)
)`;
}

/** CTE `owned`: what the models of one account (or a model alone) hold in a round, and what all hold. */
const owners = `owners AS (
  SELECT model, arg_max(account, round) AS owner FROM observations GROUP BY model
),
owned AS (
  SELECT round, owner, CASE WHEN owner IS NULL THEN model END AS alone,
    sum(stake) AS stake, sum(stake * cwmm) AS product, count(*) AS rows_of, sum(cwmm) AS plain,
    sum(sum(stake)) OVER of_round AS total, sum(sum(stake * cwmm)) OVER of_round AS total_product,
    sum(count(*)) OVER of_round AS total_rows, sum(sum(cwmm)) OVER of_round AS total_plain,
    count(*) OVER of_round AS owners
  FROM entered JOIN owners USING (model)
  GROUP BY round, owner, alone
  WINDOW of_round AS (PARTITION BY round)
)`;

/**
 * CTE `parts`: the round's part of cwmm = model + round by least squares, by going round between the two: a round's part is what its rows
 * exceed their models' means, plus the mean over those models of the parts of all their rounds.
 */
const sameModels = `stretches AS (
  SELECT round, concat_ws('|', cadence, score_regime, staking_regime) AS stretch FROM rounds
),
cells AS (
  SELECT stretch, round, model, cwmm, avg(cwmm) OVER own AS own_mean, count(*) OVER own AS own_rounds
  FROM entered JOIN stretches USING (round)
  WINDOW own AS (PARTITION BY stretch, model)
),
starts AS (
  SELECT stretch, round, avg(cwmm - own_mean) AS start, count(*) AS n FROM cells GROUP BY stretch, round
),
common AS (
  SELECT stretch, cells.round, other.round AS other, sum(one / cells.own_rounds) AS shared
  FROM cells JOIN cells AS other USING (stretch, model), parameters
  GROUP BY stretch, cells.round, other.round
),
equations AS (
  SELECT stretch, starts.round, starts.start,
    list(coalesce(shared, nothing) / starts.n ORDER BY others.round) AS shares
  FROM starts JOIN starts AS others USING (stretch)
    LEFT JOIN common ON common.stretch = starts.stretch AND common.round = starts.round AND common.other = others.round,
    parameters
  GROUP BY stretch, starts.round, starts.start
),
systems AS (
  SELECT stretch, list(round ORDER BY round) AS rounds_of, list(start ORDER BY round) AS starts,
    list(shares ORDER BY round) AS lines
  FROM equations GROUP BY stretch
),
solved AS (
  SELECT stretch, rounds_of, list_reduce(
    list_transform(range(sweeps + one), lambda sweep: starts),
    lambda line, begin: list_transform(lines, lambda shares, place: begin[place] + list_dot_product(shares, line))
  ) AS line
  FROM systems, parameters
),
parts AS (
  SELECT stretch, unnest(rounds_of) AS round, unnest(line) AS part FROM solved
)`;
