import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {cellMeans, cellMedians, groupColumns} from "../groups/columns.js";
import {quantileGroups} from "../groups/groups.js";
import {column, selectRows} from "../panel/select.js";
import {used} from "../panel/used.js";
import {estimateColumns, estimates} from "../result/estimates.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";

/** The table `penalty` without intervals and periods, which take most of its time: what is drawn while a slider moves. */
export function penaltyPoints(panel: Panel, settings: Settings): TableResult<"penalty"> {
  const {rounds, groups, ranking, staked} = settings;
  const [cwmm, mmc, corr] = (["cwmm", "mmc", "corr"] as const).map((name) => column(panel, name));
  const minStake = staked ? settings.minStake : undefined;
  const selected = selectRows(panel, {rounds, resolved: true, known: ["cwmm", "mmc"], minStake});
  const grouped = quantileGroups(panel, selected.rows, cwmm, {groups, ranking});
  const table = tableOf("penalty", {
    ...groupColumns(panel, grouped),
    ...estimateColumns("cwmm_mean", estimates(cellMeans(grouped, cwmm) as number[])),
    ...estimateColumns("mmc_mean", estimates(cellMeans(grouped, mmc) as number[])),
    ...estimateColumns("mmc_median", estimates(cellMedians(grouped, mmc) as number[])),
    ...estimateColumns("corr_mean", estimates(cellMeans(grouped, corr))),
    periods: grouped.cells.map(() => NaN)
  });
  const left = [...selected.left, ...grouped.left];
  return {name: "penalty", settings, table, ...used(panel, grouped.rows), left};
}
