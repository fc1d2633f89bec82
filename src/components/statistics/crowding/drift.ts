/** What moves sigma^2 from round to round: concentration of stakes, who holds them, and how alike the submissions are. */
import {poolOf} from "./pool.js";

type Numbers = ArrayLike<number>;

/** A round's staked models, by code; codes ascend. */
export interface DriftRound {
  codes: Int32Array;
  stake: Numbers;
  /** plain correlation with the meta-model */
  rho: Numbers;
}

/** Running sums, by round; the first is 0 (but for `variance`). */
export interface Drift {
  variance: Float64Array;
  concentration: Float64Array;
  membership: Float64Array;
  similarity: Float64Array;
}

interface Weighted {
  codes: Int32Array;
  weight: Float64Array;
  /** how much more a model covaries with the others than a model of its weight would on average */
  beyond: Float64Array;
  hhi: number;
  pairwise: number;
  variance: number;
}

/**
 * From sigma^2 = hhi + (1 - hhi) pairwise, chained over the rounds as given. Per step: `concentration` is the change of hhi times
 * (1 - pairwise), `membership` twice the sum of each model's change of weight (from or to 0 where it comes or leaves) times what it covaries
 * with the others beyond the mean, which to the first order is all that moving weights does to the sum over pairs w_i w_j r_ij; `similarity`
 * is the rest: the same models, more or less alike. The three add up to the change of sigma^2.
 */
export function driftOf(rounds: readonly DriftRound[]): Drift {
  const all = rounds.map(weighted);
  const empty = () => new Float64Array(rounds.length);
  const drift = {variance: empty(), concentration: empty(), membership: empty(), similarity: empty()};
  all.forEach((now, t) => {
    drift.variance[t] = now.variance;
    if (t === 0) return;
    const before = all[t - 1];
    const concentration = (now.hhi - before.hhi) * (1 - (now.pairwise + before.pairwise) / 2);
    drift.concentration[t] = drift.concentration[t - 1] + concentration;
    drift.membership[t] = drift.membership[t - 1] + moved(before, now);
    drift.similarity[t] = now.variance - drift.variance[0] - drift.concentration[t] - drift.membership[t];
  });
  return drift;
}

function weighted({codes, stake, rho}: DriftRound): Weighted {
  const {sigma, hhi, pairwise, stake: total} = poolOf({stake, cwmm: rho});
  const [weight, beyond] = [new Float64Array(codes.length), new Float64Array(codes.length)];
  for (let i = 0; i < codes.length; ++i) {
    weight[i] = stake[i] / total;
    beyond[i] = rho[i] * sigma - weight[i] - (1 - weight[i]) * pairwise;
  }
  return {codes, weight, beyond, hhi, pairwise, variance: sigma * sigma};
}

/** Twice the sum of changes of weight times what each model is beyond the mean, halfway where it is in both rounds. */
function moved(before: Weighted, now: Weighted): number {
  let sum = 0;
  let [i, j] = [0, 0];
  const [from, to] = [before.codes.length, now.codes.length];
  while (i < from || j < to) {
    const a = i < from ? before.codes[i] : Infinity;
    const b = j < to ? now.codes[j] : Infinity;
    if (a < b) sum -= before.weight[i] * before.beyond[i++];
    else if (b < a) sum += now.weight[j] * now.beyond[j++];
    else sum += (now.weight[j] - before.weight[i]) * ((before.beyond[i++] + now.beyond[j++]) / 2);
  }
  return 2 * sum;
}
