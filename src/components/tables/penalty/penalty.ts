import type {TableName} from "../../base/catalogue/index.js";
import type {EstimateOf} from "../../base/catalogue/rows.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {clusteredMeans} from "../groups/clustered.js";
import {cellMeans, cellMedians, groupColumns} from "../groups/columns.js";
import {quantileGroups} from "../groups/groups.js";
import type {IntervalMethod, TableResult} from "../result/result.js";
import {leastPeriods, roundSeries, seriesMeans, seriesMedians} from "../groups/round-series.js";
import type {RoundSeries} from "../groups/round-series.js";
import {column, selectRows} from "../panel/select.js";
import {tableOf} from "../result/table-of.js";
import {used} from "../panel/used.js";
import {estimateColumns, estimates} from "../result/estimates.js";
import {clusteredBy} from "../panel/clusters.js";

/** What models earn that are more or less alike to the meta-model: MMC and CORR by quantile group of cwmm. */
export function penalty(panel: Panel, settings: Settings): TableResult<"penalty"> {
  const {rounds, groups, ranking, staked} = settings;
  const [cwmm, mmc, corr] = (["cwmm", "mmc", "corr"] as const).map((name) => column(panel, name));
  const minStake = staked ? settings.minStake : undefined;
  const selected = selectRows(panel, {rounds, resolved: true, known: ["cwmm", "mmc"], minStake});
  const grouped = quantileGroups(panel, selected.rows, cwmm, {groups, ranking});
  // known in all rows that enter
  const [means, medians] = [cellMeans(grouped, cwmm) as number[], cellMedians(grouped, mmc) as number[]];
  const series = roundSeries(panel, grouped);
  const likeness = clusteredMeans(panel, grouped, {values: cwmm, estimates: means, ranked: true, column: "cwmm_mean"});
  const ofMmc = seriesMeans(series, grouped, {values: mmc, column: "mmc_mean"});
  const ofCorr = seriesMeans(series, grouped, {values: corr, column: "corr_mean"});
  const result = tableOf("penalty", {
    ...groupColumns(panel, grouped),
    ...estimateColumns("cwmm_mean", estimates(means, likeness.intervals)),
    ...estimateColumns("mmc_mean", estimates(cellMeans(grouped, mmc) as number[], ofMmc.intervals)),
    ...estimateColumns("mmc_median", estimates(medians, seriesMedians(series, grouped, {panel, values: mmc, medians}))),
    ...estimateColumns("corr_mean", estimates(cellMeans(grouped, corr), ofCorr.intervals)),
    periods: grouped.cells.map((cell) => series.regimes.get(cell.regime)!.periods)
  });
  return {
    name: "penalty",
    settings,
    table: result,
    ...used(panel, grouped.rows),
    left: [...selected.left, ...grouped.left],
    intervals: [overRounds(series, ["mmc_mean", "mmc_median", "corr_mean"]), overModels(panel)],
    endDifferences: [...ofMmc.differences, ...ofCorr.differences, ...likeness.differences]
  };
}

function overModels(panel: Panel): IntervalMethod<"penalty"> {
  const method = `95 % intervals of cwmm for these rounds: ${clusteredBy(panel)}`;
  return {columns: ["cwmm_mean"], method};
}

/** The rounds of each regime are worth so many independent ones; said, because few give no interval. */
export function overRounds<N extends TableName>({regimes}: RoundSeries, columns: EstimateOf<N>[]): IntervalMethod<N> {
  const names = columns.some((name) => name.startsWith("corr")) ? "MMC and CORR" : "MMC and its parts";
  const words = [...regimes].map(([regime, {lag, periods}]) => {
    const where = regimes.size > 1 ? ` (scores ${regime})` : "";
    const worth = `${periods.toFixed(1)} independent rounds${where}`;
    return periods >= leastPeriods
      ? `lag ${lag}, worth ${worth}`
      : `none, as these rounds are worth ${worth} and it takes ${leastPeriods}`;
  });
  const method = `95 % intervals of ${names} over rounds and accounts, Newey-West with fixed-b values: ${words.join("; ") || "none without rounds"}`;
  return {columns, method};
}
