import type {Settings} from "../../base/settings/settings.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";

/** The observations that the stake page draws one by one. */
export function stakePointsSql({rounds, minStake, recent}: Settings): string {
  return queryOf({
    parameters: {min_stake: minStake, recent},
    shared: [entered({rounds, known: ["stake", "cwmm"], recent: true})],
    select: `SELECT round, model, name, stake, cwmm, payout
FROM entered
ORDER BY round, model`
  });
}
