/**
 * How far each pair moves Spearman's correlation, times their number: mean 0, one value per pair, from average ranks x and y.
 * Beside its own product of ranks a pair moves the ranks of others: 12 [F(x) G(y) + mean of 1(x <= X) G(Y) + mean of 1(y <= Y) F(X)] less the mean of
 * it (Hoeffding's projection; Borkowf 2002).
 */
export function rankInfluence(x: Float64Array, y: Float64Array): Float64Array {
  const n = x.length;
  const middle = (n + 1) / 2;
  const [above, beside] = [sumsAbove(x, y), sumsAbove(y, x)];
  const values = x.map((rank, i) => (12 * ((rank - middle) * (y[i] - middle) + above[i] + beside[i])) / (n * n));
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return values.map((value) => value - mean);
}

/** Sum of the centred ranks y over the pairs with a larger x, those with an equal one by half. Ranks are halves of whole numbers. */
function sumsAbove(x: Float64Array, y: Float64Array): Float64Array {
  const n = x.length;
  const sums = new Float64Array(2 * n + 2);
  for (let i = 0; i < n; ++i) sums[2 * x[i]] += y[i] - (n + 1) / 2;
  const from = new Float64Array(2 * n + 3);
  for (let place = 2 * n + 1; place >= 0; --place) from[place] = from[place + 1] + sums[place];
  return x.map((rank) => (from[2 * rank] + from[2 * rank + 1]) / 2);
}
