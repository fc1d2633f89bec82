import type {Settings} from "../../base/settings/settings.js";
import {entered, grouped, ranked} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";

export function stakeDecilesSql({rounds, groups, ranking, minStake, recent}: Settings): string {
  const rest = ["min(stake) AS stake_min", "max(stake) AS stake_max", "median(cwmm) AS cwmm_median"];
  return queryOf({
    parameters: {groups, min_stake: minStake, recent},
    shared: [entered({rounds, known: ["stake", "cwmm"], recent: true})],
    own: [ranked("stake", {ranking}), grouped({cwmm_mean: "cwmm"}, rest, {ranking})],
    select: `${selectList("stake-deciles")}
FROM numbers JOIN means USING (score_regime, "group")
ORDER BY first_round, "group"`
  });
}
