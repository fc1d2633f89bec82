import type {Settings} from "../../base/settings/settings.js";
import {checkedRounds, checkParameters, crowdingParameters, metaScores, planeParameters, pools} from "./crowding.js";
import {entered, parametersTable} from "../panel/selection.js";
import {selectList} from "../result/select-list.js";

/** Columns that are more than their name. */
const columns = {
  n: "pool_n",
  stake: "total",
  sigma_sq: "sigma * sigma",
  similarity: "sigma * sigma - hhi",
  pairwise: "CASE WHEN pool_n > one THEN (sigma * sigma - hhi) / (one - hhi) END",
  bets: "one / (sigma * sigma)",
  c_apart: `CASE WHEN (c_plane IS NOT NULL)::INTEGER + (c_inverse IS NOT NULL)::INTEGER + (c_sums IS NOT NULL)::INTEGER
      + (c_published IS NOT NULL)::INTEGER > one
    THEN greatest(c_plane, c_inverse, c_sums, c_published) - least(c_plane, c_inverse, c_sums, c_published) END`,
  flag: "CASE WHEN grave THEN 'unreliable' WHEN reason IS NOT NULL THEN 'approximate' ELSE 'good' END"
} as const;

/** The meta-model round by round: the table `meta-model`. */
export function metaModelSql({rounds, days}: Settings): string {
  return `WITH
${parametersTable({...crowdingParameters(), ...planeParameters, ...checkParameters, min_stake: 0})},
${entered({rounds, days, known: ["stake", "cwmm"]})},
${pools},
${metaScores},
${checkedRounds}
SELECT ${selectList("meta-model", columns)}
FROM checked, parameters
ORDER BY round`;
}
