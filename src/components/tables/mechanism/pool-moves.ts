/** What accounts do to the own parts of all others' likeness: with other accounts in the pool, each stake would be another share of it. */
import type {Panel} from "../../base/snapshot/panel.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import {modelClusters} from "../panel/clusters.js";
import type {Cell, Groups} from "../groups/groups.js";
import {column} from "../panel/select.js";

type Values = Float32Array | Float64Array;

/**
 * How far each cluster moves a cell's mean of `own` by way of the pool. To the first order own = s (1 - rho^2) / P, P the round's sum of
 * stake x rho (statistics.md B.1, B.3): a cluster that holds the share p of P moves it by -own (p - 1 / clusters of the round).
 */
export function poolMoves(panel: Panel, grouped: Groups, own: Values): Map<Cell, Float64Array> {
  const {size} = modelClusters(panel);
  const held = heldByRound(panel, grouped, own);
  const moves = new Map(grouped.cells.map((cell) => [cell, new Float64Array(size)]));
  panel.rounds.forEach(({round}, i) => {
    const ofCells = held.get(round);
    if (!ofCells) return;
    const {clusters, shares} = poolShares(panel, i);
    for (const [cell, value] of ofCells) {
      const moved = moves.get(cell)!;
      for (let k = 0; k < clusters.length; ++k) moved[clusters[k]] -= value * (shares[k] - 1 / clusters.length);
    }
  });
  return moves;
}

/** What each round adds to each cell's mean. */
function heldByRound({round}: Panel, {rows, cells, perRound}: Groups, own: Values): Map<number, Map<Cell, number>> {
  const held = new Map<number, Map<Cell, number>>();
  for (const cell of cells) {
    const {runs, n} = cell;
    for (let run = 0; run < runs.length; run += 2) {
      const factor = perRound ? 2 / (runs.length * (runs[run + 1] - runs[run])) : 1 / n;
      for (let k = runs[run]; k < runs[run + 1]; ++k) {
        const of = round[rows[k]];
        let ofCells = held.get(of);
        if (!ofCells) held.set(of, (ofCells = new Map<Cell, number>()));
        ofCells.set(cell, (ofCells.get(cell) ?? 0) + factor * own[rows[k]]);
      }
    }
  }
  return held;
}

/** The clusters in a round and their shares of the sum of stake x cwmm. */
function poolShares(panel: Panel, i: number): {clusters: number[]; shares: number[]} {
  const {codes} = modelClusters(panel);
  const cwmm = column(panel, "cwmm");
  const offsets = roundOffsets(panel);
  const sums = new Map<number, number>();
  let total = 0;
  for (let row = offsets[i]; row < offsets[i + 1]; ++row) {
    const product = panel.stake[row] * cwmm[row];
    if (!(panel.stake[row] > 0) || Number.isNaN(product)) continue;
    const code = codes[panel.model[row]];
    sums.set(code, (sums.get(code) ?? 0) + product);
    total += product;
  }
  return {clusters: [...sums.keys()], shares: Array.from(sums.values(), (sum) => sum / total)};
}
