import * as Plot from "@observablehq/plot";
import {ticks} from "d3-array";
import {roundTimes} from "../base/calendar.js";

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `Mar 2021`: the month in which a round opens. */
export const roundMonth = (round: number) => monthOf(roundTimes(round).opens);

/** `Mar 2021` of an ISO time. */
export function monthOf(iso: string): string {
  const [year, month] = iso.split("-");
  return `${months[Number(month) - 1]} ${year}`;
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
  return Plot.axisX(roundTicks([first, last], Math.max(2, Math.floor(width / labelWidth))), {
    tickFormat: (round: number) => `${round}\n${month(round)}`,
    label,
    labelOffset: 44,
    tickSize: 4
  });
}

/** CSS pixels that a label like `Mar 2021` and the space beside it take. */
const labelWidth = 76;

/** At most so many whole numbers; d3 itself may give more than it is asked for. */
export function roundTicks([first, last]: [number, number], most: number): number[] {
  for (let wanted = most; wanted > 0; --wanted) {
    const found = ticks(first, last, wanted).filter(Number.isInteger);
    if (found.length && found.length <= most) return found;
  }
  return [first];
}
