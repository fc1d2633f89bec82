import {estimatesOf} from "../../base/catalogue/names.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {clusteredMeans, clusteredMedians} from "../groups/clustered.js";
import {cellExtents, cellMeans, cellMedians, groupColumns} from "../groups/columns.js";
import {quantileGroups} from "../groups/groups.js";
import type {TableResult} from "../result/result.js";
import {column, selectRows} from "../panel/select.js";
import {tableOf} from "../result/table-of.js";
import {used} from "../panel/used.js";
import {estimateColumns, estimates} from "../result/estimates.js";
import {clusteredBy} from "../panel/clusters.js";

/** How alike to the meta-model the models of each stake quantile group are: cwmm by group of stake. */
export function stakeDeciles(panel: Panel, settings: Settings): TableResult<"stake-deciles"> {
  const {rounds, groups, ranking, minStake, recent} = settings;
  const values = column(panel, "cwmm");
  const selected = selectRows(panel, {rounds, known: ["cwmm"], stakeKnown: true, minStake, recent});
  const grouped = quantileGroups(panel, selected.rows, panel.stake, {groups, ranking});
  const stakes = cellExtents(grouped, panel.stake);
  // known in all rows that enter
  const [means, medians] = [cellMeans(grouped, values) as number[], cellMedians(grouped, values) as number[]];
  const {intervals, differences} = clusteredMeans(panel, grouped, {
    values,
    estimates: means,
    ranked: false,
    column: "cwmm_mean"
  });
  const result = tableOf("stake-deciles", {
    ...groupColumns(panel, grouped),
    stake_min: stakes.map(([min]) => min),
    stake_max: stakes.map(([, max]) => max),
    ...estimateColumns("cwmm_mean", estimates(means, intervals)),
    ...estimateColumns("cwmm_median", estimates(medians, clusteredMedians(panel, grouped, {values, medians})))
  });
  const method = `95 % intervals for these rounds, ${clusteredBy(panel)}`;
  return {
    name: "stake-deciles",
    settings,
    table: result,
    ...used(panel, grouped.rows),
    left: [...selected.left, ...grouped.left],
    intervals: [{columns: estimatesOf("stake-deciles"), method}],
    endDifferences: differences
  };
}
