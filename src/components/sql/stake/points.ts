import type {Settings} from "../../base/settings/settings.js";
import {entered, parametersTable} from "../panel/selection.js";

/** The observations that the stake page draws one by one. */
export function stakePointsSql({rounds, minStake, recent}: Settings): string {
  return `WITH
${parametersTable({min_stake: minStake, recent})},
${entered({rounds, known: ["stake", "cwmm"], recent: true})}
SELECT round, model, name, stake, cwmm, payout
FROM entered
ORDER BY round, model`;
}
