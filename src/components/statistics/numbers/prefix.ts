/** Running sums over rows: the sum of any run of rows is one subtraction away. */
export interface Prefix {
  /** sum of the known values of the first i rows, by i; one longer than the rows */
  sum: Float64Array;
  /** number of known values among the first i rows; null when all are known */
  known: Int32Array | null;
}

/** Running sums of `values` in the order of `rows`; NaN = not known. */
export function prefixSums(values: Float32Array | Float64Array, rows: Int32Array): Prefix {
  const sum = new Float64Array(rows.length + 1);
  const known = new Int32Array(rows.length + 1);
  for (let i = 0; i < rows.length; ++i) {
    const value = values[rows[i]];
    const is = value === value;
    sum[i + 1] = is ? sum[i] + value : sum[i];
    known[i + 1] = is ? known[i] + 1 : known[i];
  }
  return {sum, known: known[rows.length] === rows.length ? null : known};
}

/** Mean of the known values of rows `from` (included) to `to` (excluded); NaN when none is known. */
export function runMean({sum, known}: Prefix, from: number, to: number): number {
  return (sum[to] - sum[from]) / (known ? known[to] - known[from] : to - from);
}
