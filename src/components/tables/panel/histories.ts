import type {Panel} from "../../base/snapshot/panel.js";
import {positions} from "../../base/rounds/positions.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import {once} from "../../base/kit/memo.js";
import {floats} from "../../base/kit/arrays.js";

/** The rows of a panel sorted by (model, cadence, round): a model's rounds of one cadence stand side by side. */
export interface Histories {
  /** row number of the panel, by entry */
  row: Int32Array;
  /** model and cadence in one number, by entry */
  history: Int32Array;
  /** index into `panel.rounds`, by entry */
  round: Int32Array;
  /** NMR; NaN = not known, by entry */
  stake: Float64Array;
  /** the entry before is the same model in the round before of the same cadence */
  adjacent: Uint8Array;
}

/** Sorted once per panel; the settings of a table do not matter to it. */
export const histories = once((panel: Panel): Histories => sortHistories(panel));

/** Panels that differ in their scores alone have the same careers: `other` need not be sorted again. */
export const shareHistories = histories.share;

/** The entries of an event's career from `before` rounds before it to `after` - 1 rounds behind: the first, and the one past the last. */
export function around(
  panel: Panel,
  event: number,
  {before, after}: {before: number; after: number}
): [from: number, to: number] {
  const {round, history} = histories(panel);
  const {position} = positions(panel);
  const zero = position[round[event]];
  let [from, to] = [event, event + 1];
  while (from > 0 && history[from - 1] === history[event] && position[round[from - 1]] >= zero - before) --from;
  while (to < history.length && history[to] === history[event] && position[round[to]] < zero + after) ++to;
  return [from, to];
}

function sortHistories(panel: Panel): Histories {
  const {position} = positions(panel);
  const round = roundIndex(panel);
  const row = byCareer(panel, round);
  const history = row.map((r) => historyOf(panel, round, r));
  const rounds = row.map((r) => round[r]);
  const adjacent = new Uint8Array(row.length);
  for (let e = 1; e < row.length; ++e)
    adjacent[e] = history[e] === history[e - 1] && position[rounds[e]] === position[rounds[e - 1]] + 1 ? 1 : 0;
  return {row, history, round: rounds, stake: floats(row, (r) => panel.stake[r]), adjacent};
}

/** Index into `panel.rounds` of each row. */
function roundIndex(panel: Panel): Int32Array {
  const result = new Int32Array(panel.length);
  const offsets = roundOffsets(panel);
  for (let i = 0; i < panel.rounds.length; ++i) result.fill(i, offsets[i], offsets[i + 1]);
  return result;
}

function historyOf(panel: Panel, round: Int32Array, row: number): number {
  const {cadence, upTo} = positions(panel);
  return panel.model[row] * upTo.length + cadence[round[row]];
}

/** Row numbers by (career, round): a counting sort, as rows are sorted by round already. */
function byCareer(panel: Panel, round: Int32Array): Int32Array {
  const next = new Int32Array(panel.models.key.length * positions(panel).upTo.length + 1);
  for (let r = 0; r < panel.length; ++r) ++next[historyOf(panel, round, r) + 1];
  for (let c = 1; c < next.length; ++c) next[c] += next[c - 1];
  const result = new Int32Array(panel.length);
  for (let r = 0; r < panel.length; ++r) result[next[historyOf(panel, round, r)]++] = r;
  return result;
}
