import {table} from "arquero";
import type {Panel} from "../base/panel.js";
import {roundOffsets} from "../base/rounds.js";
import type {Settings} from "../base/settings.js";
import {mean} from "d3-array";
import {median} from "../statistics/quantile.js";
import {effectiveSize, weightedMean, weightedQuantile} from "../statistics/weighted.js";
import {withInterval} from "./group-columns.js";
import type {TableResult} from "./result.js";
import {column, selectRows} from "./select.js";
import {used} from "./used.js";

/** Per round, how alike to the meta-model the staked NMR is, and how alike the models are, each counted once. */
export function trend(panel: Panel, settings: Settings): TableResult {
  const {rounds, days, minStake} = settings;
  const cwmm = column(panel, "cwmm");
  const selected = selectRows(panel, {rounds, days, known: ["cwmm"], stakeKnown: true, minStake});
  const perRound = splitByRound(panel, selected.rows).map(({round, rows}) => {
    const values = Float64Array.from(rows, (row) => cwmm[row]);
    const stakes = Float64Array.from(rows, (row) => panel.stake[row]);
    return {round, n: rows.length, ...numbers(values, stakes)};
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

function numbers(values: Float64Array, stakes: Float64Array) {
  const stakeMean = weightedMean(values, stakes);
  const stakeMedian = weightedQuantile(values, stakes, 0.5);
  const [plainMean, plainMedian] = [mean(values)!, median(values)];
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

/** The rows (ascending) of each round that has any. */
export function splitByRound(panel: Panel, rows: Int32Array): {round: number; rows: Int32Array}[] {
  const offsets = roundOffsets(panel);
  let start = 0;
  return panel.rounds.flatMap(({round}, i) => {
    let end = start;
    while (end < rows.length && rows[end] < offsets[i + 1]) ++end;
    const part = rows.subarray(start, end);
    start = end;
    return part.length ? [{round, rows: part}] : [];
  });
}
