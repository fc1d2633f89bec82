import {keeping} from "../../base/kit/memo.js";
import {normalQuantile} from "../distributions/normal.js";
import {studentP, studentQuantile} from "../distributions/student.js";

/**
 * Fixed-b reference of a t statistic whose standard error is Newey and West's (Bartlett) with lag + 1 = b n. The critical
 * value at b is that of the normal plus c1 b + c2 b^2 + c3 b^3.
 */
type Cubic = readonly [number, number, number];
type Levels = readonly (readonly [level: number, cubic: Cubic])[];

/** Two-sided levels. Kiefer and Vogelsang (2005), table 1: a mean, or a coefficient of a stationary regressor. */
const ofMean: Levels = [
  [0.8, [1.304, 0.5135, -0.3386]],
  [0.9, [2.1859, 0.3142, -0.3427]],
  [0.95, [2.9694, 0.416, -0.5324]],
  [0.98, [4.1618, 0.5368, -0.906]]
];

/**
 * The slope of a linear trend has another limit (Bunzel and Vogelsang 2005): fitted to 120,000 simulated series of 1,000
 * independent normal values at 19 values of b, largest distance of the fit 0.04. The test simulates some of them again.
 */
const ofTrend: Levels = [
  [0.8, [3.2176, -1.7806, 0.5839]],
  [0.9, [4.6028, -2.5617, 0.8531]],
  [0.95, [6.0761, -3.3993, 1.1444]],
  [0.98, [8.2368, -4.6927, 1.5698]]
];

const at = (level: number, b: number, [c1, c2, c3]: Cubic) =>
  normalQuantile((1 + level) / 2) + b * (c1 + b * (c2 + b * c3));

/** Critical value of |t| at b in (0, 1]; levels 0.8, 0.9, 0.95 and 0.98. */
export function fixedBCritical(b: number, {level = 0.95, trend = false} = {}): number {
  const found = (trend ? ofTrend : ofMean).find(([some]) => some === level);
  if (!found) throw new Error(`level must be one of 0.8, 0.9, 0.95, 0.98, got ${level}`);
  if (!(b >= 0 && b <= 1)) throw new Error(`b must be from 0 to 1, got ${b}: take a smaller lag or a longer series`);
  return at(level, b, found[1]);
}

/** Two-sided p-value: the scaled t distribution that has the critical values of levels 0.9 and 0.98 (off by under 0.01). */
export function fixedBP(t: number, b: number, {trend = false} = {}): number {
  const inner = fixedBCritical(b, {level: 0.9, trend});
  const df = equivalentDegrees(b, trend);
  return studentP((t / inner) * studentQuantile(0.95, df), df);
}

/** Series of one length and lag have one b: what is searched for it is kept, by kind of limit. */
const keep = keeping<number>({newest: 2000});

const equivalentDegrees = (b: number, trend: boolean) => keep({b, trend}, searchDegrees);

/** Degrees of freedom of the t distribution whose quantiles 0.99 and 0.95 have the ratio that the limit's have. */
function searchDegrees({b, trend}: {b: number; trend: boolean}): number {
  const ratio = fixedBCritical(b, {level: 0.98, trend}) / fixedBCritical(b, {level: 0.9, trend});
  const ratioOf = (df: number) => studentQuantile(0.99, df) / studentQuantile(0.95, df);
  let low = 0.5;
  let high = 1e6;
  if (ratio <= ratioOf(high)) return Infinity;
  for (let step = 0; step < 60; ++step) {
    const middle = Math.sqrt(low * high);
    if (ratioOf(middle) > ratio) low = middle;
    else high = middle;
  }
  return low;
}
