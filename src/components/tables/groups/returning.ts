/**
 * What an error over rounds leaves out: models come again round after round, so that who happens to be there moves all rounds alike. Errors over
 * rounds and over accounts both are variance by round + by account - by account x round (Cameron, Gelbach and Miller 2011; Thompson 2011), never
 * below that by round: this is what the last two add to the first.
 */
import type {Panel} from "../../base/snapshot/panel.js";
import {floats} from "../../base/kit/arrays.js";
import {modelClusters} from "../panel/clusters.js";

/** How far each row moves a number, beside what its round does: rows of the panel, and by how much. */
export interface Moves {
  rows: Int32Array;
  by: Float64Array;
}

/** Moves of a number that is the others' sum, each so many times: `[top, 1], [bottom, -1]` of a difference. */
export type Parts = readonly (readonly [moves: Moves, times: number])[];

/** Variance that accounts add to the one by round: G / (G - 1) times that by account, less that by account and round. */
export function returningVariance(panel: Panel, parts: Parts): number {
  const {codes, size} = modelClusters(panel);
  const {rows, by, starts} = inRounds(panel, parts);
  const [accounts, now] = [new Float64Array(size), new Float64Array(size)];
  let both = 0;
  for (let t = 0; t + 1 < starts.length; ++t) {
    for (let i = starts[t]; i < starts[t + 1]; ++i) now[codes[panel.model[rows[i]]]] += by[i];
    for (let i = starts[t]; i < starts[t + 1]; ++i) {
      const account = codes[panel.model[rows[i]]];
      both += now[account] ** 2;
      accounts[account] += now[account];
      now[account] = 0;
    }
  }
  const used = accounts.reduce((n, value) => n + (value !== 0 ? 1 : 0), 0);
  const alone = accounts.reduce((sum, value) => sum + value ** 2, 0);
  return used > 1 ? Math.max(0, (alone * used) / (used - 1) - both) : 0;
}

/** The parts' rows, those of a round side by side; `starts` of each round, and the end of the last. */
function inRounds({round}: Panel, parts: Parts): Moves & {starts: Int32Array} {
  const n = parts.reduce((sum, [{rows}]) => sum + rows.length, 0);
  let [first, last] = [Infinity, -Infinity];
  for (const [{rows}] of parts)
    for (const row of rows) [first, last] = [Math.min(first, round[row]), Math.max(last, round[row])];
  const starts = new Int32Array(n ? last - first + 2 : 1);
  for (const [{rows}] of parts) for (const row of rows) ++starts[round[row] - first + 1];
  for (let t = 1; t < starts.length; ++t) starts[t] += starts[t - 1];
  const next = starts.slice();
  const sorted = {rows: new Int32Array(n), by: new Float64Array(n)};
  for (const [{rows, by}, times] of parts)
    rows.forEach((row, i) => {
      const at = next[round[row] - first]++;
      sorted.rows[at] = row;
      sorted.by[at] = times * by[i];
    });
  return {...sorted, starts};
}

/**
 * Moves of the mean over rows, each round of weight 1 (`perRound`) or each row: the weight times a value's distance from the mean
 * of the rows of its round. Rows without a value move nothing.
 */
export function movesOf(
  {round}: Panel,
  own: Int32Array,
  {value, perRound}: {value: (row: number) => number; perRound: boolean}
): Moves {
  const rows = own.filter((row) => !Number.isNaN(value(row)));
  const [sums, counts] = [new Map<number, number>(), new Map<number, number>()];
  for (const row of rows) {
    sums.set(round[row], (sums.get(round[row]) ?? 0) + value(row));
    counts.set(round[row], (counts.get(round[row]) ?? 0) + 1);
  }
  const by = floats(rows, (row) => {
    const n = counts.get(round[row])!;
    return (value(row) - sums.get(round[row])! / n) / (perRound ? n * counts.size : rows.length);
  });
  return {rows, by};
}
