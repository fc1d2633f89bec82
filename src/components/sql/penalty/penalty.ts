import {rowsPerGroup} from "../../base/kit/constants.js";
import type {Settings} from "../../base/settings/settings.js";
import {effectiveNumbers, effectiveParameters, entered, grouped, parametersTable, ranked} from "../panel/selection.js";
import {selectList} from "../result/select-list.js";

export function penaltySql({rounds, groups, ranking, staked, minStake}: Settings): string {
  return `WITH
${parametersTable({groups, min_stake: minStake, rows_per_group: rowsPerGroup, ...effectiveParameters})},
${entered({rounds, resolved: true, known: ["cwmm", "mmc"], staked})},
${ranked("cwmm", {ranking})},
${grouped({cwmm_mean: "cwmm", mmc_mean: "mmc", corr_mean: "corr"}, ["median(mmc) AS mmc_median"], {ranking})},
${effectiveNumbers}
SELECT ${selectList("penalty")}
FROM numbers JOIN means USING (score_regime, "group") JOIN effective USING (score_regime)
ORDER BY first_round, "group"`;
}
