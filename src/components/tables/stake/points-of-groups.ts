import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {cellExtents, cellMeans, cellMedians, groupColumns} from "../groups/columns.js";
import {quantileGroups} from "../groups/groups.js";
import {column, selectRows} from "../panel/select.js";
import {used} from "../panel/used.js";
import {estimateColumns, estimates} from "../result/estimates.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";

/** The table `stake-deciles` without intervals, which take most of its time: what is drawn while a slider moves. */
export function stakeGroupPoints(panel: Panel, settings: Settings): TableResult<"stake-deciles"> {
  const {rounds, groups, ranking, minStake, recent} = settings;
  const values = column(panel, "cwmm");
  const selected = selectRows(panel, {rounds, known: ["cwmm"], stakeKnown: true, minStake, recent});
  const grouped = quantileGroups(panel, selected.rows, panel.stake, {groups, ranking});
  const stakes = cellExtents(grouped, panel.stake);
  const table = tableOf("stake-deciles", {
    ...groupColumns(panel, grouped),
    stake_min: stakes.map(([min]) => min),
    stake_max: stakes.map(([, max]) => max),
    ...estimateColumns("cwmm_mean", estimates(cellMeans(grouped, values) as number[])),
    ...estimateColumns("cwmm_median", estimates(cellMedians(grouped, values) as number[]))
  });
  const left = [...selected.left, ...grouped.left];
  return {name: "stake-deciles", settings, table, ...used(panel, grouped.rows), left};
}
