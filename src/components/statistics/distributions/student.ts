import {incompleteBeta, logBeta} from "./incomplete-beta.js";
import {normalCdf, normalQuantile} from "./normal.js";

/** From here on the series below is as exact as the incomplete beta, and faster. */
const manyDegrees = 1e6;

/** P(T <= t) for Student's t with `df` > 0 degrees of freedom, not always whole; Infinity gives the normal. To 1e-11. */
export function studentCdf(t: number, df: number): number {
  if (t !== t) return NaN;
  if (df === Infinity) return normalCdf(t);
  // Abramowitz and Stegun 26.7.8, off by O(1 / df^2)
  if (df > manyDegrees) return normalCdf((t * (1 - 1 / (4 * df))) / Math.sqrt(1 + (t * t) / (2 * df)));
  const square = t * t;
  const tail = Number.isFinite(square)
    ? incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square)) / 2
    : 0;
  return t < 0 ? tail : 1 - tail;
}

/** Two-sided p-value P(|T| >= |t|). */
export function studentP(t: number, df: number): number {
  return 2 * studentCdf(-Math.abs(t), df);
}

/** The t with P(T <= t) = p; ±Infinity at 0 and 1, NaN where df is not above 0. To 1e-11, relative. */
export function studentQuantile(p: number, df: number): number {
  if (!(df > 0)) return NaN;
  if (df === Infinity || !(p > 0 && p < 1)) return normalQuantile(p);
  if (p > 0.5) return -studentQuantile(1 - p, df);
  if (p === 0.5) return 0;
  return -rootOfTail(p, df);
}

/** The t > 0 with P(T > t) = p < 1/2: Newton's steps inside a bracket that halves where they leave it. */
function rootOfTail(p: number, df: number): number {
  let low = 0;
  let high = Infinity;
  const logScale = -logBeta(df / 2, 0.5) - Math.log(df) / 2;
  let t = expanded(-normalQuantile(p), df);
  for (let step = 0; step < 200; ++step) {
    const excess = studentCdf(-t, df) - p;
    if (excess > 0) low = t;
    else high = t;
    const density = Math.exp(logScale - ((df + 1) / 2) * Math.log1p((t * t) / df));
    const newton = t + excess / density;
    const within = newton > low && newton < high;
    const next = within ? newton : high === Infinity ? 2 * t : (low + high) / 2;
    // a step squares the distance: after one so small it is below what the tail is exact to
    if (Math.abs(next - t) <= (within ? 1e-8 : 1e-15) * t || high - low < 1e-15 * high) return next;
    t = next;
  }
  return t;
}

/** Near to Student's quantile at a normal one, z > 0: Abramowitz and Stegun 26.7.5. */
function expanded(z: number, df: number): number {
  const square = z * z;
  const first = (square + 1) / 4;
  const second = ((5 * square + 16) * square + 3) / 96;
  const third = (((3 * square + 19) * square + 17) * square - 15) / 384;
  // with few degrees the terms beyond the first are no better than none
  return z * (1 + (first + (df > 2 ? (second + third / df) / df : 0)) / df);
}
