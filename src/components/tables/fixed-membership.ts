import type {Panel} from "../base/panel.js";
import {column} from "./select.js";

const tolerance = 1e-9;
const most = 200;

/**
 * Mean cwmm as far as the same models tell it: the round's part of cwmm = model + round, by least squares, 0 on average.
 * It does not move because other models come. A chain of the changes between neighbouring rounds would say the same, but
 * piles up noise whenever a model misses a round. One value per round, NaN where there is no row.
 * `rows` are those that take part, ascending. Models with one row say nothing.
 */
export function fixedMembership(panel: Panel, rows: Int32Array, rounds: readonly number[]): number[] {
  const cwmm = column(panel, "cwmm");
  const places = new Map(rounds.map((round, t) => [round, t]));
  const own = rows.filter((row) => places.has(panel.round[row]));
  const place = own.map((row) => places.get(panel.round[row])!);
  const model = own.map((row) => panel.model[row]);
  const size = panel.models.key.length;
  const line = new Float64Array(rounds.length);
  for (let step = 0; step < most; ++step) {
    const ofModel = meansBy(model, size, (i) => cwmm[own[i]] - line[place[i]]);
    const change = meansBy(place, rounds.length, (i) => cwmm[own[i]] - line[place[i]] - ofModel[model[i]]);
    let largest = 0;
    for (let t = 0; t < line.length; ++t) {
      if (change[t] !== change[t]) continue;
      line[t] += change[t];
      largest = Math.max(largest, Math.abs(change[t]));
    }
    if (largest < tolerance) break;
  }
  const known = new Set(place);
  const mean = [...known].reduce((sum, t) => sum + line[t], 0) / known.size;
  return Array.from(line, (value, t) => (known.has(t) ? value - mean : NaN));
}

/** Means of numbers by code; NaN for a code without any. */
function meansBy(codes: Int32Array, size: number, valueOf: (i: number) => number): Float64Array {
  const sums = new Float64Array(size);
  const counts = new Float64Array(size);
  for (let i = 0; i < codes.length; ++i) {
    sums[codes[i]] += valueOf(i);
    ++counts[codes[i]];
  }
  return sums.map((sum, code) => sum / counts[code]);
}
