/** Effects of a stacked design: how those with an event changed, less how their controls did. */
import {experimentsOf} from "./stacked-controls.js";
import type {Experiment, IsControl, UnitEvent} from "./stacked-controls.js";
import type {UnitPanel} from "./unit-panel.js";

export interface StackedOptions {
  /** event times -before .. after - 1 */
  before: number;
  after: number;
  /** event time against which all is measured */
  reference?: number;
  /** whether a unit is a clean control of the events at a time */
  isControl: IsControl;
  /** the same of several outcomes: made once by `experimentsOf` */
  experiments?: readonly Experiment[];
  /** cluster of each unit, from 0 (its account); each unit its own where not given */
  clusters?: Int32Array;
  /**
   * what outcomes are measured against in the errors: the controls of their `date` (shocks of a date cancel, as they do in
   * the effects), or the means over all dates as in the `regression` that was published (too wide under such shocks);
   * `two-way`: as `date`, clustered by date as well
   */
  errors?: "date" | "regression" | "two-way";
}

export interface StackedEffects {
  /** event times */
  times: number[];
  /** one effect per event time, 0 at the reference; unit of the outcome. NaN where nothing can be compared */
  effects: Float64Array;
}

/** The effects of `stackedDid` alone, without their errors. */
export function stackedEffects(
  panel: UnitPanel,
  events: readonly UnitEvent[],
  options: StackedOptions
): StackedEffects {
  return {times: timesOf(options), effects: effectsOf(compare(panel, events, options).totals)};
}

export const timesOf = ({before, after}: {before: number; after: number}) =>
  Array.from({length: before + after}, (_, i) => i - before);

export const effectsOf = ({treated, controls}: Totals) => treated.map((mean, at) => mean - controls[at]);

/** Experiments with the means of both sides, and those of all together. */
export function compare(panel: UnitPanel, events: readonly UnitEvent[], options: StackedOptions) {
  const {before, after, isControl, experiments = experimentsOf(panel, events, isControl)} = options;
  const compared = experiments.map((experiment) => ({
    ...experiment,
    treatedMeans: changeMeans(panel, experiment.treated, {...options, date: experiment.time}),
    controlMeans: changeMeans(panel, experiment.controls, {...options, date: experiment.time})
  }));
  return {experiments: compared, totals: totalsOf(compared, before + after)};
}

/** Means by event time of the changes since the reference, over the units with both outcomes. */
interface ChangeMeans {
  mean: Float64Array;
  n: Int32Array;
}

export interface Compared extends Experiment {
  treatedMeans: ChangeMeans;
  controlMeans: ChangeMeans;
}

export interface Window {
  before: number;
  after: number;
  reference?: number;
  date: number;
}

/** The change of a unit's outcome since the reference at each event time, NaN where it is not known; false where none is. */
export function changesOf(
  {outcome, times}: UnitPanel,
  unit: number,
  {before, reference = -1, date}: Window,
  changes: Float64Array
): boolean {
  if (date + reference < 0 || date + reference >= times) return false;
  const then = outcome[unit * times + date + reference];
  if (then !== then) return false;
  const start = unit * times + date - before;
  for (let at = 0; at < changes.length; ++at) {
    const time = date - before + at;
    changes[at] = time >= 0 && time < times ? outcome[start + at] - then : NaN;
  }
  return true;
}

function changeMeans(panel: UnitPanel, units: readonly number[], window: Window): ChangeMeans {
  const width = window.before + window.after;
  const [sum, n, changes] = [new Float64Array(width), new Int32Array(width), new Float64Array(width)];
  for (const unit of units) {
    if (!changesOf(panel, unit, window, changes)) continue;
    for (let at = 0; at < width; ++at) {
      if (changes[at] !== changes[at]) continue;
      sum[at] += changes[at];
      ++n[at];
    }
  }
  return {mean: sum.map((value, at) => value / n[at]), n};
}

export interface Totals {
  /** means over all experiments by event time, controls weighted with the treated of their date */
  treated: Float64Array;
  controls: Float64Array;
  nTreated: Int32Array;
  nControls: Int32Array;
  unmatched: number;
}

/** Whether an experiment has both sides at an event time. */
export const compares = ({treatedMeans, controlMeans}: Compared, at: number) =>
  treatedMeans.n[at] > 0 && controlMeans.n[at] > 0;

function totalsOf(experiments: readonly Compared[], width: number): Totals {
  const means = () => new Float64Array(width);
  const counts = () => new Int32Array(width);
  const totals = {treated: means(), controls: means(), nTreated: counts(), nControls: counts(), unmatched: 0};
  for (const experiment of experiments)
    for (let at = 0; at < width; ++at) {
      const {treatedMeans, controlMeans} = experiment;
      if (controlMeans.n[at] === 0) totals.unmatched += treatedMeans.n[at];
      if (!compares(experiment, at)) continue;
      totals.treated[at] += treatedMeans.n[at] * treatedMeans.mean[at];
      totals.controls[at] += treatedMeans.n[at] * controlMeans.mean[at];
      totals.nTreated[at] += treatedMeans.n[at];
      totals.nControls[at] += controlMeans.n[at];
    }
  for (let at = 0; at < width; ++at) {
    totals.treated[at] /= totals.nTreated[at];
    totals.controls[at] /= totals.nTreated[at];
  }
  return totals;
}
