import {table} from "arquero";
import type {Panel} from "../base/panel.js";
import type {Settings} from "../base/settings.js";
import {cellMeans, cellMedians, groupColumns, withInterval} from "./group-columns.js";
import {quantileGroups} from "./groups.js";
import type {TableResult} from "./result.js";
import {column, selectRows} from "./select.js";
import {used} from "./used.js";

/** What models earn that are more or less alike to the meta-model: MMC and CORR by quantile group of cwmm. */
export function penalty(panel: Panel, settings: Settings): TableResult {
  const {rounds, groups, ranking, staked} = settings;
  const [cwmm, mmc, corr] = (["cwmm", "mmc", "corr"] as const).map((name) => column(panel, name));
  const minStake = staked ? settings.minStake : undefined;
  const selected = selectRows(panel, {rounds, resolved: true, known: ["cwmm", "mmc"], minStake});
  const grouped = quantileGroups(panel, selected.rows, cwmm, {groups, ranking});
  const result = table({
    ...groupColumns(panel, grouped),
    ...withInterval("cwmm_mean", cellMeans(grouped, cwmm)),
    ...withInterval("mmc_mean", cellMeans(grouped, mmc)),
    ...withInterval("mmc_median", cellMedians(grouped, mmc)),
    ...withInterval("corr_mean", cellMeans(grouped, corr))
  });
  const left = [...selected.left, ...grouped.left];
  return {name: "penalty", settings, table: result, ...used(panel, grouped.rows), left};
}
