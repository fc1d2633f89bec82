import {floats, integers} from "../../base/kit/arrays.js";
import {clusteredMean} from "../clusters/clustered-mean.js";
import {quadratic} from "../clusters/clustered-means.js";
import {degreesBy, varianceBy} from "../clusters/ways.js";
import {estimateOf} from "../numbers/estimate.js";
import type {Estimate} from "../numbers/estimate.js";
import type {Experiment, UnitEvent} from "./stacked-controls.js";
import {changesOf, compare, compares, effectsOf, timesOf} from "./stacked-effects.js";
import type {Compared, StackedEffects, StackedOptions, Totals, Window} from "./stacked-effects.js";
import type {UnitPanel} from "./unit-panel.js";

export interface StackedDid extends StackedEffects {
  /** covariance of the effects, rows */
  covariance: Float64Array[];
  /** treated, and controls (each once per event date), with known outcomes at each event time */
  treated: Int32Array;
  controls: Int32Array;
  /** clusters with a treated unit */
  treatedClusters: number;
  /** of the effects' errors: Satterthwaite's over the clusters of the treated; of the regression, their number less 1 */
  df: number;
  /** treated outcomes without any control at their date and event time */
  unmatched: number;
  /** by cluster, by date and by both, where asked for: what `effectOf` then takes its errors from */
  ways?: StackedWay[];
}

/** Errors by one way of clustering: clusters with a treated unit, and Satterthwaite's degrees of freedom over these. */
interface StackedWay {
  covariance: Float64Array[];
  clusters: number;
  df: number;
}

/**
 * Weighted stacked difference-in-differences (Wing, Freedman and Hollingsworth 2024). Every event date is an experiment of
 * its own: changes since the reference of units with an event that day, less those of clean controls; control means are
 * weighted with the treated of their date, so the effects are the average over the treated. Equal to their weighted
 * regression where the windows are balanced; else each event time uses the units known there and at the reference.
 * Errors come from influence values summed over the clusters of ORIGINAL units (a control stands in many experiments),
 * divided by the root of 1 - h, h the cluster's share of the treated (CR2: accounts of many treated models count for what
 * they are); those of the regression are times G / (G - 1) (n - 1) / (n - k). No design of this kind removes selection on past outcomes.
 */
export function stackedDid(panel: UnitPanel, events: readonly UnitEvent[], options: StackedOptions): StackedDid {
  const {before, after, clusters = integers({length: panel.units}, (_, unit) => unit)} = options;
  const {experiments, totals} = compare(panel, events, options);
  const times = timesOf({before, after});
  const influence = influenceOf(panel, experiments, {...options, clusters, totals});
  const isRegression = options.errors === "regression";
  const treated = treatedByCluster(experiments, clusters);
  const treatedClusters = treated.filter((n) => n > 0).length;
  if (!isRegression) reach(influence, {treated, all: treated.reduce((a, b) => a + b, 0), width: times.length});
  return {
    times,
    effects: effectsOf(totals),
    covariance: covarianceOf(influence, {
      width: times.length,
      factor: isRegression ? regressionFactor(experiments, {totals, clusters}) : 1
    }),
    treated: totals.nTreated,
    controls: totals.nControls,
    treatedClusters,
    df: isRegression ? treatedClusters - 1 : clusteredMean({sums: treated.map(() => 0), weights: treated}).df,
    unmatched: totals.unmatched,
    ...(options.errors === "two-way" ? {ways: waysOf(panel, experiments, {...options, clusters, totals})} : {})
  };
}

/** By cluster of original units, by date, and by both at once: each with CR2's factor by its share of the treated. */
function waysOf(
  panel: UnitPanel,
  experiments: readonly Compared[],
  options: StackedOptions & {clusters: Int32Array; totals: Totals}
): StackedWay[] {
  const {before, after, clusters} = options;
  const width = before + after;
  const treated = treatedByCluster(experiments, clusters);
  const all = treated.reduce((a, b) => a + b, 0);
  const accounts = new Float64Array(treated.length * width);
  const dates = new Float64Array(experiments.length * width);
  const both = Array.from({length: width}, () => new Float64Array(width));
  experiments.forEach((experiment, date) => {
    const own = influenceOf(panel, [experiment], options);
    own.forEach((value, i) => {
      accounts[i] += value;
      dates[date * width + (i % width)] += value;
    });
    const here = treatedByCluster([experiment], clusters);
    reach(own, {treated: here, all, width});
    covarianceOf(own, {width, factor: 1}).forEach((row, a) => row.forEach((value, b) => (both[a][b] += value)));
  });
  const byDate = floats(experiments, (experiment) => experiment.treated.length);
  return [
    wayOf(accounts, {treated, all, width}),
    wayOf(dates, {treated: byDate, all, width}),
    {covariance: both, clusters: NaN, df: NaN}
  ];
}

interface Reach {
  /** treated by cluster, and all of them */
  treated: Float64Array;
  all: number;
  width: number;
}

