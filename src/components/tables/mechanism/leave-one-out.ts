import type {Panel} from "../../base/snapshot/panel.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import type {Settings} from "../../base/settings/settings.js";
import {floats} from "../../base/kit/arrays.js";
import {ownShare} from "../../statistics/crowding/leave-one-out.js";
import {poolRounds, rowParts} from "./crowding-rounds.js";
import {known} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {column, selectRows} from "../panel/select.js";
import {tableOf} from "../result/table-of.js";
import {used} from "../panel/used.js";

/**
 * Each staked model in each round with and without its own stake: `weight`, its share of all stakes of the round (whatever
 * `min-stake` leaves out), `cwmm_loo`, published cwmm had the meta-model been made of all the others, and `own_share`, the share of
 * its covariance with the meta-model that is its own part of it (below 0 where the covariance is). All exact but for rounding;
 * null where there are no others, or no covariance.
 */
export function leaveOneOut(panel: Panel, settings: Settings): TableResult<"leave-one-out"> {
  const {rounds, days, minStake} = settings;
  const {rows, left} = selectRows(panel, {rounds, days, known: ["cwmm"], stakeKnown: true, minStake});
  const cwmm = column(panel, "cwmm");
  const {weight, others} = rowParts(panel);
  const shares = ownShares(panel, rows);
  const of = <T>(value: (row: number) => T) => Array.from(rows, value);
  const result = tableOf("leave-one-out", {
    model: of((row) => panel.models.key[panel.model[row]]),
    round: of((row) => panel.round[row]),
    stake: of((row) => panel.stake[row]),
    weight: of((row) => weight[row]),
    cwmm: of((row) => cwmm[row]),
    cwmm_loo: of((row) => known(others[row])),
    own_share: Array.from(shares, known)
  });
  return {name: "leave-one-out", settings, table: result, ...used(panel, rows), left};
}

/** By row, ascending; not finite where the model is not correlated with the meta-model. */
function ownShares(panel: Panel, rows: Int32Array): Float64Array {
  const cwmm = column(panel, "cwmm");
  const {weight} = rowParts(panel);
  const pools = poolRounds(panel);
  const offsets = roundOffsets(panel);
  let i = 0;
  return floats(rows, (row) => {
    while (row >= offsets[i + 1]) ++i;
    return ownShare({weight: weight[row], rho: cwmm[row] / pools[i].factor}, pools[i]);
  });
}
