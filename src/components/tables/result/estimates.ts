/** Estimates and their intervals as columns of a table: `X`, `X_low`, `X_high`. */
import type {Estimated, Interval, OrNull} from "../../base/kit/interval.js";
import {known} from "./intervals.js";

type Bounds<X extends string> = Record<`${X}_low` | `${X}_high`, (number | null)[]>;
type ValueOf<E> = E extends {estimate: infer V} ? V : E;

/** `X`, `X_low`, `X_high`; null where there is no number. */
export function estimateColumns<X extends string, E extends OrNull<Estimated> | null>(
  name: X,
  values: readonly E[]
): Record<X, ValueOf<E>[]> & Bounds<X> {
  const estimates = {[name]: values.map((value) => known(value?.estimate))} as Record<X, ValueOf<E>[]>;
  return {...estimates, ...intervalColumns(name, values)};
}

/** `X_low`, `X_high` alone: of a band, which has no estimate of its own. */
export const intervalColumns = <X extends string>(name: X, values: readonly (OrNull<Interval> | null)[]) =>
  ({
    [`${name}_low`]: values.map((value) => known(value?.low)),
    [`${name}_high`]: values.map((value) => known(value?.high))
  }) as Bounds<X>;

/** Numbers beside the intervals found for them; without a number there is none. */
export const estimates = <V extends number | null>(
  values: readonly V[],
  intervals: readonly (OrNull<Interval> | null)[] = []
) =>
  values.map((estimate, i) => {
    const {low = null, high = null} = (estimate === null ? null : intervals[i]) ?? {};
    return {estimate, low, high};
  });
