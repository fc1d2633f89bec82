import {bartlettShare, bartlettSum} from "./newey-west.js";

/** How far each unit moves a mean over a series at each place: lists of one length, in any order. */
export interface UnitMoves {
  /** number of the unit, 0 to `units` - 1 */
  unit: ArrayLike<number>;
  /** place in the series, 0 to `length` - 1 */
  at: ArrayLike<number>;
  by: ArrayLike<number>;
}

export interface UnitOptions {
  units: number;
  length: number;
  lag: number;
  overlap: number;
}

/**
 * Variance that units which come again at all places add to that of a mean over a series: G / (G - 1) times the sum of squares of what each
 * moves in all, less what Newey and West's sum of its own places tells already (Thompson 2011, with the same lags on both sides). Never below 0.
 */
export function returningUnits({unit, at, by}: UnitMoves, {units, length, lag, overlap}: UnitOptions): number {
  const {sorted, starts} = byUnit(unit, units);
  const own = new Float64Array(length);
  let [alone, near, used] = [0, 0, 0];
  for (let u = 0; u < units; ++u) {
    if (starts[u] === starts[u + 1]) continue;
    ++used;
    own.fill(0);
    let sum = 0;
    for (let k = starts[u]; k < starts[u + 1]; ++k) {
      own[at[sorted[k]]] += by[sorted[k]];
      sum += by[sorted[k]];
    }
    alone += sum * sum;
    near += bartlettSum(own, own, lag);
  }
  return used > 1 ? Math.max(0, (alone * used) / (used - 1) - near / bartlettShare(lag, overlap)) : 0;
}

/** Places of the list, those of a unit side by side. */
function byUnit(unit: ArrayLike<number>, units: number): {sorted: Int32Array; starts: Int32Array} {
  const starts = new Int32Array(units + 1);
  for (let i = 0; i < unit.length; ++i) ++starts[unit[i] + 1];
  for (let u = 0; u < units; ++u) starts[u + 1] += starts[u];
  const next = starts.slice();
  const sorted = new Int32Array(unit.length);
  for (let i = 0; i < unit.length; ++i) sorted[next[unit[i]]++] = i;
  return {sorted, starts};
}
