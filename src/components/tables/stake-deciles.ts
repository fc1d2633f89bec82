import {table} from "arquero";
import type {Panel} from "../base/panel.js";
import type {Settings} from "../base/settings.js";
import {cellMeans, cellMedian, cells, withInterval} from "./group-columns.js";
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
  const all = cells(panel, grouped, {groups});
  const stakes = all.map(({rows}) => extent(panel.stake, rows));
  const result = table({
    score_regime: all.map((c) => c.regime),
    group: all.map((c) => c.group),
    n: all.map((c) => c.rows.length),
    models: all.map((c) => c.models),
    rounds: all.map((c) => c.rounds),
    stake_min: stakes.map(([min]) => min),
    stake_max: stakes.map(([, max]) => max),
    ...withInterval("cwmm_mean", cellMeans(panel, cwmm, all, {ranking})),
    ...withInterval(
      "cwmm_median",
      all.map((c) => cellMedian(cwmm, c))
    )
  });
  const left = [...selected.left, ...grouped.left];
  return {name: "stake-deciles", settings, table: result, ...used(panel, grouped.rows), left};
}

function extent(values: Float64Array, rows: Int32Array): [number, number] {
  let min = Infinity;
  let max = -Infinity;
  for (const row of rows) {
    if (values[row] < min) min = values[row];
    if (values[row] > max) max = values[row];
  }
  return [min, max];
}
