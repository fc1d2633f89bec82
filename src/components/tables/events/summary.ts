import type {Estimated} from "../../base/kit/interval.js";
import {outcomeNames} from "../../base/snapshot/panel.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {floats} from "../../base/kit/arrays.js";
import {sides} from "../../statistics/series/windows.js";
import {clusteredMeans, contrastOf, fewestDegrees} from "../../statistics/clusters/clustered-means.js";
import type {Means} from "../../statistics/clusters/clustered-means.js";
import {fieller} from "../../statistics/comparison/fieller.js";
import {estimateColumns} from "../result/estimates.js";
import type {EventResult, IntervalMethod} from "../result/result.js";
import {eventCounts, eventRegimes, linesOf, modelsOf, outcomeEvents, stakeEvents} from "./stake-events.js";
import type {OutcomeEvents} from "./stake-events.js";
import {tableOf} from "../result/table-of.js";
import {clusteredBy} from "../panel/clusters.js";
import {ownersOf} from "../panel/owners.js";

/** Every outcome before and after a raise of the stake: each event's own mean on each side, then the mean over events. */
export function eventSummary(panel: Panel, settings: Settings): EventResult<"event-summary"> {
  const found = stakeEvents(panel, settings);
  const followed = outcomeNames.map((outcome) => outcomeEvents(panel, found, {outcome, settings}));
  const all = eventRegimes(panel, found).flatMap((regime) =>
    outcomeNames.map((outcome, i) => ({regime, outcome, ...numbers(panel, followed[i], regime)}))
  );
  const columnOf = <K extends keyof (typeof all)[number]>(name: K) => all.map((r) => r[name]);
  const result = tableOf("event-summary", {
    score_regime: columnOf("regime"),
    outcome: columnOf("outcome"),
    adjust: all.map(() => settings.adjust),
    events: columnOf("events"),
    models: columnOf("models"),
    ...estimateColumns("before", columnOf("before")),
    ...estimateColumns("after", columnOf("after")),
    ...estimateColumns("change", columnOf("change")),
    ...estimateColumns("change_share", columnOf("share"))
  });
  return {
    name: "event-summary",
    settings,
    table: result,
    ...eventCounts(panel, settings, found),
    intervals: methods(panel)
  };
}

function methods(panel: Panel): IntervalMethod<"event-summary">[] {
  const by = clusteredBy(panel);
  return [
    {
      columns: ["before", "after", "change"],
      method: `95 % t intervals of before, after and change over events, ${by}`
    },
    {
      columns: ["change_share"],
      method: `95 % intervals of the share by Fieller's method over events, ${by}`,
      note: "blank where the mean before is not told apart from 0"
    }
  ];
}

/** Means over the events of a regime; `share` is relative to the mean before as scored, whatever the adjustment. */
function numbers(panel: Panel, followed: OutcomeEvents, regime: string) {
  const {entries, windows} = followed;
  const lines = linesOf(panel, followed, regime);
  const models = modelsOf(panel, entries, lines);
  if (!lines.length) return {events: 0, models, before: null, after: null, change: null, share: null};
  const raw = sides({...windows, scores: windows.raw});
  const columns = [followed.sides.before, followed.sides.after, raw.before].map((values) =>
    floats(lines, (line) => values[line])
  );
  const owners = ownersOf(
    panel,
    lines.map((line) => entries[line])
  );
  const means = clusteredMeans(columns, owners);
  const [before, after, change] = [
    [1, 0, 0],
    [0, 1, 0],
    [-1, 1, 0]
  ].map((weights) => contrastOf(means, weights));
  return {events: lines.length, models, before, after, change, share: shareOf(means)};
}

/** Change over the raw mean before: Fieller's interval where the data bound the ratio. */
function shareOf({means, covariance, df}: Means): Estimated | null {
  const [before, after, raw] = means;
  if (raw === 0) return null;
  const set = fieller(
    {
      numerator: after - before,
      denominator: raw,
      numeratorVariance: covariance[0][0] + covariance[1][1] - 2 * covariance[0][1],
      denominatorVariance: covariance[2][2],
      covariance: covariance[1][2] - covariance[0][2]
    },
    {df}
  );
  if (set.kind === "interval" && df >= fewestDegrees) return set;
  return {estimate: set.estimate, low: NaN, high: NaN};
}
