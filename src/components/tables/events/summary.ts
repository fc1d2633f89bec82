import type {Estimated} from "../../base/kit/interval.js";
import {estimatesOf} from "../../base/catalogue/names.js";
import {othersRule} from "../../base/events/rules.js";
import {outcomeNames} from "../../base/snapshot/panel.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {floats} from "../../base/kit/arrays.js";
import {sides} from "../../statistics/series/windows.js";
import {contrastOf} from "../../statistics/clusters/clustered-means.js";
import type {Means} from "../../statistics/clusters/clustered-means.js";
import {fieller} from "../../statistics/comparison/fieller.js";
import {estimateColumns} from "../result/estimates.js";
import {eventClusters, eventMeans, eventMethods} from "./event-errors.js";
import type {Adjusted} from "./event-errors.js";
import type {EventResult, IntervalMethod} from "../result/result.js";
import {eventCounts, eventRegimes, linesOf, modelsOf, outcomeEvents, stakeEvents} from "./stake-events.js";
import type {OutcomeEvents, StakeEvents} from "./stake-events.js";
import {tableOf} from "../result/table-of.js";

/** Every outcome before and after a raise of the stake: each event's own mean on each side, then the mean over events. */
export function eventSummary(panel: Panel, settings: Settings): EventResult<"event-summary"> {
  const found = stakeEvents(panel, settings);
  const followed = outcomeNames.map((outcome) => outcomeEvents(panel, found, {outcome, settings}));
  const all = eventRegimes(panel, found).flatMap((regime) =>
    outcomeNames.map((outcome, i) => ({
      regime,
      outcome,
      ...numbers(panel, followed[i], {regime, adjust: settings.adjust})
    }))
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
    ...countsOf(panel, settings, {found, mmc: followed[outcomeNames.indexOf("mmc")]}),
    intervals: methods(panel, settings)
  };
}

/** Events that have too few others to compare their MMC with do not count. */
function countsOf(panel: Panel, settings: Settings, {found, mmc}: {found: StakeEvents; mmc: OutcomeEvents}) {
  const counts = eventCounts(panel, settings, found);
  const few = mmc.attrition.filter(({reason}) => reason === othersRule);
  return few.length ? {...counts, counting: mmc.lines.length, attrition: [...counts.attrition, ...few]} : counts;
}

function methods(panel: Panel, {adjust}: Settings): IntervalMethod<"event-summary">[] {
  if (adjust === "none") return eventMethods(panel, estimatesOf("event-summary"), {adjust});
  const by = eventClusters(panel);
  return [
    {columns: ["before", "after", "change"], method: `95 % t intervals of before, after and change over events, ${by}`},
    {
      columns: ["change_share"],
      method: `95 % intervals of the share by Fieller's method over events, ${by}`,
      note: "blank where the mean before is not told apart from 0"
    }
  ];
}

/** Means over the events of a regime; `share` is relative to the mean before as scored, whatever the adjustment. */
function numbers(panel: Panel, followed: OutcomeEvents, {regime, adjust}: {regime: string} & Adjusted) {
  const {entries, windows} = followed;
  const lines = linesOf(panel, followed, regime);
  const models = modelsOf(panel, entries, lines);
  if (!lines.length) return {events: 0, models, before: null, after: null, change: null, share: null};
  const raw = sides({...windows, scores: windows.raw});
  const columns = [followed.sides.before, followed.sides.after, raw.before].map((values) =>
    floats(lines, (line) => values[line])
  );
  const means = eventMeans(panel, {entries: lines.map((line) => entries[line]), columns, adjust});
  const [before, after, change] = [
    [1, 0, 0],
    [0, 1, 0],
    [-1, 1, 0]
  ].map((weights) => contrastOf(means, weights));
  return {events: lines.length, models, before, after, change, share: shareOf(means)};
}

/**
 * Change over the raw mean before: Fieller's interval where the data bound the ratio. It holds every ratio that is not excluded by the
 * larger of the variances by account, by date, and by both ways together.
 */
function shareOf({means, covariances, df}: Means): Estimated | null {
  const [before, after, raw] = means;
  if (raw === 0) return null;
  const [accounts, dates, both] = covariances;
  const sum = accounts.map((row, a) => row.map((value, b) => value + dates[a][b] - both[a][b]));
  const sets = [accounts, dates, sum].map((covariance) =>
    fieller(
      {
        numerator: after - before,
        denominator: raw,
        numeratorVariance: covariance[0][0] + covariance[1][1] - 2 * covariance[0][1],
        denominatorVariance: covariance[2][2],
        covariance: covariance[1][2] - covariance[0][2]
      },
      {df}
    )
  );
  const estimate = (after - before) / raw;
  if (!(df > 0) || sets.some(({kind}) => kind !== "interval")) return {estimate, low: NaN, high: NaN};
  return {estimate, low: Math.min(...sets.map(({low}) => low)), high: Math.max(...sets.map(({high}) => high))};
}
