/** Intervals as tables carry them: two columns per estimate, a sentence on their method, the difference of the end groups. */
import type {Ends} from "../../statistics/numbers/woodruff.js";

/** 95 %: one level everywhere. */
export const level = 0.95;

/** Last group minus first group of a block, with the interval of the difference. */
export interface EndDifference {
  regime: string;
  column: string;
  estimate: number;
  low: number | null;
  high: number | null;
  /** an interval that does not hold in worlds with known truth was taken away: no other rule may stand in for it */
  withheld?: boolean;
}

export type MaybeEnds = Ends | null;

/** Numbers that are not finite as null. */
export function known(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
