import type {Settings} from "../../base/settings/settings.js";
import {crowdingParameters, pools} from "./crowding.js";
import {entered, parametersTable} from "../panel/selection.js";
import {selectList} from "../result/select-list.js";

/** Columns that are more than their name. */
const columns = {
  cwmm_loo: "CASE WHEN weight < one AND variance > nothing THEN factor * (rho * sigma - weight) / sqrt(variance) END",
  own_share: "weight / nullif(rho * sigma, nothing)"
} as const;

/** Each staked model in each round with and without its own stake: the table `leave-one-out`. */
export function leaveOneOutSql({rounds, days, minStake}: Settings): string {
  return `WITH
${parametersTable({min_stake: minStake, ...crowdingParameters()})},
${entered({rounds, days, known: ["stake", "cwmm"]})},
${pools},
weighed AS (
  SELECT model, round, stake, cwmm, factor, sigma, stake / total AS weight, cwmm / factor AS rho
  FROM entered JOIN pools USING (round)
),
spread AS (
  SELECT weighed.*, sigma * sigma - two * weight * rho * sigma + weight * weight AS variance FROM weighed, parameters
)
SELECT ${selectList("leave-one-out", columns)}
FROM spread, parameters
ORDER BY round, model`;
}
