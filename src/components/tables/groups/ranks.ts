import {concat} from "../../base/kit/arrays.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {identity, keeping, once, remembering} from "../../base/kit/memo.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import {order} from "../../statistics/numbers/order.js";

type Values = Float32Array | Float64Array;

/** Rows sorted by a value inside each part: a round, or all rounds of a score regime pooled. Ties fall by (round, model). */
export interface Ranks {
  /** row numbers of the panel, part by part */
  rows: Int32Array;
  /** the rows of part i are `rows[starts[i]]` to `rows[starts[i + 1] - 1]`; a part may be empty */
  starts: Int32Array;
  /** index into `regimes`, by part */
  regime: Uint8Array;
  /** score regimes of the panel in the order of their rounds */
  regimes: string[];
}

type Ranking = "within" | "pooled";

/** What is sorted for a panel, and what was taken from it last. */
const memoryOf = once((_: Panel) => ({
  sorted: remembering<Values, Ranks>({newest: 2}),
  taken: keeping<Ranks>({newest: 4})
}));

/** Panels that differ in their scores alone share what is sorted: by a column that both have, `other` need not be sorted again. */
export const shareRanks = memoryOf.share;

/** Ranks `rows` by `values`, which must be known in all of them. Sorting is done once per panel: settings only filter. */
export function ranks(panel: Panel, rows: Int32Array, values: Values, ranking: Ranking): Ranks {
  const {sorted, taken} = memoryOf(panel);
  return taken({rows: identity(rows), values: identity(values), ranking}, ({ranking}) => {
    const all = sorted(values, ranking, (ranking) => sortAll(panel, values, ranking));
    return take(all, rows, panel.length);
  });
}

/** All rows with a known value, ranked. */
function sortAll(panel: Panel, values: Values, ranking: Ranking): Ranks {
  const regimes = [...new Set(panel.rounds.map((r) => r.score_regime))];
  const perRound = knownByRound(panel, values);
  const ofRound = panel.rounds.map((r) => regimes.indexOf(r.score_regime));
  const parts =
    ranking === "within"
      ? perRound
      : regimes.map((_, regime) => concatenate(perRound.filter((_, i) => ofRound[i] === regime)));
  const starts = new Int32Array(parts.length + 1);
  parts.forEach((p, i) => (starts[i + 1] = starts[i] + p.length));
  const rows = concatenate(parts.map((p) => order(values, p)));
  return {rows, starts, regime: Uint8Array.from(ranking === "within" ? ofRound : regimes.keys()), regimes};
}

function knownByRound(panel: Panel, values: Values): Int32Array[] {
  const offsets = roundOffsets(panel);
  return panel.rounds.map((_, i) => {
    const rows = new Int32Array(offsets[i + 1] - offsets[i]);
    let count = 0;
    for (let row = offsets[i]; row < offsets[i + 1]; ++row) if (values[row] === values[row]) rows[count++] = row;
    return rows.subarray(0, count);
  });
}

/** The given rows out of ranked ones, in their order. */
function take(all: Ranks, rows: Int32Array, length: number): Ranks {
  const marked = new Uint8Array(length);
  for (const row of rows) marked[row] = 1;
  const kept = new Int32Array(rows.length);
  const starts = new Int32Array(all.starts.length);
  let count = 0;
  for (let part = 0; part + 1 < starts.length; ++part) {
    for (let i = all.starts[part]; i < all.starts[part + 1]; ++i) if (marked[all.rows[i]]) kept[count++] = all.rows[i];
    starts[part + 1] = count;
  }
  return {...all, rows: kept, starts};
}

export const concatenate = (parts: readonly Int32Array[]): Int32Array =>
  concat(parts, new Int32Array(parts.reduce((length, p) => length + p.length, 0)));
