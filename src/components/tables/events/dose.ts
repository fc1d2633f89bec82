import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {integers} from "../../base/kit/arrays.js";
import type {Estimate} from "../../statistics/numbers/estimate.js";
import {instrumentedSlope} from "../../statistics/comparison/instrumented-slope.js";
import {histories} from "../panel/histories.js";
import {estimateColumns} from "../result/estimates.js";
import {eventMethods, eventWays} from "./event-errors.js";
import type {Adjusted} from "./event-errors.js";
import {effectOf, ownMeans, ownWindows} from "./own.js";
import type {EventResult} from "../result/result.js";
import {eventCounts, eventRegimes, stakeEvents, withNone} from "./stake-events.js";
import {tableOf} from "../result/table-of.js";

export interface DoseEvent {
  regime: string;
  entry: number;
  stakeBefore: number;
  stakeAfter: number;
  weightBefore: number;
  weightAfter: number;
  jump: number;
  predicted: number;
  market: number;
  own: number;
}

/**
 * Each counted event's dose: `jump`, MMC at event time 0 less at -1, beside `predicted`, what the larger stake alone does to MMC in that
 * round; a stake that did it gives points on the line of slope 1. `own` is the mean of that over the rounds from the event on. Repeated for each event:
 * the slope of jump on predicted over the regime's events with its interval (statistics.md A.6), and the mean of `own`, which is arithmetic.
 * What a stake does depends a little on the round's own MMC, whose luck is in the jump too and would pull a slope of least squares; the slope is
 * by an instrument, the signed root of `predicted_market`, the same prediction for a model whose MMC is 0, which knows nothing of that luck.
 * The root is what keeps the few largest weights from deciding alone; any function of it would tell the same slope.
 */
export function eventDose(panel: Panel, settings: Settings): EventResult<"event-dose"> {
  const found = stakeEvents(panel, settings);
  const events = doses(panel, settings);
  const rows = eventRegimes(panel, found).flatMap((regime) => {
    const own = events.filter((e) => e.regime === regime);
    if (!own.length) return [];
    const shared = {slope: slopeOf(panel, own, settings), mean: own.reduce((sum, e) => sum + e.own, 0) / own.length};
    return own.map((event) => ({...event, ...shared}));
  });
  const {round, row} = histories(panel);
  const result = tableOf("event-dose", {
    score_regime: rows.map((e) => e.regime),
    model: rows.map((e) => panel.models.key[panel.model[row[e.entry]]]),
    round: rows.map((e) => panel.rounds[round[e.entry]].round),
    stake_before: rows.map((e) => e.stakeBefore),
    stake_after: rows.map((e) => e.stakeAfter),
    weight_before: rows.map((e) => e.weightBefore),
    weight_after: rows.map((e) => e.weightAfter),
    jump: rows.map((e) => e.jump),
    predicted: rows.map((e) => e.predicted),
    predicted_market: rows.map((e) => e.market),
    own: rows.map((e) => e.own),
    ...estimateColumns(
      "slope",
      rows.map((e) => e.slope)
    ),
    own_mean: rows.map((e) => e.mean)
  });
  const counts = eventCounts(panel, settings, found);
  const unscored = {
    reason: "no score, or no meta-model's score, at event time −1 or 0",
    events: found.counting.length - rows.length
  };
  const attrition = [...counts.attrition, unscored];
  const isLast = unscored.events > 0 && !rows.length;
  return {
    name: "event-dose",
    settings,
    table: result,
    ...counts,
    attrition: isLast ? withNone(panel, settings, {...counts, attrition, known: ["mmc", "cwmm", "corr"]}) : attrition,
    counting: rows.length,
    intervals: [
      {
        columns: ["slope"],
        method: eventMethods(panel, [], {
          ...settings,
          what: "interval of the slope over events, Bell-McCaffrey's (CR2)"
        })[0].method,
        note: "by an instrument: the prediction without the event's own MMC"
      },
      {columns: [], method: "own and its mean: arithmetic, no interval"}
    ]
  };
}

/** Of the events with scores and own part on both sides of the event. */
export function doses(panel: Panel, settings: Settings): DoseEvent[] {
  const {counting} = stakeEvents(panel, settings);
  const windows = ownWindows(panel, counting, settings);
  const {width, before, mmc, own, weight} = windows;
  const means = ownMeans(windows);
  const {round, row} = histories(panel);
  const lines = Int32Array.from(counting.keys());
  const all = Array.from(lines, (line): DoseEvent => {
    const entry = counting[line];
    const zero = line * width + before;
    const stakeBefore = panel.stake[row[entry - 1]];
    return {
      ...{regime: panel.rounds[round[entry]].score_regime, entry},
      ...{stakeBefore, stakeAfter: panel.stake[row[entry]]},
      ...{weightBefore: weight[zero - 1], weightAfter: weight[zero]},
      ...{jump: mmc[zero] - mmc[zero - 1], predicted: own[zero]},
      market: effectOf(panel, {entry, stakeBefore, score: 0}),
      own: means[line]
    };
  });
  return all.filter((e) => !Number.isNaN(e.jump + e.predicted + e.weightBefore + e.weightAfter));
}

const entriesOf = (events: readonly DoseEvent[]) => integers(events, (e) => e.entry);

function slopeOf(panel: Panel, events: readonly DoseEvent[], {adjust}: Adjusted): Estimate | null {
  const of = (name: "jump" | "predicted" | "market") => events.map((e) => e[name]);
  const z = of("market").map((m) => Math.sign(m) * Math.sqrt(Math.abs(m)));
  const found = instrumentedSlope({y: of("jump"), x: of("predicted"), z}, eventWays(panel, entriesOf(events)));
  return found && adjust === "none" ? {...found, low: NaN, high: NaN} : found;
}
