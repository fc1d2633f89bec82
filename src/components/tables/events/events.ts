import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {histories} from "../panel/histories.js";
import type {EventResult} from "../result/result.js";
import {eventCounts, stakeEvents} from "./stake-events.js";
import {tableOf} from "../result/table-of.js";

/** The stake events that were picked, those that do not count included. */
export function events(panel: Panel, settings: Settings): EventResult<"events"> {
  const found = stakeEvents(panel, settings);
  const {entries, scored} = found;
  const {row, round, stake} = histories(panel);
  const counts = new Set(found.counting);
  const order = Array.from(entries.keys()).sort((a, b) => round[entries[a]] - round[entries[b]] || a - b);
  const columnOf = <T>(value: (entry: number, i: number) => T) => order.map((i) => value(entries[i], i));
  const result = tableOf("events", {
    model: columnOf((e) => panel.models.key[panel.model[row[e]]]),
    round: columnOf((e) => panel.rounds[round[e]].round),
    stake_before: columnOf((e) => stake[e - 1]),
    stake_after: columnOf((e) => stake[e]),
    ratio: columnOf((e) => stake[e] / stake[e - 1]),
    n_before: columnOf((_, i) => scored.nBefore[i]),
    n_after: columnOf((_, i) => scored.nAfter[i]),
    counts: columnOf((e) => counts.has(e))
  });
  return {name: "events", settings, table: result, ...eventCounts(panel, settings, found)};
}
