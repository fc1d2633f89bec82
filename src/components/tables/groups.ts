import {rowsPerGroup} from "../base/constants.js";
import type {Panel} from "../base/panel.js";
import {roundOffsets} from "../base/rounds.js";
import {ntile} from "../statistics/ntile.js";
import {order} from "../statistics/order.js";
import type {LeftOut} from "./result.js";

export interface GroupOptions {
  groups: number;
  ranking: "within" | "pooled";
}

/** Rows with their quantile group. */
export interface Groups {
  /** row numbers of the panel, in the order of their ranks */
  rows: Int32Array;
  /** 1 to groups, by entry of `rows` */
  group: Uint8Array;
  /** index into `regimes`, by entry of `rows` */
  regime: Uint8Array;
  /** score regimes in the order of their rounds */
  regimes: string[];
  left: LeftOut[];
}

/**
 * NTILE(groups) of `values` over `rows` (ascending row numbers): inside each round, or over all rounds of a score
 * regime pooled. Ties fall by (round, model).
 */
export function quantileGroups(
  panel: Panel,
  rows: Int32Array,
  values: Float32Array | Float64Array,
  {groups, ranking}: GroupOptions
): Groups {
  const sorted = partitions(panel, rows, values, ranking);
  const kept = ranking === "pooled" ? sorted.parts : sorted.parts.filter((p) => p.rows.length >= rowsPerGroup * groups);
  const small = sorted.parts.filter((p) => !kept.includes(p));
  const length = sum(kept.map((p) => p.rows.length));
  const result = {rows: new Int32Array(length), group: new Uint8Array(length), regime: new Uint8Array(length)};
  let i = 0;
  for (const part of kept) {
    const n = part.rows.length;
    for (let position = 0; position < n; ++position, ++i) {
      result.rows[i] = part.rows[position];
      result.group[i] = ntile(position, n, groups);
      result.regime[i] = part.regime;
    }
  }
  const left = ranking === "pooled" ? [] : [tooSmall(small, groups)];
  return {...result, regimes: sorted.regimes, left};
}

function tooSmall(parts: Part[], groups: number): LeftOut {
  return {
    reason: `round with fewer than ${rowsPerGroup * groups} ranked rows`,
    rows: sum(parts.map((p) => p.rows.length)),
    rounds: parts.length
  };
}

interface Part {
  rows: Int32Array;
  regime: number;
}

interface Partitions {
  parts: Part[];
  regimes: string[];
}

interface Remembered extends Partitions {
  rows: Int32Array;
  values: Float32Array | Float64Array;
  ranking: string;
}

/** Sorting is what costs; a slider that moves the number of groups finds its rows sorted. */
const remembered = new WeakMap<Panel, Remembered[]>();

function partitions(panel: Panel, rows: Int32Array, values: Float32Array | Float64Array, ranking: string): Partitions {
  const known = remembered.get(panel) ?? [];
  const found = known.find((r) => r.values === values && r.ranking === ranking && equal(r.rows, rows));
  if (found) return found;
  const fresh = {...sortParts(panel, rows, values, ranking), rows, values, ranking};
  remembered.set(panel, [fresh, ...known].slice(0, 4));
  return fresh;
}

function equal(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((row, i) => row === b[i]);
}

function sortParts(panel: Panel, rows: Int32Array, values: Float32Array | Float64Array, ranking: string): Partitions {
  const regimes: string[] = [];
  const parts: Part[] = [];
  const offsets = roundOffsets(panel);
  let start = 0;
  panel.rounds.forEach((round, i) => {
    let end = start;
    while (end < rows.length && rows[end] < offsets[i + 1]) ++end;
    if (end === start) return;
    if (!regimes.includes(round.score_regime)) regimes.push(round.score_regime);
    const regime = regimes.indexOf(round.score_regime);
    const last = parts[parts.length - 1];
    if (ranking === "pooled" && last?.regime === regime) last.rows = rows.subarray(start - last.rows.length, end);
    else parts.push({rows: rows.subarray(start, end), regime});
    start = end;
  });
  return {regimes, parts: parts.map((p) => ({...p, rows: order(values, p.rows)}))};
}

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
