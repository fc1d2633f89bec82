/** On which trading days the returns of a round fall, from its own dates. */
import {firstOf60Days} from "./calendar.js";
import {integers} from "../kit/arrays.js";
import type {Round} from "../snapshot/panel.js";

const dayLength = 86_400_000;
/** MMC, CORR and the like rest on so many trading days of returns. */
export const returnSpan = 20;
/** Those that pay from round 1343 on. */
export const longReturnSpan = 60;

const spanOf = (round: number) => (round < firstOf60Days ? returnSpan : longReturnSpan);

/** First and last trading day (Monday to Friday, no holidays; counted from any day) of the returns of each round. */
export interface RoundDays {
  first: Int32Array;
  last: Int32Array;
}

/** The first score of a round comes out the day after its first day of returns. */
export function returnDays(rounds: readonly Pick<Round, "round" | "first_score">[]): RoundDays {
  const first = integers(rounds, (r) => tradingDay(Math.floor(Date.parse(r.first_score) / dayLength) - 1));
  return {first, last: first.map((day, i) => day + spanOf(rounds[i].round) - 1)};
}

/** Number of trading days up to a day, days counted from Thursday, 1 January 1970. */
function tradingDay(day: number): number {
  const sinceMonday = day + 3;
  return 5 * Math.floor(sinceMonday / 7) + Math.min(4, sinceMonday - 7 * Math.floor(sinceMonday / 7));
}
