import type {Settings} from "../../base/settings/settings.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";

const weighted = "sum(stake * mmc) / sum(stake)";

/** What stake-weighting does to MMC: the table `stake-weighting`. */
export function stakeWeightingSql({rounds, days}: Settings): string {
  return queryOf({
    shared: [entered({rounds, days, resolved: true, known: ["stake", "mmc"], stakeAbove: 0})],
    select: `${selectList("stake-weighting", {
      n: "count(*)",
      mmc_stake_mean: weighted,
      mmc_mean: "avg(mmc)",
      gap: `${weighted} - avg(mmc)`
    })}
FROM entered JOIN (SELECT round, cadence FROM rounds) USING (round)
GROUP BY round, cadence
ORDER BY round`
  });
}
