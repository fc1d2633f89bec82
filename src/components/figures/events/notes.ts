/** What captions of the page on stake events say beside the counts of their tables. */
import {count, counted} from "../../base/words/format.js";
import type {Settings} from "../../base/settings/settings.js";
import type {Level} from "../../charts/events/panel.js";
import type {EventTables} from "./tables.js";

/** What an outcome is measured against: part of labels and subtitles. */
export const against = ({adjust}: Settings) =>
  ({others: "less what others changed", round: "less the round’s mean", none: "as scored"})[adjust];

/** Who is in the figures of events. */
export function countNotes({summary: {counting, candidates}}: EventTables): string[] {
  return [`${count(counting)} of ${counted(candidates, "stake increase")} count`];
}

/** What a path's marks are, for its caption. */
export function pathNotes(found: EventTables, level: Level): string[] {
  const path =
    level === "event"
      ? "Each event’s own mean is removed from the path and the mean over events added, so that it does not move because its members change"
      : "The path is the plain mean over the events with a score at that time, and moves as its members change";
  return [
    ...countNotes(found),
    path,
    "Shaded: rounds whose scores were known in part, and only in part, when the stake was set; luck seen by then can be behind the raise, the rest of it is still to come",
    "Bars hold one point at a time, the pale band the whole path; pale points have less than 80 % of the largest number of events and no band"
  ];
}
