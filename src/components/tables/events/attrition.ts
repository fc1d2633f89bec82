import {allRows, othersRule} from "../../base/events/rules.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import type {EventResult} from "../result/result.js";
import {eventCounts, outcomeEvents, stakeEvents} from "./stake-events.js";
import {tableOf} from "../result/table-of.js";

/** With `adjust = others` the last rule is that of comparison. */
function countsOf(panel: Panel, settings: Settings) {
  const found = stakeEvents(panel, settings);
  const counts = eventCounts(panel, settings, found);
  if (settings.adjust !== "others") return counts;
  const {lines, attrition} = outcomeEvents(panel, found, {outcome: "mmc", settings});
  const few = attrition.filter(({reason}) => reason === othersRule);
  return {...counts, counting: lines.length, attrition: [...counts.attrition, ...few]};
}

/** What each rule took away, in the order of the rules: from the rows looked at to the events that count. */
export function eventAttrition(panel: Panel, settings: Settings): EventResult<"event-attrition"> {
  const counts = countsOf(panel, settings);
  let left = counts.used;
  const rows = counts.attrition.map(({reason, events}) => ({rule: reason, lost: events, left: (left -= events)}));
  const all = [{rule: allRows, lost: 0, left: counts.used}, ...rows];
  const result = tableOf("event-attrition", {
    rule: all.map((r) => r.rule),
    lost: all.map((r) => r.lost),
    left: all.map((r) => r.left)
  });
  return {name: "event-attrition", settings, table: result, ...counts};
}
