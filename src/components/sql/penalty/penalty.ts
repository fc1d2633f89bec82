import type {Settings} from "../../base/settings/settings.js";
import {effectiveNumbers} from "../panel/effective.js";
import {entered, grouped, ranked} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";

export function penaltySql({rounds, groups, ranking, staked, minStake}: Settings): string {
  const means = {cwmm_mean: "cwmm", mmc_mean: "mmc", corr_mean: "corr"};
  return queryOf({
    parameters: {groups, ...(staked ? {min_stake: minStake} : {})},
    shared: [
      entered({rounds, resolved: true, known: ["cwmm", "mmc"], stakeAbove: staked ? "min_stake" : null}),
      ranked("cwmm", {ranking}),
      effectiveNumbers
    ],
    own: [grouped(means, ["median(mmc) AS mmc_median"], {ranking})],
    select: `${selectList("penalty")}
FROM numbers JOIN means USING (score_regime, "group") JOIN effective USING (score_regime)
ORDER BY first_round, "group"`
  });
}
