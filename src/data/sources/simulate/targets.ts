/** Targets: the ranks of summed returns, cut into five bins of 5, 20, 50, 20 and 5 %. */
import type {Ranking} from "./ranking.js";
import type {Returns} from "./returns.js";

/** Upper ends of the bins as shares of the stocks, and their values. */
const ends = [0.05, 0.25, 0.75, 0.95, 1];
const values = [0, 0.25, 0.5, 0.75, 1];

/** The target over the returns of days `first` to `last`, both included: one of 0, 0.25, 0.5, 0.75, 1 per stock. */
export function targetOf({cumulative, stocks}: Returns, first: number, last: number, ranking: Ranking): Float64Array {
  const sums = new Float64Array(stocks);
  for (let i = 0; i < stocks; ++i) sums[i] = cumulative[last * stocks + i] - cumulative[(first - 1) * stocks + i];
  const order = ranking.order(sums, new Uint16Array(stocks));
  const target = new Float64Array(stocks);
  let bin = 0;
  for (let k = 0; k < stocks; ++k) {
    while (k + 0.5 > ends[bin] * stocks) ++bin;
    target[order[k]] = values[bin];
  }
  return target;
}
