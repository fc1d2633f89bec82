import {rowsPerGroup} from "../../base/kit/constants.js";
import type {Settings} from "../../base/settings/settings.js";
import {crowdingParameters, pools} from "./crowding.js";
import {entered, grouped, over, parametersTable, ranked} from "../panel/selection.js";
import {selectList} from "../result/select-list.js";

/** Likeness by stake group, split into the own stake's part and the rest: the table `gap-parts`. */
export function gapPartsSql({rounds, groups, ranking, minStake, recent}: Settings): string {
  const own = {groups, min_stake: minStake, recent, rows_per_group: rowsPerGroup};
  const means = {cwmm_mean: "cwmm", others_mean: "others", own_mean: "own"};
  const gaps = {gap: over("cwmm_mean"), gap_own: over("own_mean"), gap_selection: over("others_mean")};
  return `WITH
${parametersTable({...own, ...crowdingParameters()})},
${entered({rounds, known: ["stake", "cwmm"], recent: true})},
${pools},
weighed AS (
  SELECT entered.*, factor, sigma, stake / total AS weight, cwmm / factor AS rho FROM entered JOIN pools USING (round)
),
spread AS (
  SELECT weighed.*, sigma * sigma - two * weight * rho * sigma + weight * weight AS variance FROM weighed, parameters
),
told AS (
  SELECT spread.*, factor * (rho * sigma - weight) / sqrt(variance) AS others,
    cwmm - factor * (rho * sigma - weight) / sqrt(variance) AS own
  FROM spread, parameters WHERE weight < one AND variance > nothing
),
${ranked("stake", {ranking, from: "told"})},
${grouped(means, ["min(stake) AS stake_min", "max(stake) AS stake_max"], {ranking})}
SELECT ${selectList("gap-parts", gaps)}
FROM numbers JOIN means USING (score_regime, "group")
ORDER BY first_round, "group"`;
}
