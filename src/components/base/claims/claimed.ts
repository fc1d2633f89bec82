import type {Interval} from "../kit/interval.js";

/**
 * What is claimed: a value (measured from `from`, 0 where it is not named), a value somewhere in a range, a value beyond one
 * (`above` or `below`), or that nothing changes: less than the share `flat` of the value before, either way.
 */
export type Claimed = {value: number; from?: number} | Interval | {above: number} | {below: number} | {flat: number};
