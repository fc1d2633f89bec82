import {table} from "arquero";
import {mean} from "d3-array";
import type {Panel} from "../base/panel.js";
import type {Settings} from "../base/settings.js";
import {medianInPlace} from "../statistics/quantile.js";
import {atPlace} from "../statistics/windows.js";
import {withInterval} from "./group-columns.js";
import type {EventResult} from "./result.js";
import {eventCounts, eventRegimes, linesOf, modelsOf, outcomeEvents, stakeEvents} from "./stake-events.js";
import type {OutcomeEvents} from "./stake-events.js";

/**
 * An outcome around a raise of the stake: mean and median over the counted events with a score at that event time.
 * `mean_level` removes each event's own mean and adds the mean of those means over all events: it does not move because its members change.
 */
export function eventPath(panel: Panel, settings: Settings): EventResult {
  const {outcome} = settings;
  const found = stakeEvents(panel, settings);
  const followed = outcomeEvents(panel, found, {outcome, settings});
  const all = eventRegimes(panel, found).flatMap((regime) => pathOf(panel, followed, regime));
  const columnOf = <K extends keyof (typeof all)[number]>(name: K) => all.map((r) => r[name]);
  const result = table({
    score_regime: columnOf("regime"),
    time: columnOf("time"),
    events: columnOf("events"),
    models: columnOf("models"),
    ...withInterval("mean", columnOf("mean")),
    ...withInterval("median", columnOf("median")),
    ...withInterval("mean_level", columnOf("level"))
  });
  const counts = eventCounts(panel, settings, found);
  if (outcome !== "mmc" || settings.adjust === "round") counts.attrition = [...counts.attrition, ...followed.attrition];
  return {name: "event-path", settings, table: result, ...counts, counting: followed.lines.length};
}

function pathOf(panel: Panel, followed: OutcomeEvents, regime: string) {
  const {entries, windows, sides} = followed;
  const events = linesOf(panel, followed, regime);
  const grand = mean(events, (line) => sides.all[line])!;
  return Array.from({length: windows.width}, (_, place) => {
    const {lines, values, deviations} = atPlace(windows, sides.all, events, place);
    return {
      regime,
      time: place - windows.before,
      events: lines.length,
      models: modelsOf(panel, entries, lines),
      mean: lines.length ? mean(values)! : null,
      median: lines.length ? medianInPlace(values.slice()) : null,
      level: lines.length ? mean(deviations)! + grand : null
    };
  });
}
