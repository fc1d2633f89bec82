/** What captions of the page on stake events say beside the counts of their tables. */
import {count, counted} from "../../base/words/format.js";
import type {Settings} from "../../base/settings/settings.js";
import type {Level} from "../../charts/events/panel.js";
import type {EventTables} from "./tables.js";

/** What an outcome is measured against: part of labels and subtitles. */
export const against = ({adjust}: Settings) =>
  ({others: "against models that did not raise", round: "less the round’s mean", none: "without adjustment"})[adjust];

/** Who is in the figures of events. */
export function countNotes({summary: {counting, candidates}}: EventTables): string[] {
  return [`${count(counting)} of ${counted(candidates, "raise")} count`];
}

/** What a path's marks are, for its caption. */
export const pathLegend = "Dots: mean of the events; bars and band: 95 %; shaded: partly scored";

/** How a path is made, and its marks in full. */
export function pathNotes(found: EventTables, level: Level): string[] {
  const path =
    level === "event"
      ? "Each event’s own mean is removed from the path and the mean over events added, so that it does not move because its members change"
      : "The path is the plain mean over the events with a score at that time, and moves as its members change";
  return [
    ...countNotes(found),
    path,
    "Shaded: rounds partly scored when the stake was set: luck seen by then can be behind the raise, the rest is still to come",
    "Bars: 95 % for one point; pale band: 95 % for the whole path; pale points have less than 80 % of the largest number of events and no band"
  ];
}
