import type {Settings} from "../../base/settings/settings.js";
import {entered, grouped, over, ranked} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {pools} from "./crowding.js";
import {weighed} from "./weights.js";

/** Likeness by stake group, split into the own stake's part and the rest: the table `gap-parts`. */
export function gapPartsSql({rounds, groups, ranking, minStake, recent}: Settings): string {
  const means = {cwmm_mean: "cwmm", others_mean: "others", own_mean: "own"};
  const gaps = {gap: over("cwmm_mean"), gap_own: over("own_mean"), gap_selection: over("others_mean")};
  const ends = ["min(stake) AS stake_min", "max(stake) AS stake_max"];
  return queryOf({
    parameters: {groups, min_stake: minStake, recent},
    shared: [entered({rounds, known: ["stake", "cwmm"], recent: true}), pools, weighed],
    own: [told, ranked("stake", {ranking, from: "told"}), grouped(means, ends, {ranking})],
    select: `${selectList("gap-parts", gaps)}
FROM numbers JOIN means USING (score_regime, "group")
ORDER BY first_round, "group"`
  });
}

const told = `-- similarity to the others of the pool, and what the own stake adds
told AS (
  SELECT
    spread.*,
    factor * (rho * sigma - weight) / sqrt(variance) AS others,
    cwmm - factor * (rho * sigma - weight) / sqrt(variance) AS own
  FROM spread
  WHERE weight < 1 AND variance > 0
)`;
