/** A world in which a raise costs what its weight says: likeness to the meta-model and MMC by the algebra of weights. */
import {timesStake} from "../../components/statistics/crowding/stake-change.js";

export interface Staked {
  /** place of the row's round in the calendar */
  place: Int32Array;
  stake: Float64Array;
  /** published cwmm at the unmoved stake */
  likeness: Float64Array;
  /** what the stake was multiplied by; 1 = unmoved */
  times: Float64Array;
  /** published cwmm over the plain correlation, by round */
  factor: ArrayLike<number>;
}

/**
 * Published cwmm after the raises: such that `timesStake` of a raised row by 1 over its factor gives the
 * likeness at the unmoved stake back. Each round's meta-model depends on all of them, so that both are found by going round.
 */
export function raisedLikeness(rows: Staked): Float64Array {
  const {place, stake, likeness: unmoved, times, factor} = rows;
  const likeness = unmoved.slice();
  const totals = sumsBy(rows, (row) => stake[row]);
  const anchorsOf = () => sumsBy(rows, (row) => (stake[row] * likeness[row]) / totals[place[row]]);
  for (let sweep = 0; sweep < 8; ++sweep) {
    const anchors = anchorsOf();
    for (let row = 0; row < likeness.length; ++row) {
      if (times[row] === 1) continue;
      const t = place[row];
      const now = {weight: stake[row] / totals[t], rho: likeness[row] / factor[t], mmc: 0};
      const back = timesStake(now, {sigma: anchors[t] / factor[t], market: 0}, 1 / times[row]).model.rho;
      likeness[row] += unmoved[row] - factor[t] * back;
    }
  }
  return likeness;
}

/** What the meta-model earns in each round, per unit of published cwmm: as its models' accuracy has it, so that sum of weight x MMC is 0. */
export function metaScores(rows: Staked, accuracy: Float64Array): Float64Array {
  const earned = sumsBy(rows, (row) => rows.stake[row] * accuracy[row]);
  const alike = sumsBy(rows, (row) => rows.stake[row] * rows.likeness[row]);
  return earned.map((sum, t) => sum / alike[t]);
}

function sumsBy({place, factor}: Staked, of: (row: number) => number): Float64Array {
  const sums = new Float64Array(factor.length);
  for (let row = 0; row < place.length; ++row) sums[place[row]] += of(row);
  return sums;
}
