import {inferenceSeed} from "../../base/kit/constants.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {positions} from "../../base/rounds/positions.js";
import {normalsFrom} from "../../base/kit/normals.js";
import type {Settings} from "../../base/settings/settings.js";
import {clusteredPath} from "../../statistics/clusters/clustered-path.js";
import {histories} from "../panel/histories.js";
import {estimateColumns, intervalColumns} from "../result/estimates.js";
import {roundsByPosition} from "./parts.js";
import type {OutcomeWindows} from "./windows.js";
import type {EventResult, IntervalMethod} from "../result/result.js";
import {eventCounts, eventRegimes, linesOf, modelsOf, outcomeEvents, stakeEvents, withNone} from "./stake-events.js";
import type {OutcomeEvents} from "./stake-events.js";
import {tableOf} from "../result/table-of.js";
import {isPartlyKnown} from "../trend/timeline.js";
import {clusteredBy} from "../panel/clusters.js";
import {ownersOf} from "../panel/owners.js";

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
  const all = eventRegimes(panel, found).flatMap((regime) => pathOf(panel, followed, regime));
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
  if (outcome !== "mmc" || settings.adjust === "round") counts.attrition = [...counts.attrition, ...followed.attrition];
  if (!followed.lines.length && counts.counting)
    counts.attrition = withNone(panel, settings, {...counts, known: [outcome]});
  const intervals = methods(panel);
  return {name: "event-path", settings, table: result, ...counts, counting: followed.lines.length, intervals};
}

function methods(panel: Panel): IntervalMethod<"event-path">[] {
  const by = clusteredBy(panel);
  return [
    {
      columns: ["mean", "mean_level"],
      method: `95 % t intervals of the means over events, one point at a time, ${by}`
    },
    {columns: ["median"], method: `95 % intervals of the medians by Woodruff's method over events, ${by}`},
    {
      columns: ["mean_band", "mean_level_band"],
      method: `95 % sup-t band, which holds the whole path of a score regime at once, ${by}`,
      note: "over the times with at least 80 % of the largest number of events"
    }
  ];
}

function pathOf(panel: Panel, followed: OutcomeEvents, regime: string) {
  const {entries, windows, sides} = followed;
  const lines = linesOf(panel, followed, regime);
  const clusters = ownersOf(
    panel,
    lines.map((line) => entries[line])
  );
  const points = clusteredPath(windows, {own: sides.all, lines, clusters, random: normalsFrom(inferenceSeed)});
  const isPartly = partlyKnown(panel, windows);
  return points.map((point, place) => ({
    regime,
    time: place - windows.before,
    events: point.lines.length,
    models: modelsOf(panel, entries, point.lines),
    partly: point.lines.filter((line) => isPartly(entries[line], place)).length,
    mean: point.mean,
    median: point.median,
    level: point.level
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
