import type {Settings} from "../base/settings.js";
import {countedEvents, eventParameters, pickedEvents} from "./event-parts.js";

export function eventsSql(settings: Settings): string {
  return `WITH RECURSIVE
${eventParameters(settings)},
${pickedEvents(settings)},
${countedEvents(["mmc"])}
SELECT model, round, stake_before, stake_after, stake_after / stake_before AS ratio, n_before, n_after, counts
FROM counted
ORDER BY round, model`;
}
