/** Intervals in one shape: statistics make them, tables carry them as columns X_low and X_high, charts and texts read them from there. */

/** Both ends, in the unit of what they are about; NaN where they cannot be told. */
export interface Interval {
  low: number;
  high: number;
}

/** A number with its interval, of 95 % where nothing else is said. */
export interface Estimated extends Interval {
  estimate: number;
}

/** As rows of tables have it: null for what is not known. */
export type OrNull<T> = {[K in keyof T]: T[K] | null};

/** Whether there is an interval. */
export const hasInterval = <T extends OrNull<Interval>>(of: T): of is T & Interval =>
  of.low !== null && of.high !== null;

/** Whether there is an interval and a value, 0 unless it is named, lies outside. */
export const leavesOut = (of: OrNull<Interval>, value = 0): boolean =>
  hasInterval(of) && (of.low > value || of.high < value);

/** Whether there is an interval and a value, 0 unless it is named, lies inside. */
export const holds = (of: OrNull<Interval>, value = 0): boolean => hasInterval(of) && !leavesOut(of, value);

/** The interval of the number with the other sign. */
export const negated = ({low, high}: Interval): Interval => ({low: -high, high: -low});
