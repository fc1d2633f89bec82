/**
 * How far each cluster of models moves the numbers of quantile groups, for the rounds as they are. A cluster does so by
 * its rows in a group and, where groups are cut at quantiles of the same values, by moving the cuts: for a mean over the rows between two cuts
 * the influence of a row is its value less that at the cuts, held at the cut where the row lies beyond it (as for a
 * trimmed mean), so that the spread inside a narrow group does not stand for the error of its place.
 */
import type {Panel} from "../../base/snapshot/panel.js";
import {floats} from "../../base/kit/arrays.js";
import {influenceOf} from "../../statistics/clusters/linearized.js";
import type {Influence} from "../../statistics/clusters/linearized.js";
import {rowClusters} from "../panel/clusters.js";
import type {Cell, Groups} from "./groups.js";

type Values = Float32Array | Float64Array;

export interface InfluenceOptions {
  /**
   * whether the groups are ranked by these very values: then the cuts move the mean most. Ranked by something else a cut
   * moves it by the little that neighbouring groups differ: left out, as its estimate would add more noise than it tells
   */
  ranked: boolean;
  /** whether each round counts alike (means within rounds) or each row */
  perRound: boolean;
}

/** Influence of each cluster on each cell's mean of `inside`, one value per row of `grouped.rows`, in that order. */
export function cellInfluences(
  panel: Panel,
  grouped: Groups,
  inside: Values,
  options: InfluenceOptions
): Map<Cell, Influence> {
  const {cluster, size} = rowClusters(panel, grouped.rows);
  const regimes = [...new Set(grouped.cells.map((c) => c.regime))];
  const before = runningSums(inside);
  const all = regimes.flatMap((regime) => {
    const cells = grouped.cells.filter((c) => c.regime === regime);
    const found = blockInfluences({cells, inside, before, cluster, size}, options);
    return cells.map((cell, g) => [cell, found[g]] as const);
  });
  return new Map(all);
}

interface Block {
  /** the groups of a regime, ascending; all have as many runs */
  cells: Cell[];
  inside: Values;
  /** sum of the first i of them */
  before: Float64Array;
  /** cluster of each row */
  cluster: Int32Array;
  size: number;
}

function blockInfluences(block: Block, options: InfluenceOptions): Influence[] {
  const {cells, size} = block;
  const sums = cells.map(() => new Float64Array(size));
  const leverages = cells.map(() => new Float64Array(size));
  const parts = cells[0].runs.length / 2;
  const moved = new Float64Array(size * cells.length);
  for (let part = 0; part < parts; ++part) {
    const terms = cells.map((cell, g) => termsOf(block, cell, {part, edge: edgeOf(g, cells), options}));
    addPart(block, part, {terms, moved, leverages});
  }
  for (let c = 0; c < size; ++c) for (let g = 0; g < cells.length; ++g) sums[g][c] = moved[c * cells.length + g];
  return cells.map((_, g) => influenceOf(sums[g], leverages[g], {type: "CR3"}));
}

function runningSums(values: Values): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; ++i) sums[i + 1] = sums[i] + values[i];
  return sums;
}

type Edge = {first: boolean; last: boolean};
const edgeOf = (g: number, cells: readonly Cell[]): Edge => ({first: g === 0, last: g === cells.length - 1});

/** What a row adds to a cell's sum in one round, by whether it lies below, in (plus `factor` x value) or above the group. */
interface Terms {
  below: number;
  inside: number;
  above: number;
  factor: number;
}

function termsOf(
  {cells, inside, before}: Block,
  {runs, n}: Cell,
  {part, edge, options}: {part: number; edge: Edge; options: InfluenceOptions}
): Terms {
  const [from, to] = [runs[2 * part], runs[2 * part + 1]];
  const size = to - from;
  const mean = (before[to] - before[from]) / size;
  const factor = options.perRound ? 1 / (size * (runs.length / 2)) : 1 / n;
  if (!options.ranked) return {below: 0, inside: -factor * mean, above: 0, factor};
  const lower = edge.first ? 0 : inside[from];
  const upper = edge.last ? 0 : inside[to - 1];
  const start = cells[0].runs[2 * part];
  const end = cells[cells.length - 1].runs[2 * part + 1];
  const [a, b] = [(from - start) / (end - start), (to - start) / (end - start)];
  const constant = upper * b - lower * a - mean * (b - a);
  return {
    below: factor * (lower - upper + constant),
    inside: factor * (constant - upper),
    above: factor * constant,
    factor
  };
}

function addPart(
  {cells, inside, cluster}: Block,
  part: number,
  {terms, moved, leverages}: {terms: Terms[]; moved: Float64Array; leverages: Float64Array[]}
) {
  const count = cells.length;
  for (let k = 0; k < count; ++k) {
    // groups below this one see its rows above themselves
    const add = floats(terms, (t, g) => (g < k ? t.above : g === k ? t.inside : t.below));
    const {factor, inside: own} = terms[k];
    const alone = add.every((value, g) => g === k || value === 0);
    const leverage = leverages[k];
    const to = cells[k].runs[2 * part + 1];
    for (let i = cells[k].runs[2 * part]; i < to; ++i) {
      const c = cluster[i];
      const at = c * count;
      leverage[c] += factor;
      moved[at + k] += factor * inside[i] + (alone ? own : 0);
      if (!alone) for (let g = 0; g < count; ++g) moved[at + g] += add[g];
    }
  }
}
