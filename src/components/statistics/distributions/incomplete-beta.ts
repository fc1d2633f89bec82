/**
 * The regularised incomplete beta function, from which the t and F distributions come.
 *
 * Own code because no kept package fits a page: Framework serves every npm package as a file of its own, and the t
 * distribution of @stdlib is 230 packages; jstat is one, but stops its continued fraction early (quantiles of t wrong by
 * 5e-8, probabilities at a million degrees of freedom by 0.02).
 */

/** Stirling's correction lnΓ(z) - ((z - 1/2) ln z - z + ln(2π)/2), for z >= 10 (DLMF 5.11.1). */
function stirling(z: number): number {
  const u = 1 / (z * z);
  const tail = 1 / 1260 - u * (1 / 1680 - u * (1 / 1188 - u * (691 / 360360 - u / 156)));
  return (1 / 12 - u * (1 / 360 - u * tail)) / z;
}

/** Logarithm of the gamma function, z > 0. */
export function logGamma(z: number): number {
  let product = 1;
  for (; z < 10; ++z) product *= z;
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + stirling(z) - Math.log(product);
}

/** ln Γ(a + b) - ln Γ(a), without the cancellation of two large numbers. */
function logGammaStep(a: number, b: number): number {
  if (a < 10) return logGamma(a + b) - logGamma(a);
  return (a - 0.5) * Math.log1p(b / a) + b * Math.log(a + b) - b + stirling(a + b) - stirling(a);
}

/** Logarithm of the beta function, a and b > 0. */
export function logBeta(a: number, b: number): number {
  return a >= b ? logGamma(b) - logGammaStep(a, b) : logBeta(b, a);
}

/**
 * I_x(a, b), for 0 <= x <= 1, a and b > 0; relative error about 1e-13. `complement` is 1 - x, where it is known more
 * exactly than by subtraction.
 */
export function incompleteBeta(x: number, a: number, b: number, complement = 1 - x): number {
  if (!(x > 0)) return x === 0 ? 0 : NaN;
  if (!(complement > 0)) return complement === 0 ? 1 : NaN;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(complement, b, a, x);
  const logX = x < 0.5 ? Math.log(x) : Math.log1p(-complement);
  const logY = complement < 0.5 ? Math.log(complement) : Math.log1p(-x);
  return (Math.exp(a * logX + b * logY - logBeta(a, b)) / a) * continuedFraction(x, a, b);
}

/** DLMF 8.17.22 by Lentz's method; about sqrt(max(a, b)) steps. */
function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < 100000; ++m) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return result;

  function kept(value: number): number {
    return Math.abs(value) < tiny ? tiny : value;
  }
}
