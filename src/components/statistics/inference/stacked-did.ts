import {estimateOf} from "./estimate.js";
import type {Estimate} from "./estimate.js";
import type {UnitPanel} from "./unit-panel.js";

/** A unit and the time of its event. */
export interface UnitEvent {
  unit: number;
  time: number;
}

export interface StackedOptions {
  /** event times -before .. after - 1 */
  before: number;
  after: number;
  /** event time against which all is measured */
  reference?: number;
  /** whether a unit is a clean control of the events at a time */
  isControl: (unit: number, time: number) => boolean;
  /** cluster of each unit, from 0 (its account); each unit its own where not given */
  clusters?: Int32Array;
  /**
   * what outcomes are measured against in the errors: the controls of their `date` (shocks of a date cancel, as they do in
   * the effects), or the means over all dates as in the `regression` that was published (too wide under such shocks)
   */
  errors?: "date" | "regression";
}

export interface StackedDid {
  /** event times */
  times: number[];
  /** one effect per event time, 0 at the reference; unit of the outcome. NaN where nothing can be compared */
  effects: Float64Array;
  /** covariance of the effects, rows */
  covariance: Float64Array[];
  /** treated, and controls (each once per event date), with known outcomes at each event time */
  treated: Int32Array;
  controls: Int32Array;
  /** clusters with a treated unit: their number less 1 are the degrees of freedom */
  treatedClusters: number;
  /** treated outcomes without any control at their date and event time */
  unmatched: number;
}

/**
 * Weighted stacked difference-in-differences (Wing, Freedman and Hollingsworth 2024). Every event date is an experiment of
 * its own: changes since the reference of units with an event that day, less those of clean controls; control means are
 * weighted with the treated of their date, so the effects are the average over the treated. Equal to their weighted
 * regression where the windows are balanced; else each event time uses the units known there and at the reference.
 * Errors come from influence values summed over the clusters of ORIGINAL units (a control stands in many experiments),
 * times G / (G - 1) (n - 1) / (n - k). No design of this kind removes selection on past outcomes.
 */
export function stackedDid(panel: UnitPanel, events: readonly UnitEvent[], options: StackedOptions): StackedDid {
  const {before, after, clusters = Int32Array.from({length: panel.units}, (_, unit) => unit)} = options;
  const times = Array.from({length: before + after}, (_, i) => i - before);
  const experiments = experimentsOf(panel, events, options);
  const size = clusters.reduce((most, code) => Math.max(most, code + 1), 0);
  const influence = new Float64Array(size * times.length);
  const result: StackedDid = {
    times,
    effects: new Float64Array(times.length),
    covariance: [],
    treated: new Int32Array(times.length),
    controls: new Int32Array(times.length),
    treatedClusters: new Set(experiments.flatMap(({treated}) => treated.map((unit) => clusters[unit]))).size,
    unmatched: 0
  };
  for (let at = 0; at < times.length; ++at) {
    const sides = changesAt(panel, experiments, {...options, time: times[at]});
    result.unmatched += sides.unmatched;
    result.treated[at] = sides.treated.length;
    result.controls[at] = sides.controls.length;
    result.effects[at] = sides.treated.mean() - sides.controls.mean();
    sides.treated.influence(1, (unit, value) => (influence[clusters[unit] * times.length + at] += value));
    sides.controls.influence(-1, (unit, value) => (influence[clusters[unit] * times.length + at] += value));
  }
  result.covariance = covarianceOf(influence, experiments, {result, clusters});
  return result;
}

interface Experiment {
  time: number;
  treated: number[];
  controls: number[];
}

function experimentsOf({units}: UnitPanel, events: readonly UnitEvent[], {isControl}: StackedOptions): Experiment[] {
  const byTime = new Map<number, number[]>();
  for (const {unit, time} of events) byTime.set(time, [...(byTime.get(time) ?? []), unit]);
  return Array.from(byTime, ([time, treated]) => {
    const taken = new Set(treated);
    const controls: number[] = [];
    for (let unit = 0; unit < units; ++unit) if (!taken.has(unit) && isControl(unit, time)) controls.push(unit);
    return {time, treated, controls};
  });
}

