/** What luck keeps of a list by payout: who would be in front if the later round's returns had gone to others, while the stakes stay. */
import {Random} from "../../base/kit/random.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {shuffleFirst} from "../../statistics/comparison/permutation.js";
import {column} from "../panel/select.js";
import type {List} from "./lists.js";

/** Times that returns are dealt anew in a round; the mean is over rounds as well. */
const deals = 10;

/** By model the share of the deals in which it is in the top of a round; payouts that are equal share its last places. Rounds and sizes are dealt once. */
export function dealtTops(panel: Panel): (list: List, rows: Int32Array, top: number) => Float64Array {
  const found = new Map<string, Float64Array>();
  return ({places}, rows, top) => {
    const key = `${places[0]} ${top}`;
    if (!found.has(key)) found.set(key, dealt(panel, rows, {top, random: new Random(1).fork(places[0], top)}));
    return found.get(key)!;
  };
}

/** Of the rows of a round; a return is the payout per stake. */
function dealt(panel: Panel, all: Int32Array, {top, random}: {top: number; random: Random}): Float64Array {
  const payout = column(panel, "payout");
  const rows = all.filter((row) => !Number.isNaN(payout[row]) && panel.stake[row] > 0);
  const returns = Float64Array.from(rows, (row) => payout[row] / panel.stake[row]);
  const order = Int32Array.from(rows, (_, i) => i);
  const shares = new Float64Array(panel.models.key.length);
  for (let deal = 0; deal < deals; ++deal) {
    shuffleFirst(order, order.length, random);
    const paid = Float64Array.from(rows, (row, i) => panel.stake[row] * returns[order[i]]);
    const cut = Float64Array.from(paid).sort()[Math.max(0, paid.length - top)];
    const above = paid.filter((value) => value > cut).length;
    const at = (top - above) / paid.filter((value) => value === cut).length;
    rows.forEach((row, i) => (shares[panel.model[row]] += (paid[i] > cut ? 1 : paid[i] === cut ? at : 0) / deals));
  }
  return shares;
}
