import {rowsPerGroup} from "../../base/kit/constants.js";
import type {Settings} from "../../base/settings/settings.js";
import {crowdingParameters, metaScores, planeParameters, pools} from "../mechanism/crowding.js";
import {entered, grouped, over, parametersTable, ranked} from "../panel/selection.js";
import {selectList} from "../result/select-list.js";

/** MMC by group of cwmm, split into accuracy and overlap: the table `penalty-parts`. */
export function penaltyPartsSql({rounds, groups, ranking, staked, minStake}: Settings): string {
  const own = {groups, min_stake: minStake, rows_per_group: rowsPerGroup};
  const means = {
    rho_mean: "rho",
    market_mean: "c_meta",
    mmc_mean: "mmc",
    accuracy_mean: "mmc + rho * c_meta",
    overlap_mean: "-rho * c_meta"
  };
  const gaps = {mmc_gap: over("mmc_mean"), accuracy_gap: over("accuracy_mean"), overlap_gap: over("overlap_mean")};
  return `WITH
${parametersTable({...own, ...crowdingParameters(), ...planeParameters})},
${entered({rounds, resolved: true, known: ["cwmm", "mmc"], staked})},
${pools},
${metaScores},
told AS (
  SELECT entered.*, c_meta, cwmm / factor AS rho FROM entered JOIN scores USING (round) WHERE c_meta IS NOT NULL
),
${ranked("cwmm", {ranking, from: "told"})},
${grouped(means, [], {ranking})}
SELECT ${selectList("penalty-parts", gaps)}
FROM numbers JOIN means USING (score_regime, "group")
ORDER BY first_round, "group"`;
}