/** Weighted values of units, and how each moves their mean. */
class Weighted {
  #units: number[] = [];
  #values: number[] = [];
  #weights: number[] = [];
  #bases: number[] = [];
  #sum = 0;
  #base = 0;
  #weight = 0;

  get length() {
    return this.#units.length;
  }

  /** `base`: what the value is measured against in its error */
  add(unit: number, value: number, {weight, base}: {weight: number; base: number}) {
    this.#units.push(unit);
    this.#values.push(value);
    this.#weights.push(weight);
    this.#bases.push(base);
    this.#base += weight * base;
    this.#sum += weight * value;
    this.#weight += weight;
  }

  mean(): number {
    return this.#sum / this.#weight;
  }

  influence(sign: number, add: (unit: number, value: number) => void) {
    const mean = (this.#sum - this.#base) / this.#weight;
    for (let i = 0; i < this.#units.length; ++i)
      add(this.#units[i], (sign * this.#weights[i] * (this.#values[i] - this.#bases[i] - mean)) / this.#weight);
  }
}

/** Changes since the reference at one event time, of all experiments; controls share the weight of their treated. */
function changesAt(
  {outcome, times}: UnitPanel,
  experiments: readonly Experiment[],
  {time, reference = -1, errors = "date"}: StackedOptions & {time: number}
) {
  const sides = {treated: new Weighted(), controls: new Weighted(), unmatched: 0};
  for (const {time: date, treated, controls} of experiments) {
    const [now, then] = [date + time, date + reference];
    if (now < 0 || then < 0 || now >= times || then >= times) continue;
    const change = (unit: number) => outcome[unit * times + now] - outcome[unit * times + then];
    const isKnown = (unit: number) => Number.isFinite(change(unit));
    const [some, others] = [treated.filter(isKnown), controls.filter(isKnown)];
    if (others.length === 0) sides.unmatched += some.length;
    if (some.length === 0 || others.length === 0) continue;
    const mean = others.reduce((sum, unit) => sum + change(unit), 0) / others.length;
    const base = errors === "date" ? mean : 0;
    const weight = some.length / others.length;
    for (const unit of some) sides.treated.add(unit, change(unit), {weight: 1, base});
    for (const unit of others) sides.controls.add(unit, change(unit), {weight, base});
  }
  return sides;
}

function covarianceOf(
  influence: Float64Array,
  experiments: readonly Experiment[],
  {result, clusters}: {result: StackedDid; clusters: Int32Array}
): Float64Array[] {
  const width = result.times.length;
  const taking = new Set(
    experiments.flatMap(({treated, controls}) => [...treated, ...controls].map((u) => clusters[u]))
  );
  const rows = result.treated.reduce((a, b) => a + b, 0) + result.controls.reduce((a, b) => a + b, 0);
  const factor = (taking.size / (taking.size - 1)) * ((rows - 1) / (rows - 2 * width));
  const covariance = Array.from({length: width}, () => new Float64Array(width));
  for (let row = 0; row < influence.length; row += width)
    for (let a = 0; a < width; ++a)
      if (influence[row + a] !== 0)
        for (let b = 0; b < width; ++b) covariance[a][b] += factor * influence[row + a] * influence[row + b];
  return covariance;
}

/** A weighted sum of effects (weights by event time), such as the mean over all times from 0 on. */
export function effectOf(
  {times, effects, covariance, treatedClusters}: StackedDid,
  weights: (time: number) => number,
  {level = 0.95} = {}
): Estimate {
  let estimate = 0;
  let variance = 0;
  for (let a = 0; a < times.length; ++a) {
    const weight = weights(times[a]);
    if (weight === 0) continue;
    estimate += weight * effects[a];
    for (let b = 0; b < times.length; ++b) variance += weight * weights(times[b]) * covariance[a][b];
  }
  return estimateOf(estimate, Math.sqrt(variance), {df: treatedClusters - 1, level});
}

/** Controls of a stacked design: units without any event from `before` times before to `after` - 1 after the date. */
export function cleanControls(events: readonly UnitEvent[], {before, after}: {before: number; after: number}) {
  const own = new Map<number, number[]>();
  for (const {unit, time} of events) own.set(unit, [...(own.get(unit) ?? []), time]);
  return (unit: number, time: number) =>
    (own.get(unit) ?? []).every((other) => other < time - before || other >= time + after);
}
