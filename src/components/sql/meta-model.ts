import type {Settings} from "../base/settings.js";
import {checkedRounds, checkParameters, crowdingParameters, metaScores, planeParameters, pools} from "./crowding.js";
import {entered, parametersTable} from "./parts.js";

/** The meta-model round by round: the table `meta-model`. */
export function metaModelSql({rounds, days}: Settings): string {
  return `WITH
${parametersTable({...crowdingParameters(), ...planeParameters, ...checkParameters, min_stake: 0})},
${entered({rounds, days, known: ["stake", "cwmm"]})},
${pools},
${metaScores},
${checkedRounds}
SELECT round, pool_n AS n, total AS stake, coverage, sigma, sigma * sigma AS sigma_sq, hhi, sigma * sigma - hhi AS similarity,
  CASE WHEN pool_n > one THEN (sigma * sigma - hhi) / (one - hhi) END AS pairwise, one / (sigma * sigma) AS bets,
  weighted_mmc, mmc_sd, c_plane, c_inverse, c_sums, c_published,
  CASE WHEN (c_plane IS NOT NULL)::INTEGER + (c_inverse IS NOT NULL)::INTEGER + (c_sums IS NOT NULL)::INTEGER
      + (c_published IS NOT NULL)::INTEGER > one
    THEN greatest(c_plane, c_inverse, c_sums, c_published) - least(c_plane, c_inverse, c_sums, c_published) END AS c_apart,
  c_meta, CASE WHEN grave THEN 'unreliable' WHEN reason IS NOT NULL THEN 'approximate' ELSE 'good' END AS flag, reason
FROM checked, parameters
ORDER BY round`;
}
