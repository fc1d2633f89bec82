/** Mean and variance of a block bootstrap's mean over all its draws, in closed form. */

interface Moments {
  mean: number;
  variance: number;
}

/** Of a series drawn in blocks of `length`, the last one cut; `wrap` as in blockBootstrap. */
export function blockMoments(series: Float64Array, {length, wrap = true}: {length: number; wrap?: boolean}): Moments {
  const n = series.length;
  const whole = Math.floor(n / length);
  const starts = wrap ? n : n - length + 1;
  const long = momentsOfBlock(series, length, starts);
  const short = momentsOfBlock(series, n - whole * length, starts);
  return {
    mean: (whole * long.mean + short.mean) / n,
    variance: (whole * long.variance + short.variance) / (n * n)
  };
}

/** Of the sum of `size` neighbours, the series going on from its start after its end. */
function momentsOfBlock(series: Float64Array, size: number, starts: number): Moments {
  const sums = Array.from({length: starts}, (_, start) => {
    return Array.from({length: size}, (_, i) => series[(start + i) % series.length]).reduce((a, b) => a + b, 0);
  });
  const mean = sums.reduce((a, b) => a + b, 0) / starts;
  return {mean, variance: sums.reduce((a, b) => a + (b - mean) ** 2, 0) / starts};
}
