/** Windows of models that stand in for events in a fan, less what the others of their dates did. */
import type {OutcomeName, Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {histories} from "../panel/histories.js";
import {outcomeOthers} from "./outcome-others.js";
import {outcomeWindows} from "./windows.js";
import type {OutcomeWindows} from "./windows.js";

type Wanted = {outcome: OutcomeName; settings: Settings};

/**
 * As `outcomeWindows`. With `adjust = others` a path stands for many entries of a date, which would each have nearly the same others: less
 * the path of the others of an event of the date, over all rounds in which anyone is scored. Without such an event: no scores.
 */
export function fanWindows(
  panel: Panel,
  entries: Int32Array,
  {events, outcome, settings}: Wanted & {events: Int32Array}
): OutcomeWindows {
  if (settings.adjust !== "others") return outcomeWindows(panel, entries, {outcome, settings});
  const {round} = histories(panel);
  const windows = outcomeWindows(panel, entries, {outcome, settings: asScored(settings)});
  const lineOf = new Map(Array.from(events, (e) => [round[e], e] as const));
  const dates = [...lineOf.keys()];
  const {width, before, raw} = windows;
  const isScored = scoredPlaces(
    Array.from(entries, (e) => dates.indexOf(round[e])),
    windows
  );
  const {path} = outcomeOthers(panel, outcome, {
    ...{entries: Int32Array.from(lineOf.values()), settings, width, before},
    isScored: (at) => isScored.has(at)
  });
  const scores = raw.map((score, i) => {
    const date = dates.indexOf(round[entries[Math.floor(i / width)]]);
    return date < 0 ? NaN : score - path[date * width + (i % width)];
  });
  return {...windows, scores};
}

/** Scores as they are, where they would be compared with others. */
export const asScored = (settings: Settings): Settings =>
  settings.adjust === "others" ? {...settings, adjust: "none"} : settings;

/** By date and place, in one number: whether anyone is scored. */
function scoredPlaces(dates: readonly number[], {raw, width}: OutcomeWindows): Set<number> {
  const found = new Set<number>();
  raw.forEach((score, i) => {
    if (score === score) found.add(dates[Math.floor(i / width)] * width + (i % width));
  });
  return found;
}
