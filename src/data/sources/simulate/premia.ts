/** What signals pay in the long run: those that many know pay less. */
import type {Random} from "../../../components/base/kit/random.js";
import {floats} from "../../../components/base/kit/arrays.js";
import {popularityOf, signalCounts} from "./mixes.js";

/** Long-run premia. */
export interface Premia {
  /** of a signal that nobody knows, on average: daily standard deviations of a stock's return per day and unit of signal */
  premium: number;
  /** share of it that is gone once everyone knows the signal */
  loss: number;
}

/** The premium of each signal; never negative, many near 0. */
export function meanPremia({premium, loss}: Premia, random: Random): Float64Array {
  return floats({length: signalCounts.popular + signalCounts.ideas}, (_, k) => {
    return premium * (1 - loss * popularityOf(k)) * 1.25 * Math.abs(random.normal());
  });
}
