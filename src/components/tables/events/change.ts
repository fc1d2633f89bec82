import type {Panel} from "../../base/snapshot/panel.js";
import {floats} from "../../base/kit/arrays.js";
import {eventMean} from "./event-errors.js";
import type {Adjusted} from "./event-errors.js";
import {linesOf, modelsOf} from "./stake-events.js";
import type {OutcomeEvents} from "./stake-events.js";

/** Change of an outcome over the events of a regime, with their number. */
export function changeOf(panel: Panel, followed: OutcomeEvents, {regime, adjust}: {regime: string} & Adjusted) {
  const {entries, sides} = followed;
  const lines = linesOf(panel, followed, regime);
  const change = eventMean(panel, {
    entries: lines.map((line) => entries[line]),
    values: floats(lines, (line) => sides.after[line] - sides.before[line]),
    adjust
  });
  return {events: lines.length, models: modelsOf(panel, entries, lines), change};
}
