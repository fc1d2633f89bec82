import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {specifications} from "../../base/events/specifications.js";
import {estimateColumns} from "../result/estimates.js";
import {changeOf} from "./change.js";
import {eventMethods} from "./event-errors.js";
import type {EventResult} from "../result/result.js";
import {eventCounts, eventRegimes, outcomeEvents, stakeEvents, withNone} from "./stake-events.js";
import {tableOf} from "../result/table-of.js";

/** The change of one outcome at every definition of an event: how far it hangs on the choice. No p-values: nothing is picked. */
export function eventSpecifications(panel: Panel, settings: Settings): EventResult<"event-specifications"> {
  const {outcome} = settings;
  const grid = specifications.ratio.flatMap((ratio) =>
    specifications.base.flatMap((base) => specifications.window.map((window) => ({ratio, base, window})))
  );
  const studies = grid.map(({ratio, base, window}) => {
    const minScored = Math.min(settings.minScored, window);
    const own = {...settings, ratio, base, before: window, after: window, minScored};
    const found = stakeEvents(panel, own);
    return {ratio, base, window, found, followed: outcomeEvents(panel, found, {outcome, settings: own})};
  });
  // a definition without an event has its row as well: what a choice leaves out is part of what it does
  const entries = Int32Array.from(studies.flatMap(({found}) => [...found.entries]));
  const regimes = eventRegimes(panel, {entries});
  const all = studies.flatMap(({ratio, base, window, followed}) =>
    regimes.map((regime) => ({
      regime,
      ratio,
      base,
      window,
      ...changeOf(panel, followed, {regime, adjust: settings.adjust})
    }))
  );
  const columnOf = <K extends keyof (typeof all)[number]>(name: K) => all.map((r) => r[name]);
  const result = tableOf("event-specifications", {
    score_regime: columnOf("regime"),
    ratio: columnOf("ratio"),
    base: columnOf("base"),
    window: columnOf("window"),
    outcome: all.map(() => outcome),
    adjust: all.map(() => settings.adjust),
    events: columnOf("events"),
    models: columnOf("models"),
    ...estimateColumns("change", columnOf("change"))
  });
  const counts = eventCounts(panel, settings, stakeEvents(panel, settings));
  if (counts.counting && !all.some(({events}) => events > 0))
    counts.attrition = withNone(panel, settings, {...counts, known: [outcome]});
  const intervals = eventMethods<"event-specifications">(panel, ["change"], settings);
  return {name: "event-specifications", settings, table: result, ...counts, intervals};
}
