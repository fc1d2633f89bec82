import {table} from "arquero";
import type {Panel} from "../base/panel.js";
import type {Settings} from "../base/settings.js";
import {cellMeans, cellMedian, cells, withInterval} from "./group-columns.js";
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
  const all = cells(panel, grouped, {groups});
  const result = table({
    score_regime: all.map((c) => c.regime),
    group: all.map((c) => c.group),
    n: all.map((c) => c.rows.length),
    models: all.map((c) => c.models),
    rounds: all.map((c) => c.rounds),
    ...withInterval("cwmm_mean", cellMeans(panel, cwmm, all, {ranking})),
    ...withInterval("mmc_mean", cellMeans(panel, mmc, all, {ranking})),
    ...withInterval(
      "mmc_median",
      all.map((c) => cellMedian(mmc, c))
    ),
    ...withInterval("corr_mean", cellMeans(panel, corr, all, {ranking}))
  });
  const left = [...selected.left, ...grouped.left];
  return {name: "penalty", settings, table: result, ...used(panel, grouped.rows), left};
}
