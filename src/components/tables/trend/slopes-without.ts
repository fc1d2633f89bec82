import {extent, mean} from "d3-array";
import type {Panel, Round} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {rowClusters} from "../panel/clusters.js";
import {column, selectRows} from "../panel/select.js";

export interface Moved {
  least: number | null;
  most: number | null;
}

interface Options {
  /** of one stretch */
  rounds: readonly Round[];
  /** of each round, in the unit of the slope */
  times: readonly number[];
  /** the rounds that take part */
  used: {has(round: number): boolean};
}

/**
 * The least and the most slope of the stake-weighted mean, and of its gap to the plain mean, if the rows of one account
 * (or model) were not there. A slope is a weighted sum of the rounds' numbers, and each of those without an account follows from sums.
 * Who is alone in a round is not left out.
 */
export function slopesWithout(
  panel: Panel,
  {days, minStake, ...settings}: Settings,
  {rounds, times, used}: Options
): Partial<Record<string, Moved>> {
  const {rows} = selectRows(panel, {rounds: settings.rounds, days, known: ["cwmm"], stakeKnown: true, minStake});
  const {cluster, size} = rowClusters(panel, rows);
  const byRound = new Map<number, number[]>();
  for (let i = 0; i < rows.length; ++i) {
    const found = byRound.get(panel.round[rows[i]]);
    if (found) found.push(i);
    else byRound.set(panel.round[rows[i]], [i]);
  }
  const parts = rounds.map((r) => (used.has(r.round) ? byRound.get(r.round)! : []));
  const stretch = {panel, rows, cluster, size, parts, weights: slopeWeights(parts, times)};
  const stake = movedSlopes(stretch, (row) => panel.stake[row]);
  const plain = movedSlopes(stretch, () => 1);
  return {
    cwmm_stake_mean: rangeOf(stake.slope, stake.moves),
    gap_mean: rangeOf(
      stake.slope - plain.slope,
      stake.moves.map((move, c) => move - plain.moves[c])
    )
  };
}

/** What a unit of each round's number adds to the least-squares slope; 0 for rounds without rows. */
function slopeWeights(parts: readonly number[][], times: readonly number[]): number[] {
  const center = mean(times.filter((_, t) => parts[t].length)) ?? 0;
  const from = times.map((time, t) => (parts[t].length ? time - center : 0));
  const square = from.reduce((sum, value) => sum + value * value, 0);
  return from.map((value) => value / square);
}

interface Stretch {
  panel: Panel;
  rows: Int32Array;
  cluster: Int32Array;
  size: number;
  parts: number[][];
  weights: number[];
}

/** The slope, and by how much it moves without each cluster; NaN for clusters that are not in it, or alone in a round. */
function movedSlopes({panel, rows, cluster, size, parts, weights}: Stretch, weightOf: (row: number) => number) {
  const cwmm = column(panel, "cwmm");
  const moves = new Float64Array(size);
  const seen = new Uint8Array(size);
  let slope = 0;
  parts.forEach((part, t) => {
    const own = new Map<number, [weight: number, product: number]>();
    let [total, products] = [0, 0];
    for (const i of part) {
      const weight = weightOf(rows[i]);
      const product = weight * cwmm[rows[i]];
      const sums = own.get(cluster[i]) ?? [0, 0];
      own.set(cluster[i], [sums[0] + weight, sums[1] + product]);
      total += weight;
      products += product;
    }
    if (part.length) slope += (weights[t] * products) / total;
    for (const [c, [weight, product]] of own) {
      const without = own.size > 1 ? (products - product) / (total - weight) : NaN;
      moves[c] += weights[t] * (without - products / total);
      seen[c] = 1;
    }
  });
  return {slope, moves: moves.map((move, c) => (seen[c] ? move : NaN))};
}

function rangeOf(slope: number, moves: Float64Array): Moved {
  const [least, most] = extent(moves);
  if (least === undefined || !Number.isFinite(slope)) return {least: null, most: null};
  return {least: slope + least, most: slope + most};
}
