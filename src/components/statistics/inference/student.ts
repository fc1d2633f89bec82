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
  let high = 1;
  for (; studentCdf(-high, df) > p; high *= 2) low = high;
  const logScale = -logBeta(df / 2, 0.5) - Math.log(df) / 2;
  let t = Math.min(Math.max(-normalQuantile(p), low), high);
  for (let step = 0; step < 200; ++step) {
    const excess = studentCdf(-t, df) - p;
    if (excess > 0) low = t;
    else high = t;
    const density = Math.exp(logScale - ((df + 1) / 2) * Math.log1p((t * t) / df));
    const newton = t + excess / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * t || high - low <= 1e-15 * high) return next;
    t = next;
  }
  return t;
}
