/** Where one model stands in a round: its own numbers beside those of all staked models and of those of its size. */
import type {Measure} from "../../base/my-model/rules.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import {rowParts} from "../mechanism/crowding-rounds.js";
import {column} from "../panel/select.js";
import {peersOf} from "./peers.js";

/** A number of a round beside those of others; `below`: share of them below it, ties half. NaN without any. */
interface Beside {
  mean: number;
  below: number;
  n: number;
}

export interface Standing {
  /** index into `panel.rounds` */
  place: number;
  value: number;
  field: Beside;
  peers: Beside;
}

type Values = (row: number) => number;

/** The numbers of a row by measure; NaN = not known. */
export function valuesOf(panel: Panel): Record<Measure, Values> {
  const [cwmm, mmc, corr, payout] = (["cwmm", "mmc", "corr", "payout"] as const).map((name) => column(panel, name));
  const {weight, own} = rowParts(panel);
  return {
    stake: (row) => panel.stake[row],
    weight: (row) => weight[row],
    cwmm: (row) => cwmm[row],
    own: (row) => own[row],
    mmc: (row) => mmc[row],
    corr: (row) => corr[row],
    payout: (row) => payout[row],
    return: (row) => payout[row] / panel.stake[row]
  };
}

/** Of a model's rows, in their order, by measure: the rounds in which it has the number. */
export function standingsOf(panel: Panel, rows: Int32Array, measures: readonly Measure[]): Map<Measure, Standing[]> {
  const values = valuesOf(panel);
  const found = new Map<Measure, Standing[]>(measures.map((measure) => [measure, []]));
  for (const row of rows) {
    const place = panel.rounds.findIndex(({round}) => round === panel.round[row]);
    const round = stakedIn(panel, place);
    const peers = peersOf(panel, row, round);
    for (const measure of measures) {
      const of = values[measure];
      const value = of(row);
      if (Number.isNaN(value)) continue;
      found.get(measure)!.push({place, value, field: beside(value, round, of), peers: beside(value, peers, of)});
    }
  }
  return found;
}

/** Rows of a round with a stake and cwmm. */
function stakedIn(panel: Panel, place: number): number[] {
  const offsets = roundOffsets(panel);
  const cwmm = column(panel, "cwmm");
  const rows = Array.from({length: offsets[place + 1] - offsets[place]}, (_, i) => offsets[place] + i);
  return rows.filter((row) => panel.stake[row] > 0 && !Number.isNaN(cwmm[row]));
}

function beside(value: number, rows: readonly number[], of: Values): Beside {
  let [sum, below, n] = [0, 0, 0];
  for (const row of rows) {
    const other = of(row);
    if (Number.isNaN(other)) continue;
    ++n;
    sum += other;
    below += other < value ? 1 : other === value ? 0.5 : 0;
  }
  return {mean: sum / n, below: below / n, n};
}
