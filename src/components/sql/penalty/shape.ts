import {rowsPerGroup} from "../../base/kit/constants.js";
import type {Settings} from "../../base/settings/settings.js";
import {effectiveNumbers, effectiveParameters, entered, grouped, parametersTable, ranked} from "../panel/selection.js";
import {selectList} from "../result/select-list.js";

const statistics = ["fall", "contrast_cwmm", "contrast_group", "share", "knot_slope"];

/** The share is given always: whether the table shows it is a matter of the interval of the fall. */
export function penaltyShapeSql({rounds, groups, ranking, staked, minStake}: Settings): string {
  // kneeOf: the last group below the upper four tenths
  const knee = {knee_of: 3, knee_in: 5, apart: 1e-12};
  const own = {groups, min_stake: minStake, rows_per_group: rowsPerGroup, ...effectiveParameters, ...knee};
  return `WITH
${parametersTable(own)},
${entered({rounds, resolved: true, known: ["cwmm", "mmc"], staked})},
${ranked("cwmm", {ranking})},
${grouped({cwmm_mean: "cwmm", mmc_mean: "mmc"}, [], {ranking})},
${effectiveNumbers},
chosen_groups AS (
  SELECT one AS lowest, (knee_of * groups) // knee_in AS knee, groups AS highest FROM parameters
),
three AS (
  SELECT score_regime,
    any_value(mmc_mean) FILTER ("group" = lowest) AS m1, any_value(mmc_mean) FILTER ("group" = knee) AS mk,
    any_value(mmc_mean) FILTER ("group" = highest) AS ml,
    any_value(cwmm_mean) FILTER ("group" = lowest) AS c1, any_value(cwmm_mean) FILTER ("group" = knee) AS ck,
    any_value(cwmm_mean) FILTER ("group" = highest) AS cl
  FROM means, chosen_groups WHERE knee > lowest AND knee < highest GROUP BY score_regime
),
bends AS (
  SELECT score_regime, round, cwmm, mmc, greatest(cwmm - median(cwmm) OVER (PARTITION BY score_regime), cwmm - cwmm) AS over
  FROM ranked
),
spreads AS (
  SELECT score_regime, round, var_pop(cwmm) AS xx, covar_pop(cwmm, over) AS xz, var_pop(over) AS zz,
    covar_pop(cwmm, mmc) AS xy, covar_pop(over, mmc) AS zy
  FROM bends GROUP BY score_regime, round
),
knots AS (
  SELECT score_regime, sum(xx) AS xx, sum(xz) AS xz, sum(zz) AS zz, sum(xy) AS xy, sum(zy) AS zy
  FROM spreads GROUP BY score_regime
),
numbers_of AS (
  SELECT score_regime, m1 - ml AS fall,
    mk - ml - (ck - cl) / (c1 - cl) * (m1 - ml) AS contrast_cwmm,
    mk - ml - (knee - highest) / (lowest - highest) * (m1 - ml) AS contrast_group,
    (mk - ml) / (m1 - ml) AS share,
    CASE WHEN xx * zz - xz * xz > apart * xx * zz THEN (xx * zy - xz * xy) / (xx * zz - xz * xz) END AS knot_slope
  FROM three JOIN knots USING (score_regime), chosen_groups, parameters WHERE m1 - mk + mk - ml IS NOT NULL
),
regimes AS (
  SELECT score_regime, min(first_round) AS first_round FROM numbers GROUP BY score_regime
),
all_names AS (
  SELECT [${statistics.map((name) => `'${name}'`).join(", ")}] AS names
)
SELECT ${selectList("penalty-shape")}
FROM regimes CROSS JOIN (SELECT names, unnest(names) AS statistic FROM all_names)
  LEFT JOIN (
    SELECT score_regime, statistic, estimate
    FROM numbers_of UNPIVOT (estimate FOR statistic IN (${statistics.join(", ")}))
  ) USING (score_regime, statistic)
  JOIN effective USING (score_regime)
ORDER BY first_round, list_position(names, statistic)`;
}
