/** A fall over ordered groups: where it sits, and whether it is one. Pure numbers. */
import {clearRule} from "../../base/kit/constants.js";

/** The last group below the upper four tenths: 6 of 10. */
export const kneeOf = (groups: number) => Math.floor((3 * groups) / 5);

/** Values at the first group, the knee and the last group. */
export type Three = readonly [first: number, knee: number, last: number];

/** Share of a fall that a straight line over `places` puts above the knee: b = (x_knee - x_last) / (x_first - x_last). */
export function straightShare([first, knee, last]: Three): number {
  return (knee - last) / (first - last);
}

/**
 * D = (m_knee - m_last) - b (m_first - m_last), in the unit of the values: how much more falls above the knee than on a
 * straight line over `places`, which is also how high the knee stands above that line. NaN where the ends share a place.
 */
export function contrast(values: Three, places: Three): number {
  const [first, knee, last] = values;
  return knee - last - straightShare(places) * (first - last);
}

export interface Clearness {
  /** rounds looked at */
  rounds: number;
  /** those in which the fall has the sign of their mean */
  agreeing: number;
  /** days from the first to the last round */
  days: number;
  clear: boolean;
}

/**
 * Whether a fall is clear without an interval: the same sign in at least nine of ten rounds, of at least 20 rounds over
 * at least half a year (see `clearRule`). `falls` holds one number per round; a round without a fall agrees with no sign.
 */
export function clearness(falls: readonly number[], days: number): Clearness {
  const sign = Math.sign(falls.reduce((sum, fall) => sum + fall, 0));
  const agreeing = falls.filter((fall) => sign !== 0 && Math.sign(fall) === sign).length;
  const enough = falls.length >= clearRule.rounds && days >= clearRule.days;
  return {rounds: falls.length, agreeing, days, clear: enough && agreeing >= clearRule.share * falls.length};
}
