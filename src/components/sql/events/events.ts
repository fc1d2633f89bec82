import type {Settings} from "../../base/settings/settings.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {eventParameters, pickedEvents} from "./selection.js";
import {countedEvents} from "./windows.js";

export function eventsSql(settings: Settings): string {
  return queryOf({
    recursive: true,
    parameters: eventParameters(settings),
    shared: [pickedEvents(settings)],
    own: [countedEvents(["mmc"])],
    select: `${selectList("events", {ratio: "stake_after / stake_before"})}
FROM counted
ORDER BY round, model`
  });
}