function wayOf(influence: Float64Array, of: Reach): StackedWay {
  const {df} = clusteredMean({sums: of.treated.map(() => 0), weights: of.treated});
  reach(influence, of);
  const clusters = of.treated.filter((n) => n > 0).length;
  return {covariance: covarianceOf(influence, {width: of.width, factor: 1}), clusters, df};
}

/** How each cluster moves each effect: one line per cluster. */
function influenceOf(
  panel: UnitPanel,
  experiments: readonly Compared[],
  options: StackedOptions & {clusters: Int32Array; totals: Totals}
): Float64Array {
  const {clusters, totals, before, after, errors = "date"} = options;
  const width = before + after;
  const influence = new Float64Array(width * clusters.reduce((most, code) => Math.max(most, code + 1), 0));
  for (const experiment of experiments) {
    const {time: date, treated, controls, treatedMeans, controlMeans} = experiment;
    const centre = errors === "regression" ? totals : centreOfDate(experiment, totals);
    const factors = floats(totals.nTreated, (n, at) => (n > 0 && compares(experiment, at) ? 1 / n : 0));
    const shares = factors.map((f, at) => f && (-f * treatedMeans.n[at]) / controlMeans.n[at]);
    const into = {influence, clusters, window: {...options, date}};
    addChanges(panel, treated, {...into, factors, centre: centre.treated});
    addChanges(panel, controls, {...into, factors: shares, centre: centre.controls});
  }
  return influence;
}

interface Added {
  influence: Float64Array;
  clusters: Int32Array;
  window: Window;
  /** by event time; 0 where nothing is compared */
  factors: Float64Array;
  centre: Float64Array;
}

/** Adds factor x (change - centre) of each unit to the line of its cluster. */
function addChanges(
  panel: UnitPanel,
  units: readonly number[],
  {influence, clusters, window, factors, centre}: Added
): void {
  const width = factors.length;
  const changes = new Float64Array(width);
  for (const unit of units) {
    if (!changesOf(panel, unit, window, changes)) continue;
    const line = clusters[unit] * width;
    for (let at = 0; at < width; ++at)
      if (factors[at] !== 0 && changes[at] === changes[at])
        influence[line + at] += factors[at] * (changes[at] - centre[at]);
  }
}

/** What the controls of a date did, and for the treated the effect on top. */
function centreOfDate({controlMeans}: Compared, {treated, controls}: Totals): Pick<Totals, "treated" | "controls"> {
  return {treated: controlMeans.mean.map((mean, at) => mean + treated[at] - controls[at]), controls: controlMeans.mean};
}

/** Treated units by cluster, each once per event. */
function treatedByCluster(experiments: readonly Experiment[], clusters: Int32Array): Float64Array {
  const counts = new Float64Array(clusters.reduce((most, code) => Math.max(most, code + 1), 0));
  for (const {treated} of experiments) for (const unit of treated) ++counts[clusters[unit]];
  return counts;
}

/** CR2's: a cluster pulls the effect towards itself by its share of the treated. */
function reach(influence: Float64Array, {treated, all, width}: Reach): void {
  for (let i = 0; i < influence.length; ++i) influence[i] /= Math.sqrt(1 - treated[Math.floor(i / width)] / all);
}

function regressionFactor(
  experiments: readonly Experiment[],
  {totals, clusters}: {totals: Totals; clusters: Int32Array}
): number {
  const taking = new Set<number>();
  for (const {treated, controls} of experiments)
    for (const units of [treated, controls]) for (const unit of units) taking.add(clusters[unit]);
  const sum = (counts: Int32Array) => counts.reduce((a, b) => a + b, 0);
  const rows = sum(totals.nTreated) + sum(totals.nControls);
  return (taking.size / (taking.size - 1)) * ((rows - 1) / (rows - 2 * totals.treated.length));
}

function covarianceOf(influence: Float64Array, {width, factor}: {width: number; factor: number}): Float64Array[] {
  const covariance = Array.from({length: width}, () => new Float64Array(width));
  for (let row = 0; row < influence.length; row += width)
    for (let a = 0; a < width; ++a)
      if (influence[row + a] !== 0)
        for (let b = 0; b <= a; ++b) covariance[a][b] += factor * influence[row + a] * influence[row + b];
  for (let a = 0; a < width; ++a) for (let b = 0; b < a; ++b) covariance[b][a] = covariance[a][b];
  return covariance;
}

/** A weighted sum of effects (weights by event time), such as the mean over all times from 0 on. */
export function effectOf(
  {times, effects, covariance, df, ways}: StackedDid,
  weights: (time: number) => number,
  {level = 0.95} = {}
): Estimate {
  const taken = floats(times, weights);
  const estimate = taken.reduce((sum, weight, a) => sum + (weight && weight * effects[a]), 0);
  if (!ways) return estimateOf(estimate, Math.sqrt(quadratic(covariance, taken)), {df, level});
  const variance = varianceBy(ways.map((way) => quadratic(way.covariance, taken)));
  return estimateOf(estimate, Math.sqrt(variance), {df: degreesBy(ways.slice(0, 2)), level});
}
