import type {Settings} from "../../base/settings/settings.js";
import {entered, grouped, parametersTable, ranked} from "../panel/selection.js";
import {rowsPerGroup} from "../../base/kit/constants.js";
import {selectList} from "../result/select-list.js";

export function stakeDecilesSql({rounds, groups, ranking, minStake, recent}: Settings): string {
  return `WITH
${parametersTable({groups, min_stake: minStake, recent, rows_per_group: rowsPerGroup})},
${entered({rounds, known: ["stake", "cwmm"], recent: true})},
${ranked("stake", {ranking})},
${grouped({cwmm_mean: "cwmm"}, ["min(stake) AS stake_min", "max(stake) AS stake_max", "median(cwmm) AS cwmm_median"], {
  ranking
})}
SELECT ${selectList("stake-deciles")}
FROM numbers JOIN means USING (score_regime, "group")
ORDER BY first_round, "group"`;
}
