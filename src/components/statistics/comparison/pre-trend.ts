import {CholeskyDecomposition, Matrix} from "ml-matrix";
import {floats} from "../../base/kit/arrays.js";
import type {Windows} from "../series/windows.js";
import {clusteredMean} from "../clusters/clustered-mean.js";
import {degreesBy, twoWays, varianceBy} from "../clusters/ways.js";
import {clustersOf} from "../clusters/cluster-variance.js";
import type {Clusters} from "../clusters/cluster-variance.js";
import {estimateOf} from "../numbers/estimate.js";
import type {Estimate} from "../numbers/estimate.js";
import {waldTest} from "./wald.js";
import type {WaldTest} from "./wald.js";

export interface PreTrend {
  test: WaldTest;
  /** mean of each block, less the mean of the last one */
  blocks: Float64Array;
  /** of the first of them, with its t interval */
  first: Estimate;
  /** event times at which each block starts; the last one is the reference */
  starts: number[];
  events: number;
  clusters: number;
  /** smallest difference of all earlier blocks from the last one, and slope per event time, seen with 80 % power */
  mdeOfStep: number;
  mdeOfSlope: number;
}

/**
 * Joint test that the path before the event is flat, on means of `blocks` blocks of event times (each against the last),
 * one line per event, clustered, and where `dates` are given by date as well (CR2; with unequal clusters Hotelling's F takes Satterthwaite's number of them). Events without a score in every block are left out. A test that does not reject says
 * little (Roth 2022): read it with the smallest effects that it could have seen. Raises after good luck make a
 * pre-trend that has nothing to do with the stake: here it is expected.
 */
export function preTrend(
  windows: Windows,
  {blocks = 4, clusters, dates}: {blocks?: number; clusters?: Int32Array; dates?: Int32Array} = {}
): PreTrend {
  const {lines, events, edges} = blockLines(windows, blocks);
  const groups = clustersOf(clusters ? events.map((e) => clusters[e]) : events);
  const {mean, covariance, effective} = dates
    ? twoWayMean(lines, groups, clustersOf(events.map((e) => dates[e])))
    : vectorMean(lines, groups);
  const middles = edges.slice(1).map((edge, b) => (edge + edges[b] - 1) / 2);
  const step = mean.map(() => 1);
  const slope = mean.map((_, b) => middles[b] - middles[blocks - 1]);
  const df = effective - 1;
  const isTold = groups.size > 1 && degreesBy([{df, clusters: groups.size}]) > 0;
  const se = isTold ? Math.sqrt(covariance[0][0]) : NaN;
  const test = waldTest(mean, covariance, {clusters: effective, directions: [step, slope]});
  return {
    test,
    blocks: mean,
    first: estimateOf(mean[0] ?? NaN, se, {df}),
    starts: edges.slice(0, -1).map((edge) => edge - windows.before),
    events: lines.length,
    clusters: groups.size,
    mdeOfStep: test.detectable[0],
    mdeOfSlope: test.detectable[1]
  };
}

/** Means of blocks of event times less that of the last block, a line per event with a score in each, and which events. */
export function blockLines({scores, width, before}: Windows, blocks: number) {
  const edges = Array.from({length: blocks + 1}, (_, b) => Math.round((b * before) / blocks));
  const lines: Float64Array[] = [];
  const events: number[] = [];
  for (let e = 0; e * width < scores.length; ++e) {
    const means = Array.from({length: blocks}, (_, b) =>
      meanOfKnown(scores, e * width + edges[b], e * width + edges[b + 1])
    );
    const line = floats(means.slice(0, -1), (mean) => mean - means[blocks - 1]);
    if (!line.every(Number.isFinite)) continue;
    lines.push(line);
    events.push(e);
  }
  return {lines, events, edges};
}

function meanOfKnown(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  let n = 0;
  for (let i = from; i < to; ++i)
    if (values[i] === values[i]) {
      sum += values[i];
      ++n;
    }
  return sum / n;
}

/**
 * The same clustered by account and by date: covariance by account plus by date less by both, its variances never below the larger of the
 * first two; where that is no covariance, as some direction has none left, without taking off what both have in common.
 */
function twoWayMean(lines: readonly Float64Array[], accounts: Clusters, dates: Clusters) {
  const {both} = twoWays(accounts, dates);
  const [first, second, third] = [accounts, dates, both].map((of) => vectorMean(lines, of));
  const df = degreesBy([
    {df: first.effective - 1, clusters: accounts.size},
    {df: second.effective - 1, clusters: dates.size}
  ]);
  const combined = (taken: number) =>
    first.covariance.map((row, a) =>
      row.map((x, b) => {
        const [y, z] = [second.covariance[a][b], third.covariance[a][b]];
        return a === b && taken ? varianceBy([x, y, z]) : x + y - taken * z;
      })
    );
  const covariance = isPositive(combined(1)) ? combined(1) : combined(0);
  return {mean: first.mean, covariance, effective: df > 0 ? df + 1 : 0};
}

/** Made symmetric to the last digit, as the decomposition asks. */
function isPositive(covariance: readonly Float64Array[]): boolean {
  const rows = covariance.map((row, a) => Array.from(row, (value, b) => (value + covariance[b][a]) / 2));
  if (!rows.length || !rows.flat().every(Number.isFinite)) return false;
  return new CholeskyDecomposition(new Matrix(rows)).isPositiveDefinite();
}

/**
 * Mean of lines of k numbers with its cluster-robust covariance (CR2), and as many equal clusters as have its degrees of
 * freedom, plus 1 (Satterthwaite).
 */
export function vectorMean(
  lines: readonly Float64Array[],
  {codes, size}: Clusters
): {mean: Float64Array; covariance: Float64Array[]; effective: number} {
  const k = lines[0]?.length ?? 0;
  const mean = new Float64Array(k);
  for (const line of lines) for (let a = 0; a < k; ++a) mean[a] += line[a] / lines.length;
  const sums = Array.from({length: size}, () => new Float64Array(k));
  const rows = new Float64Array(size);
  lines.forEach((line, i) => {
    ++rows[codes[i]];
    for (let a = 0; a < k; ++a) sums[codes[i]][a] += (line[a] - mean[a]) / lines.length;
  });
  const covariance = Array.from({length: k}, () => new Float64Array(k));
  sums.forEach((sum, g) => {
    const rest = 1 - rows[g] / lines.length;
    for (let a = 0; a < k; ++a) for (let b = 0; b < k; ++b) covariance[a][b] += (sum[a] * sum[b]) / rest;
  });
  const {df} = clusteredMean({sums: new Float64Array(size), weights: rows});
  return {mean, covariance, effective: size > 1 ? df + 1 : size};
}
