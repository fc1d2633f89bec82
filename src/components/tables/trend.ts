import {table} from "arquero";
import type {Panel} from "../base/panel.js";
import type {Settings} from "../base/settings.js";
import {mean} from "d3-array";
import {medianOfSorted} from "../statistics/quantile.js";
import {effectiveSize, weightedMean, weightedQuantileSorted} from "../statistics/weighted.js";
import {withInterval} from "./group-columns.js";
import {ranks} from "./ranks.js";
import type {TableResult} from "./result.js";
import {column, selectRows} from "./select.js";
import {used} from "./used.js";

/** Per round, how alike to the meta-model the staked NMR is, and how alike the models are, each counted once. */
export function trend(panel: Panel, settings: Settings): TableResult {
  const {rounds, days, minStake} = settings;
  const cwmm = column(panel, "cwmm");
  const selected = selectRows(panel, {rounds, days, known: ["cwmm"], stakeKnown: true, minStake});
  const ranked = ranks(panel, selected.rows, cwmm, "within");
  const perRound = panel.rounds.flatMap(({round}, i) => {
    const rows = ranked.rows.subarray(ranked.starts[i], ranked.starts[i + 1]);
    return rows.length ? [{round, n: rows.length, ...numbers(gather(cwmm, rows), gather(panel.stake, rows))}] : [];
  });
  const columnOf = (name: keyof (typeof perRound)[number]) => perRound.map((r) => r[name]);
  const result = table({
    round: columnOf("round"),
    n: columnOf("n"),
    stake: columnOf("stake"),
    ...withInterval("cwmm_stake_mean", columnOf("stakeMean")),
    ...withInterval("cwmm_stake_median", columnOf("stakeMedian")),
    ...withInterval("cwmm_mean", columnOf("mean")),
    ...withInterval("cwmm_median", columnOf("median")),
    ...withInterval("gap_mean", columnOf("gapMean")),
    ...withInterval("gap_median", columnOf("gapMedian")),
    n_eff: columnOf("effective")
  });
  return {name: "trend", settings, table: result, ...used(panel, selected.rows), left: selected.left};
}

/** Numbers of one round; `values` ascend. */
function numbers(values: Float64Array, stakes: Float64Array) {
  const stakeMean = weightedMean(values, stakes);
  const stakeMedian = weightedQuantileSorted(values, stakes, 0.5);
  const [plainMean, plainMedian] = [mean(values)!, medianOfSorted(values)];
  return {
    stake: stakes.reduce((a, b) => a + b, 0),
    stakeMean,
    stakeMedian,
    mean: plainMean,
    median: plainMedian,
    gapMean: stakeMean - plainMean,
    gapMedian: stakeMedian - plainMedian,
    effective: effectiveSize(stakes)
  };
}

function gather(values: Float32Array | Float64Array, rows: Int32Array): Float64Array {
  const result = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; ++i) result[i] = values[rows[i]];
  return result;
}
