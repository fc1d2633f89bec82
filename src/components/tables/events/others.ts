/** Models that did not raise, on the dates of those that did: what placebos draw from. */
import type {OutcomeName, Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {cleanControls} from "../../statistics/comparison/stacked-controls.js";
import type {UnitEvent} from "../../statistics/comparison/stacked-controls.js";
import {histories} from "../panel/histories.js";
import {outcomeWindows, sidesOf} from "./windows.js";
import {enoughScored} from "./stake-events.js";
import type {StakeEvents} from "./stake-events.js";
import {timelineOf} from "../trend/timeline.js";

/** Staked entries on some dates with a stake in the round before, of models without any raise in the window around them. */
export function othersAt(
  panel: Panel,
  dates: ReadonlySet<number>,
  {found, settings}: {found: StakeEvents; settings: Settings}
): Int32Array {
  const {round, stake, adjacent} = histories(panel);
  const isQuiet = quietModels(panel, found, settings);
  const result: number[] = [];
  for (let e = 1; e < round.length; ++e)
    if (dates.has(round[e]) && adjacent[e] && stake[e] > 0 && stake[e - 1] > 0 && isQuiet(e)) result.push(e);
  return Int32Array.from(result);
}

/** Whether the model of an entry has no raise at all in the window around it: one that counts no more than one that does not. */
function quietModels(panel: Panel, {raises}: StakeEvents, {before, after}: Settings) {
  const {time} = timelineOf(panel);
  const {row, round} = histories(panel);
  const unitEvent = (e: number): UnitEvent => ({unit: panel.model[row[e]], time: time[round[e]]});
  const clean = cleanControls(Array.from(raises, unitEvent), {before, after});
  return (e: number) => clean(unitEvent(e).unit, unitEvent(e).time);
}

/** Windows are looked at in pieces of so many entries: all of them at once would not fit where dates are many. */
const piece = 4096;

/** Those of the entries that would count as events: enough scored rounds of an outcome on each side. */
export function withScores(
  panel: Panel,
  entries: Int32Array,
  {outcome, settings}: {outcome: OutcomeName; settings: Settings}
): Int32Array {
  const kept: number[] = [];
  for (let from = 0; from < entries.length; from += piece) {
    const own = entries.subarray(from, from + piece);
    const {enough} = enoughScored(sidesOf(outcomeWindows(panel, own, {outcome, settings})), outcome, settings);
    own.forEach((e, i) => enough[i] && kept.push(e));
  }
  return Int32Array.from(kept);
}
