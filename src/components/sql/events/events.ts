import type {Settings} from "../../base/settings/settings.js";
import {countedEvents, eventParameters, pickedEvents} from "./selection.js";
import {selectList} from "../result/select-list.js";

export function eventsSql(settings: Settings): string {
  return `WITH RECURSIVE
${eventParameters(settings)},
${pickedEvents(settings)},
${countedEvents(["mmc"])}
SELECT ${selectList("events", {ratio: "stake_after / stake_before"})}
FROM counted
ORDER BY round, model`;
}
