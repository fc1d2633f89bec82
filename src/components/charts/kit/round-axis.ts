import * as Plot from "@observablehq/plot";
import {ticks} from "d3-array";
import {roundTimes} from "../../base/rounds/calendar.js";

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `Mar 2021`: the month in which a round opens. */
export const roundMonth = (round: number) => monthOf(roundTimes(round).opens);

/** `Mar 2021` of an ISO time. */
export function monthOf(iso: string): string {
  const [year, month] = iso.split("-");
  return `${months[Number(month) - 1]} ${year}`;
}

/** The month of a round by a calendar, by the rules where it is not in it. */
export function monthIn(rounds: readonly {round: number; opens: string}[]): (round: number) => string {
  const opens = new Map(rounds.map((r) => [r.round, r.opens]));
  return (round) => (opens.has(round) ? monthOf(opens.get(round)!) : roundMonth(round));
}

/** The x axis of all charts over rounds: round numbers, and as a second line the month in which each opens. */
export function roundAxis(
  [first, last]: [number, number],
  {
    width,
    month = roundMonth,
    label = "round →"
  }: {width: number; month?: (round: number) => string; label?: string | null}
) {
  return Plot.axisX(roundTicks([first, last], width), {
    tickFormat: (round: number) => `${round}\n${month(round)}`,
    label,
    labelOffset: 44,
    tickSize: 4
  });
}

/** CSS pixels that a label like `Mar 2021` and the space beside it take. */
const labelWidth = 76;

/** Whole numbers whose labels stand apart on an axis of so many pixels: at least the two ends, where these have room. */
export function roundTicks([first, last]: [number, number], width: number): number[] {
  const pixels = width / Math.max(1, last - first);
  for (let wanted = Math.max(2, Math.floor(width / labelWidth)); wanted > 0; --wanted) {
    const found = ticks(first, last, wanted).filter(Number.isInteger);
    if (found.length > 1 && (found[1] - found[0]) * pixels >= labelWidth) return found;
  }
  return last > first && width >= labelWidth ? [first, last] : [first];
}
