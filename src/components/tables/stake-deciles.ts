import {table} from "arquero";
import type {Panel} from "../base/panel.js";
import type {Settings} from "../base/settings.js";
import {cellExtents, cellMeans, cellMedians, groupColumns, withInterval} from "./group-columns.js";
import {quantileGroups} from "./groups.js";
import type {TableResult} from "./result.js";
import {column, selectRows} from "./select.js";
import {used} from "./used.js";

/** How alike to the meta-model the models of each stake quantile group are: cwmm by group of stake. */
export function stakeDeciles(panel: Panel, settings: Settings): TableResult {
  const {rounds, groups, ranking, minStake, recent} = settings;
  const cwmm = column(panel, "cwmm");
  const selected = selectRows(panel, {rounds, known: ["cwmm"], stakeKnown: true, minStake, recent});
  const grouped = quantileGroups(panel, selected.rows, panel.stake, {groups, ranking});
  const stakes = cellExtents(grouped, panel.stake);
  const result = table({
    ...groupColumns(panel, grouped),
    stake_min: stakes.map(([min]) => min),
    stake_max: stakes.map(([, max]) => max),
    ...withInterval("cwmm_mean", cellMeans(grouped, cwmm)),
    ...withInterval("cwmm_median", cellMedians(grouped, cwmm))
  });
  const left = [...selected.left, ...grouped.left];
  return {name: "stake-deciles", settings, table: result, ...used(panel, grouped.rows), left};
}
