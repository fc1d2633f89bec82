import type {Settings} from "../../base/settings/settings.js";
import {metaScores, pools} from "../mechanism/crowding.js";
import {entered, grouped, over, ranked} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";

const means = {
  rho_mean: "rho",
  market_mean: "c_meta",
  mmc_mean: "mmc",
  accuracy_mean: "mmc + rho * c_meta",
  overlap_mean: "-rho * c_meta"
};

/** MMC by group of cwmm, split into accuracy and overlap: the table `penalty-parts`. */
export function penaltyPartsSql({rounds, groups, ranking, staked, minStake}: Settings): string {
  const gaps = {mmc_gap: over("mmc_mean"), accuracy_gap: over("accuracy_mean"), overlap_gap: over("overlap_mean")};
  return queryOf({
    parameters: {groups, ...(staked ? {min_stake: minStake} : {})},
    shared: [
      entered({rounds, resolved: true, known: ["cwmm", "mmc"], stakeAbove: staked ? "min_stake" : null}),
      pools,
      metaScores
    ],
    own: [told, ranked("cwmm", {ranking, from: "told"}), grouped(means, [], {ranking})],
    select: `${selectList("penalty-parts", gaps)}
FROM numbers JOIN means USING (score_regime, "group")
ORDER BY first_round, "group"`
  });
}

const told = `-- rows of rounds that tell the meta-model's own score
told AS (
  SELECT entered.*, c_meta, cwmm / factor AS rho
  FROM entered JOIN scores USING (round)
  WHERE c_meta IS NOT NULL
)`;
