import {keeping} from "../../base/kit/memo.js";
import {incompleteBeta, logGamma} from "./incomplete-beta.js";

/** Degrees of freedom: of the numerator and of the denominator, the latter up to Infinity (then chi-square / df1). */
export type Degrees = readonly [df1: number, df2: number];

/** Terms with less weight than this are left out. */
const lightest = 1e-17;

/**
 * P(F > f) for the F distribution; `noncentrality` lambda as in R's ncp: a mixture of central ones over Poisson, summed
 * from its largest weight outwards, as the first one, exp(-lambda / 2), is 0 in floats where lambda is large.
 */
export function fUpper(f: number, [df1, df2]: Degrees, {noncentrality = 0} = {}): number {
  if (!(f > 0)) return f <= 0 ? 1 : NaN;
  const denominator = Math.min(df2, 1e9);
  const total = denominator + df1 * f;
  const tail = (j: number) => incompleteBeta(denominator / total, denominator / 2, df1 / 2 + j, (df1 * f) / total);
  const mean = noncentrality / 2;
  const mode = Math.floor(mean);
  const top = mean > 0 ? Math.exp(mode * Math.log(mean) - mean - logGamma(mode + 1)) : 1;
  let result = top * tail(mode);
  for (let j = mode + 1, weight = (top * mean) / j; weight > lightest; weight *= mean / ++j) result += weight * tail(j);
  for (let j = mode, weight = (top * j) / mean; weight > lightest; weight *= --j / mean) result += weight * tail(j - 1);
  return result;
}

/** The f with P(F > f) = p, by bisection; to 1e-12, relative. */
export function fCritical(p: number, degrees: Degrees): number {
  let low = 0;
  let high = 1;
  for (; fUpper(high, degrees) > p; high *= 2) low = high;
  for (let step = 0; step < 100 && high - low > 1e-13 * high; ++step) {
    const middle = (low + high) / 2;
    if (fUpper(middle, degrees) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Newest ones, by what they are asked for: tests of several outcomes have one design. */
const keep = keeping<number>({newest: 100});

/**
 * The noncentrality at which a test of the given size (`p`, P(F > critical) under the null) rejects with probability
 * `power`: what turns a Wald test into the smallest effect that it could have seen. To 1e-7, relative.
 */
export const detectable = (degrees: Degrees, {p = 0.05, power = 0.8} = {}) => keep({degrees, p, power}, findDetectable);

function findDetectable({degrees, p, power}: {degrees: Degrees; p: number; power: number}): number {
  const critical = fCritical(p, degrees);
  let low = 0;
  let high = 1;
  for (; fUpper(critical, degrees, {noncentrality: high}) < power; high *= 2) low = high;
  while (high - low > 1e-7 * high) {
    const middle = (low + high) / 2;
    if (fUpper(critical, degrees, {noncentrality: middle}) < power) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
