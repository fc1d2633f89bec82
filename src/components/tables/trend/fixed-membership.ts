import type {Panel} from "../../base/snapshot/panel.js";
import {floats} from "../../base/kit/arrays.js";
import {column} from "../panel/select.js";

/** Ends the search: what is left of the equations, per row. */
const tolerance = 1e-14;
const most = 500;

/**
 * Mean cwmm as far as the same models tell it: the round's part of cwmm = model + round, by least squares, 0 on average.
 * It does not move because other models come. A chain of the changes between neighbouring rounds would say the same, but
 * piles up noise whenever a model misses a round. One value per round, NaN where there is no row.
 * `rows` are those that take part, ascending. Models with one row say nothing. Where rounds share no model, not even over others,
 * each such set of rounds lies around the same level. With `weights`, each model weighs what it does on average over its rounds: neither raises nor
 * newcomers move the line.
 */
export function fixedMembership(
  panel: Panel,
  rows: Int32Array,
  rounds: readonly number[],
  {weights}: {weights?: ArrayLike<number>} = {}
): number[] {
  const cwmm = column(panel, "cwmm");
  const places = new Map(rounds.map((round, t) => [round, t]));
  const own = rows.filter((row) => places.has(panel.round[row]));
  const model = own.map((row) => panel.model[row]);
  const rowsOfModel = sumsBy(model, panel.models.key.length, () => 1);
  const sums = weights && sumsBy(model, rowsOfModel.length, (i) => weights[own[i]]);
  const weight = sums ? floats(model, (code) => sums[code] / rowsOfModel[code]) : new Float64Array(own.length).fill(1);
  const place = own.map((row) => places.get(panel.round[row])!);
  const cells = {place, model, weight, rounds: rounds.length, rowsOfModel};
  const line = roundParts(
    cells,
    floats(own, (row) => cwmm[row])
  );
  const known = new Set(cells.place);
  const mean = [...known].reduce((sum, t) => sum + line[t], 0) / known.size;
  return Array.from(line, (value, t) => (known.has(t) ? value - mean : NaN));
}

interface Cells {
  /** of each row */
  place: Int32Array;
  model: Int32Array;
  weight: Float64Array;
  rounds: number;
  /** of each model */
  rowsOfModel: Float64Array;
}

/**
 * The round's parts by conjugate gradients on the normal equations without the models, one pass over the rows per step:
 * the rows' weights by round are the preconditioner. From 0, so that the parts of a connected set of rounds sum to 0 over its rows.
 */
function roundParts(cells: Cells, values: Float64Array): Float64Array {
  const {place, weight} = cells;
  const n = sumsBy(place, cells.rounds, (i) => weight[i]);
  const deviations = lessOwnMeans(cells, (i) => values[i]);
  const line = new Float64Array(cells.rounds);
  let left = sumsBy(place, cells.rounds, (i) => weight[i] * deviations[i]);
  let step = perRow(left, n);
  let size = product(left, step);
  for (let k = 0; k < most && largest(perRow(left, n)) > tolerance; ++k) {
    const way = lessOwnMeans(cells, (i) => step[place[i]]);
    const moved = sumsBy(place, cells.rounds, (i) => weight[i] * way[i]);
    const length = size / product(step, moved);
    if (!Number.isFinite(length)) break;
    for (let t = 0; t < line.length; ++t) line[t] += length * step[t];
    left = left.map((value, t) => value - length * moved[t]);
    const next = perRow(left, n);
    const before = size;
    size = product(left, next);
    step = next.map((value, t) => value + (size / before) * step[t]);
  }
  return line;
}

const perRow = (sums: Float64Array, n: Float64Array) => sums.map((sum, t) => (n[t] ? sum / n[t] : 0));
const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, t) => sum + value * b[t], 0);
const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** Numbers of rows less the mean of their model's. */
function lessOwnMeans({model, rowsOfModel}: Cells, valueOf: (i: number) => number): Float64Array {
  const means = sumsBy(model, rowsOfModel.length, valueOf).map((sum, code) => sum / rowsOfModel[code]);
  const result = new Float64Array(model.length);
  for (let i = 0; i < result.length; ++i) result[i] = valueOf(i) - means[model[i]];
  return result;
}

function sumsBy(codes: Int32Array, size: number, valueOf: (i: number) => number): Float64Array {
  const sums = new Float64Array(size);
  for (let i = 0; i < codes.length; ++i) sums[codes[i]] += valueOf(i);
  return sums;
}
