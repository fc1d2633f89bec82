import type {Settings} from "../../base/settings/settings.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {pools} from "./crowding.js";
import {weighed} from "./weights.js";

/** Columns that are more than their name. */
const columns = {
  cwmm_loo: "CASE WHEN weight < 1 AND variance > 0 THEN factor * (rho * sigma - weight) / sqrt(variance) END",
  own_share: "weight / nullif(rho * sigma, 0)"
} as const;

/** Each staked model in each round with and without its own stake: the table `leave-one-out`. */
export function leaveOneOutSql({rounds, days, minStake}: Settings): string {
  return queryOf({
    parameters: {min_stake: minStake},
    shared: [entered({rounds, days, known: ["stake", "cwmm"]}), pools],
    own: [weighed],
    select: `${selectList("leave-one-out", columns)}
FROM spread
ORDER BY round, model`
  });
}
