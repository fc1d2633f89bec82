import type {Settings} from "../../base/settings/settings.js";
import {effectiveNumbers} from "../panel/effective.js";
import {literal} from "../panel/parameters.js";
import {entered, grouped, ranked} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";

const statistics = ["fall", "contrast_cwmm", "contrast_group", "share", "knot_slope"];

/** The share is given always: whether the table shows it is a matter of the interval of the fall. */
export function penaltyShapeSql({rounds, groups, ranking, staked, minStake}: Settings): string {
  return queryOf({
    parameters: {groups, ...(staked ? {min_stake: minStake} : {})},
    shared: [
      entered({rounds, resolved: true, known: ["cwmm", "mmc"], stakeAbove: staked ? "min_stake" : null}),
      ranked("cwmm", {ranking}),
      grouped({cwmm_mean: "cwmm", mmc_mean: "mmc"}, [], {ranking}),
      effectiveNumbers
    ],
    own: [shapes],
    select: `${selectList("penalty-shape")}
FROM (SELECT score_regime, min(first_round) AS first_round FROM numbers GROUP BY score_regime)
  CROSS JOIN (SELECT unnest([${statistics.map(literal).join(", ")}]) AS statistic)
  LEFT JOIN (
    SELECT score_regime, statistic, estimate
    FROM shapes UNPIVOT (estimate FOR statistic IN (${statistics.join(", ")}))
  ) USING (score_regime, statistic)
  JOIN effective USING (score_regime)
ORDER BY first_round, list_position([${statistics.map(literal).join(", ")}], statistic)`
  });
}

/** CTE `shapes`. */
const shapes = `-- the lowest group, the last below the upper four tenths, the highest
chosen_groups AS (
  SELECT 1 AS lowest, (3 * groups) // 5 AS knee, groups AS highest FROM parameters
),
-- means of MMC (m) and cwmm (c) in these three: first, knee, last
three AS (
  SELECT
    score_regime,
    any_value(mmc_mean) FILTER ("group" = lowest) AS m1,
    any_value(mmc_mean) FILTER ("group" = knee) AS mk,
    any_value(mmc_mean) FILTER ("group" = highest) AS ml,
    any_value(cwmm_mean) FILTER ("group" = lowest) AS c1,
    any_value(cwmm_mean) FILTER ("group" = knee) AS ck,
    any_value(cwmm_mean) FILTER ("group" = highest) AS cl
  FROM means, chosen_groups
  WHERE knee > lowest AND knee < highest
  GROUP BY score_regime
),
-- what each row's cwmm exceeds the median
bends AS (
  SELECT
    score_regime,
    round,
    cwmm,
    mmc,
    greatest(cwmm - median(cwmm) OVER (PARTITION BY score_regime), 0) AS over
  FROM ranked
),
-- spreads inside rounds of cwmm (x), what exceeds the median (z) and MMC (y)
spreads AS (
  SELECT
    score_regime,
    round,
    var_pop(cwmm) AS xx,
    covar_pop(cwmm, over) AS xz,
    var_pop(over) AS zz,
    covar_pop(cwmm, mmc) AS xy,
    covar_pop(over, mmc) AS zy
  FROM bends GROUP BY score_regime, round
),
-- summed over rounds
knots AS (
  SELECT
    score_regime,
    sum(xx) AS xx,
    sum(xz) AS xz,
    sum(zz) AS zz,
    sum(xy) AS xy,
    sum(zy) AS zy
  FROM spreads GROUP BY score_regime
),
-- the fall, what of it lies above the knee, and the change of slope at the median
shapes AS (
  SELECT
    score_regime,
    m1 - ml AS fall,
    mk - ml - (ck - cl) / (c1 - cl) * (m1 - ml) AS contrast_cwmm,
    mk - ml - (knee - highest) / (lowest - highest) * (m1 - ml) AS contrast_group,
    (mk - ml) / (m1 - ml) AS share,
    CASE WHEN xx * zz - xz * xz > 1e-12 * xx * zz THEN (xx * zy - xz * xy) / (xx * zz - xz * xz) END AS knot_slope
  FROM three JOIN knots USING (score_regime), chosen_groups
  WHERE m1 - mk + mk - ml IS NOT NULL
)`;
