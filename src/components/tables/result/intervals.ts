/** What the intervals of all tables share: their level, what is not known, the difference of the end groups. */
import type {Interval, OrNull} from "../../base/kit/interval.js";

/** 95 %: one level everywhere. */
export const level = 0.95;

/** Last group minus first group of a block, with the interval of the difference. */
export interface EndDifference extends OrNull<Interval> {
  regime: string;
  column: string;
  estimate: number;
  /** an interval that does not hold in worlds with known truth was taken away: no other rule may stand in for it */
  withheld?: boolean;
}

/** Numbers that are not finite as null. */
export function known(value: number | null | undefined): number | null {
  return Number.isFinite(value) ? (value as number) : null;
}
