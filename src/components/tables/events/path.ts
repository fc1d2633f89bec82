import {estimatesOf} from "../../base/catalogue/names.js";
import {othersRule} from "../../base/events/rules.js";
import {inferenceSeed} from "../../base/kit/constants.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {positions} from "../../base/rounds/positions.js";
import {normalsFrom} from "../../base/kit/normals.js";
import type {Settings} from "../../base/settings/settings.js";
import {clusteredPath} from "../../statistics/clusters/clustered-path.js";
import type {Banded, PathPoint} from "../../statistics/clusters/clustered-path.js";
import {histories} from "../panel/histories.js";
import {estimateColumns, intervalColumns} from "../result/estimates.js";
import {eventClusters, eventMethods, eventWays} from "./event-errors.js";
import type {Adjusted} from "./event-errors.js";
import {roundsByPosition} from "./parts.js";
import type {OutcomeWindows} from "./windows.js";
import type {Attrition, EventResult, IntervalMethod} from "../result/result.js";
import {eventCounts, eventRegimes, linesOf, modelsOf, outcomeEvents, stakeEvents, withNone} from "./stake-events.js";
import type {OutcomeEvents} from "./stake-events.js";
import {tableOf} from "../result/table-of.js";
import {isPartlyKnown} from "../trend/timeline.js";

/**
 * An outcome around a raise of the stake: mean and median over the counted events with a score at that event time.
 * `mean_level` removes each event's own mean and adds the mean of those means over all events: it does not move because its members change.
 * `partly`: events whose score at that time was known in part, and only in part, when the stake was set.
 * `_low` and `_high` hold one point at a time, `_band_low` and `_band_high` the whole path of a score regime at once.
 */
export function eventPath(panel: Panel, settings: Settings): EventResult<"event-path"> {
  const {outcome} = settings;
  const found = stakeEvents(panel, settings);
  const followed = outcomeEvents(panel, found, {outcome, settings});
  const all = eventRegimes(panel, found).flatMap((regime) =>
    pathOf(panel, followed, {regime, adjust: settings.adjust})
  );
  const columnOf = <K extends keyof (typeof all)[number]>(name: K) => all.map((r) => r[name]);
  const bandsOf = (name: "mean" | "level") => all.map((r) => r[name].band);
  const result = tableOf("event-path", {
    score_regime: columnOf("regime"),
    time: columnOf("time"),
    events: columnOf("events"),
    models: columnOf("models"),
    partly: columnOf("partly"),
    ...estimateColumns("mean", columnOf("mean")),
    ...estimateColumns("median", columnOf("median")),
    ...estimateColumns("mean_level", columnOf("level")),
    ...intervalColumns("mean_band", bandsOf("mean")),
    ...intervalColumns("mean_level_band", bandsOf("level"))
  });
  const counts = eventCounts(panel, settings, found);
  // rounds with mmc are counted among the rules of all events; those that adjusting takes are not
  const isNew = ({reason}: Attrition) => outcome !== "mmc" || settings.adjust === "round" || reason === othersRule;
  counts.attrition = [...counts.attrition, ...followed.attrition.filter(isNew)];
  if (!followed.lines.length && counts.counting)
    counts.attrition = withNone(panel, settings, {...counts, known: [outcome]});
  const intervals = methods(panel, settings);
  return {name: "event-path", settings, table: result, ...counts, counting: followed.lines.length, intervals};
}

function methods(panel: Panel, {adjust}: Settings): IntervalMethod<"event-path">[] {
  if (adjust === "none") return eventMethods(panel, estimatesOf("event-path"), {adjust});
  const by = eventClusters(panel);
  return [
    {columns: ["mean", "mean_level"], method: `95 % t intervals of the means over events, one point at a time, ${by}`},
    {columns: ["median"], method: `95 % intervals of the medians by Woodruff's method over events, ${by}`},
    {
      columns: ["mean_band", "mean_level_band"],
      method: `95 % sup-t band, which holds the whole path of a score regime at once, ${by}`,
      note: "over the times with at least 80 % of the largest number of events"
    }
  ];
}

/** As scored there are no intervals. */
const untold = {low: NaN, high: NaN, band: {low: NaN, high: NaN}};

function pathOf(panel: Panel, followed: OutcomeEvents, {regime, adjust}: {regime: string} & Adjusted) {
  const {entries, windows, sides} = followed;
  const lines = linesOf(panel, followed, regime);
  const clusters = eventWays(
    panel,
    lines.map((line) => entries[line])
  );
  const points = clusteredPath(windows, {own: sides.all, lines, clusters, random: normalsFrom(inferenceSeed)});
  const told = <E extends Banded | PathPoint["median"]>(point: E): E =>
    adjust === "none" ? {...point, ...untold} : point;
  const isPartly = partlyKnown(panel, windows);
  return points.map((point, place) => ({
    regime,
    time: place - windows.before,
    events: point.lines.length,
    models: modelsOf(panel, entries, point.lines),
    partly: point.lines.filter((line) => isPartly(entries[line], place)).length,
    mean: told(point.mean),
    median: told(point.median),
    level: told(point.level)
  }));
}

/** Whether the score of an event's place was known in part when its stake was set; remembered by date, as dates are few. */
function partlyKnown(panel: Panel, {width, before}: Pick<OutcomeWindows, "width" | "before">) {
  const {round} = histories(panel);
  const {cadence, position} = positions(panel);
  const byPosition = roundsByPosition(panel);
  const remembered: boolean[][] = [];
  const compute = (now: number) =>
    Array.from({length: width}, (_, place) => {
      const of = byPosition[cadence[now]][position[now] - before + place];
      return of !== undefined && isPartlyKnown(panel, of, now);
    });
  return (entry: number, place: number) => {
    const now = round[entry];
    remembered[now] ??= compute(now);
    return remembered[now][place];
  };
}
