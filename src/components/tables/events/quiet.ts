/** Who can be compared with an event: models that were staked on its date and the round before, without a raise around it. */
import type {Panel} from "../../base/snapshot/panel.js";
import {once, remembering} from "../../base/kit/memo.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import type {Settings} from "../../base/settings/settings.js";
import {histories} from "../panel/histories.js";
import {partOf, raisesOf} from "./candidates.js";
import type {PickOptions} from "./candidates.js";
import {placesOf} from "./stretches.js";

/** What decides who is quiet on a date. */
export type QuietSettings = Pick<Settings, "rounds" | "days" | "ratio" | "base" | "before" | "after">;

type OnDate = (date: number) => Int32Array;

const remember = remembering<Panel, OnDate>({newest: 2});

/**
 * By index of the round: entries with a stake in the round and in the one before, of models without a candidate in the window around it.
 * With `direction = down` cuts stand in for raises. A date is looked at when it is first asked for.
 */
export function quietOn(panel: Panel, settings: QuietSettings, {direction = "up"}: PickOptions = {}): OnDate {
  const {rounds, days, ratio, base, before, after} = settings;
  const on = {rounds, days, ratio, base, before, after, direction};
  return remember(panel, on, (own) => {
    const isQuiet = withoutRaise(panel, own);
    const dates: Int32Array[] = [];
    return (date) => (dates[date] ??= stakedOn(panel, date, own).filter(isQuiet));
  });
}

const entryOfRow = once((panel: Panel) => {
  const {row} = histories(panel);
  const result = new Int32Array(row.length);
  for (let e = 0; e < row.length; ++e) result[row[e]] = e;
  return result;
});

/** Entries of a round with a stake there and in the round before, where both take part. */
function stakedOn(panel: Panel, date: number, {rounds, days}: QuietSettings): Int32Array {
  const offsets = roundOffsets(panel);
  const {round, stake, adjacent} = histories(panel);
  const part = partOf(panel, rounds, days);
  return entryOfRow(panel)
    .slice(offsets[date], offsets[date + 1])
    .filter(
      (e) => stake[e] > 0 && adjacent[e] === 1 && stake[e - 1] > 0 && part[date] === 1 && part[round[e - 1]] === 1
    );
}

/** Whether no raise of its career lies in the window around an entry. */
function withoutRaise(panel: Panel, settings: QuietSettings & {direction: "up" | "down"}) {
  const {before, after, direction} = settings;
  const {history} = histories(panel);
  const {position} = placesOf(panel);
  const raises = new Map<number, number[]>();
  for (const e of raisesOf(panel, settings, direction)) {
    const own = raises.get(history[e]);
    if (own) own.push(position[e]);
    else raises.set(history[e], [position[e]]);
  }
  return (e: number) => {
    const own = raises.get(history[e]);
    return !own?.some((at) => at >= position[e] - before && at < position[e] + after);
  };
}
