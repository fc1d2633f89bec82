/** Where the fall of MMC lies, by the interval of its contrast. */
import {hasInterval} from "../kit/interval.js";
import type {Interval, OrNull} from "../kit/interval.js";

/** More of the fall lies above the knee than on a straight line, less, one cannot tell, or there is no interval. */
export type Place = "top" | "elsewhere" | "open" | "unknown";

export function placeOf(number: OrNull<Interval>): Place {
  if (!hasInterval(number)) return "unknown";
  return number.low > 0 ? "top" : number.high < 0 ? "elsewhere" : "open";
}
