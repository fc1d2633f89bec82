import {table} from "arquero";
import type {Panel} from "../base/panel.js";
import type {Settings} from "../base/settings.js";
import {bellMcCaffrey} from "../statistics/inference/bell-mccaffrey.js";
import {clusteredMeans, contrastOf, fewestDegrees} from "../statistics/inference/clustered-means.js";
import {estimateOf} from "../statistics/inference/estimate.js";
import type {Estimate} from "../statistics/inference/estimate.js";
import {constant, leastSquares} from "../statistics/inference/least-squares.js";
import {careers} from "./careers.js";
import {clusteredBy, estimateColumns, ownersOf} from "./estimates.js";
import {ownWindows} from "./event-own.js";
import type {EventResult} from "./result.js";
import {eventCounts, eventRegimes, stakeEvents} from "./stake-events.js";

export interface DoseEvent {
  regime: string;
  entry: number;
  stakeBefore: number;
  stakeAfter: number;
  weightBefore: number;
  weightAfter: number;
  jump: number;
  predicted: number;
  own: number;
}

/**
 * Each counted event's dose: `jump`, MMC at event time 0 less at -1, beside `predicted`, what the larger stake alone does to MMC in that
 * round; a stake that did it gives points on the line of slope 1. `own` is the mean of that over the rounds from the event on. Repeated for each event:
 * the slope of jump on predicted over the regime's events, and the mean of `own`, both with intervals (statistics.md A.6).
 */
export function eventDose(panel: Panel, settings: Settings): EventResult {
  const found = stakeEvents(panel, settings);
  const events = doses(panel, settings);
  const rows = eventRegimes(panel, found).flatMap((regime) => {
    const own = events.filter((e) => e.regime === regime);
    const all = {slope: slopeOf(panel, own), mean: meanOf(panel, own)};
    return own.map((event) => ({...event, ...all}));
  });
  const {round, row} = careers(panel);
  const result = table({
    score_regime: rows.map((e) => e.regime),
    model: rows.map((e) => panel.models.key[panel.model[row[e.entry]]]),
    round: rows.map((e) => panel.rounds[round[e.entry]].round),
    stake_before: rows.map((e) => e.stakeBefore),
    stake_after: rows.map((e) => e.stakeAfter),
    weight_before: rows.map((e) => e.weightBefore),
    weight_after: rows.map((e) => e.weightAfter),
    jump: rows.map((e) => e.jump),
    predicted: rows.map((e) => e.predicted),
    own: rows.map((e) => e.own),
    ...estimateColumns(
      "slope",
      rows.map((e) => e.slope)
    ),
    ...estimateColumns(
      "own_mean",
      rows.map((e) => e.mean)
    )
  });
  const counts = eventCounts(panel, settings, found);
  const none = {
    reason: "no score, or no meta-model's score, at event time −1 or 0",
    events: found.counting.length - rows.length
  };
  return {
    name: "event-dose",
    settings,
    table: result,
    ...counts,
    attrition: [...counts.attrition, none],
    counting: rows.length,
    intervals: [
      {
        columns: ["slope"],
        method: `95 % interval of the slope over events, Bell-McCaffrey's (CR2), clustered by ${clusteredBy(panel)}`
      },
      {columns: ["own_mean"], method: `95 % t interval over events, clustered by ${clusteredBy(panel)}`}
    ]
  };
}

/** Of the events with scores and own part on both sides of the event. */
export function doses(panel: Panel, settings: Settings): DoseEvent[] {
  const {counting} = stakeEvents(panel, settings);
  const windows = ownWindows(panel, counting, settings);
  const {width, before, mmc, own, weight} = windows;
  const {round, row} = careers(panel);
  const lines = Int32Array.from(counting.keys());
  const all = Array.from(lines, (line): DoseEvent => {
    const entry = counting[line];
    const zero = line * width + before;
    const after = own.subarray(zero, (line + 1) * width).filter((value) => !Number.isNaN(value));
    return {
      ...{regime: panel.rounds[round[entry]].score_regime, entry},
      ...{stakeBefore: panel.stake[row[entry - 1]], stakeAfter: panel.stake[row[entry]]},
      ...{weightBefore: weight[zero - 1], weightAfter: weight[zero]},
      ...{jump: mmc[zero] - mmc[zero - 1], predicted: own[zero]},
      own: after.reduce((sum, value) => sum + value, 0) / after.length
    };
  });
  return all.filter((e) => !Number.isNaN(e.jump + e.predicted + e.weightBefore + e.weightAfter));
}

const entriesOf = (events: readonly DoseEvent[]) => Int32Array.from(events, (e) => e.entry);

/** Least squares of the jump on what is predicted; no slope where the predictions do not differ. */
function slopeOf(panel: Panel, events: readonly DoseEvent[]): Estimate | null {
  const predicted = events.map((e) => e.predicted);
  if (events.length < 3 || new Set(predicted).size < 2) return null;
  const fit = leastSquares(
    events.map((e) => e.jump),
    [constant(events.length), predicted]
  );
  const owners = ownersOf(panel, entriesOf(events));
  if (owners.size < 3) return estimateOf(fit.coefficients[1], NaN);
  const {variance, df} = bellMcCaffrey(fit, owners);
  const se = df[1] >= fewestDegrees ? Math.sqrt(variance.get(1, 1)) : NaN;
  return estimateOf(fit.coefficients[1], se, {df: df[1]});
}

function meanOf(panel: Panel, events: readonly DoseEvent[]): Estimate {
  return contrastOf(clusteredMeans([events.map((e) => e.own)], ownersOf(panel, entriesOf(events))), [1]);
}
