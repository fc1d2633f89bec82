/** Mean of the last `size` values up to each place; NaN until there are so many. `size` 1 gives the values. */
export function trailingMean(values: readonly number[], size: number): number[] {
  return values.map((_, i) => {
    if (i + 1 < size) return NaN;
    let sum = 0;
    for (let j = i + 1 - size; j <= i; ++j) sum += values[j];
    return sum / size;
  });
}
