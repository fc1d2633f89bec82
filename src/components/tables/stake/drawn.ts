/** What the stake page's points are: the rows before small rounds are left out, whatever the groups. */
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {selectRows} from "../panel/select.js";
import {used} from "../panel/used.js";
import type {TableResult} from "../result/result.js";

export type Drawn = Pick<TableResult, "used" | "models" | "rounds" | "left">;

export function stakePointsUsed(panel: Panel, {rounds, minStake, recent}: Settings): Drawn {
  const {rows, left} = selectRows(panel, {rounds, known: ["cwmm"], stakeKnown: true, minStake, recent});
  return {...used(panel, rows), left};
}
