import type {Settings} from "../base/settings.js";
import {entered, parametersTable} from "./parts.js";

export function trendSql({rounds, days, minStake}: Settings): string {
  return `WITH
${parametersTable({min_stake: minStake, half: 0.5, rounding: 1e-12})},
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
)
SELECT round, n, stake, cwmm_stake_mean, cwmm_stake_median, cwmm_mean, cwmm_median,
  cwmm_stake_mean - cwmm_mean AS gap_mean, cwmm_stake_median - cwmm_median AS gap_median, n_eff
FROM per_round JOIN stake_medians USING (round)
ORDER BY round`;
}
