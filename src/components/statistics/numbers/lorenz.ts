/** How much the smaller ones have together. */

/**
 * The Lorenz curve of amounts above 0, in any order: the share that the smallest k parts of `parts` of the holders have, k from 0 to `parts`.
 * A holder on the edge counts in part, so that the curve is the broken line through the sums (Gastwirth 1971).
 */
export function lorenzOf(amounts: ArrayLike<number>, {parts}: {parts: number}): Float64Array {
  const sorted = Float64Array.from(amounts).sort();
  const sums = new Float64Array(sorted.length + 1);
  sorted.forEach((amount, i) => (sums[i + 1] = sums[i] + amount));
  const total = sums[sorted.length];
  return Float64Array.from({length: parts + 1}, (_, k) => {
    const place = (k * sorted.length) / parts;
    const whole = Math.floor(place);
    return (sums[whole] + (place - whole) * (sorted[whole] ?? 0)) / total;
  });
}
