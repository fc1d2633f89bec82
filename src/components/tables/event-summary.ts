import {table} from "arquero";
import {mean} from "d3-array";
import {outcomeNames} from "../base/panel.js";
import type {OutcomeName, Panel} from "../base/panel.js";
import type {Settings} from "../base/settings.js";
import {sides} from "../statistics/windows.js";
import {withInterval} from "./group-columns.js";
import type {EventResult} from "./result.js";
import {eventCounts, eventRegimes, linesOf, modelsOf, outcomeEvents, stakeEvents} from "./stake-events.js";
import type {OutcomeEvents} from "./stake-events.js";

/** Every outcome before and after a raise of the stake: each event's own mean on each side, then the mean over events. */
export function eventSummary(panel: Panel, settings: Settings): EventResult {
  const found = stakeEvents(panel, settings);
  const followed = outcomeNames.map((outcome) => outcomeEvents(panel, found, {outcome, settings}));
  const all = eventRegimes(panel, found).flatMap((regime) =>
    outcomeNames.map((outcome, i) => ({regime, outcome, ...numbers(panel, followed[i], regime)}))
  );
  const columnOf = <K extends keyof (typeof all)[number]>(name: K) => all.map((r) => r[name]);
  const result = table({
    score_regime: columnOf("regime"),
    outcome: columnOf("outcome") as OutcomeName[],
    adjust: all.map(() => settings.adjust),
    events: columnOf("events"),
    models: columnOf("models"),
    ...withInterval("before", columnOf("before")),
    ...withInterval("after", columnOf("after")),
    ...withInterval("change", columnOf("change")),
    ...withInterval("change_share", columnOf("share"))
  });
  return {name: "event-summary", settings, table: result, ...eventCounts(panel, settings, found)};
}

/** Means over the events of a regime; `share` is relative to the mean before as scored, whatever the adjustment. */
function numbers(panel: Panel, followed: OutcomeEvents, regime: string) {
  const {entries, windows} = followed;
  const lines = linesOf(panel, followed, regime);
  const models = modelsOf(panel, entries, lines);
  if (!lines.length) return {events: 0, models, before: null, after: null, change: null, share: null};
  const raw = sides({...windows, scores: windows.raw});
  const over = (values: Float64Array) => mean(lines, (line) => values[line])!;
  const [before, after, scored] = [over(followed.sides.before), over(followed.sides.after), over(raw.before)];
  const change = after - before;
  return {events: lines.length, models, before, after, change, share: scored === 0 ? null : change / scored};
}
