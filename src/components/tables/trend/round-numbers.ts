/** The numbers of one round of the table `trend` with their intervals: who else might have been in the round. */
import {extent, mean} from "d3-array";
import type {Estimated, Interval} from "../../base/kit/interval.js";
import {floats} from "../../base/kit/arrays.js";
import {influenceEstimate, influenceOf, influenceOfDifference, scaled} from "../../statistics/clusters/linearized.js";
import type {Influence} from "../../statistics/clusters/linearized.js";
import {medianOfSorted} from "../../statistics/numbers/quantile.js";
import {effectiveSize, weightedMean, weightedQuantileSorted} from "../../statistics/numbers/weighted.js";
import {level} from "../result/intervals.js";

/** One round's staked models: cwmm ascending, stakes above 0 and clusters (0 to `clusters` - 1) in the same order. */
export interface RoundRows {
  values: Float64Array;
  stakes: Float64Array;
  codes: Int32Array;
  clusters: number;
}

/** Without an interval where one cluster is all there is. */
export interface RoundNumbers {
  stake: number;
  effective: number;
  stakeMean: Estimated;
  stakeMedian: Estimated;
  mean: Estimated;
  median: Estimated;
  gapMean: Estimated;
  gapMedian: Estimated;
  /** the stake-weighted mean without one cluster, least and most; null where one cluster is all there is */
  without: Interval | null;
}

export function roundNumbers(rows: RoundRows): RoundNumbers {
  const {values, stakes} = rows;
  const stake = stakes.reduce((a, b) => a + b, 0);
  const weighted = floats(stakes, (s) => s / stake);
  const equal = new Float64Array(values.length).fill(1 / values.length);
  const stakeMean = meanOf(rows, weightedMean(values, stakes), weighted);
  const plainMean = meanOf(rows, mean(values)!, equal);
  const stakeMedian = medianOf(rows, weightedQuantileSorted(values, stakes, 0.5), weighted);
  const plainMedian = medianOf(rows, medianOfSorted(values), equal);
  return {
    stake,
    effective: effectiveSize(stakes),
    stakeMean: estimated(stakeMean),
    stakeMedian: {...stakeMedian.interval, estimate: stakeMedian.estimate},
    mean: estimated(plainMean),
    median: {...plainMedian.interval, estimate: plainMedian.estimate},
    gapMean: gapOf(stakeMean, plainMean),
    gapMedian: gapOf(stakeMedian, plainMedian),
    without: withoutOne(rows)
  };
}

/** From sums: the rest of the stake and of stake times cwmm, by the cluster that is left out. */
function withoutOne({values, stakes, codes, clusters}: RoundRows): Interval | null {
  if (clusters < 2) return null;
  const [products, weights] = [new Float64Array(clusters), new Float64Array(clusters)];
  let [product, weight] = [0, 0];
  for (let i = 0; i < values.length; ++i) {
    products[codes[i]] += stakes[i] * values[i];
    weights[codes[i]] += stakes[i];
    product += stakes[i] * values[i];
    weight += stakes[i];
  }
  const means = products.map((own, c) => (product - own) / (weight - weights[c]));
  const [low, high] = extent(means) as [number, number];
  return {low, high};
}

interface Moved {
  estimate: number;
  influence: Influence;
}

const estimated = ({estimate, influence}: Moved): Estimated => influenceEstimate(estimate, influence, {level});

function gapOf(stake: Moved, plain: Moved): Estimated {
  const influence = influenceOfDifference(stake.influence, plain.influence);
  return estimated({estimate: stake.estimate - plain.estimate, influence});
}

/** Weights sum to 1. Linearised: a row moves its mean by its weight times its distance from it. */
function meanOf(rows: RoundRows, estimate: number, weights: Float64Array): Moved {
  return {estimate, influence: influence(rows, weights, (i) => rows.values[i] - estimate)};
}

/**
 * Woodruff's interval: that of the weight at or below the median, carried back through the distribution. For the gap the
 * median is linearised, with the slope of the distribution taken from the width of that interval.
 */
function medianOf(rows: RoundRows, estimate: number, weights: Float64Array): Moved & {interval: Interval} {
  const {values} = rows;
  const share = values.reduce((sum, value, i) => sum + (value <= estimate ? weights[i] : 0), 0);
  const below = influence(rows, weights, (i) => (values[i] <= estimate ? 1 : 0) - share);
  const {low, high} = influenceEstimate(0.5, below, {level});
  if (!(low > 0 && high < 1)) return {estimate, influence: scaled(below, NaN), interval: {low: NaN, high: NaN}};
  const [from, to] = [low, high].map((p) => weightedQuantileSorted(values, weights, p));
  return {estimate, interval: {low: from, high: to}, influence: scaled(below, -(to - from) / (high - low))};
}

function influence({codes, clusters}: RoundRows, weights: Float64Array, moves: (i: number) => number): Influence {
  const sums = new Float64Array(clusters);
  const leverages = new Float64Array(clusters);
  for (let i = 0; i < weights.length; ++i) {
    sums[codes[i]] += weights[i] * moves(i);
    leverages[codes[i]] += weights[i];
  }
  return influenceOf(sums, leverages);
}
