/** What the others of events did in one outcome: their change, and their path. */
import {fewestOthers} from "../../base/kit/constants.js";
import type {OutcomeName, Panel} from "../../base/snapshot/panel.js";
import {remembering} from "../../base/kit/memo.js";
import {histories} from "../panel/histories.js";
import {column} from "../panel/select.js";
import {ofAccount, othersOf} from "./comparison.js";
import type {Alike, Peers, Question} from "./comparison.js";
import {entryAt, placesOf, runningSums} from "./stretches.js";
import type {RunningSums} from "./stretches.js";

/** By line; NaN where an event has fewer others than `fewestOthers`, and does not count. */
export interface OutcomeOthers {
  n: Int32Array;
  /** mean over the others of their mean after less their mean before */
  change: Float64Array;
  /** by line and place: mean over the others scored there of their score less their mean before */
  path: Float64Array;
}

type Asked = Omit<Question, "columns" | "numbers">;

/** Of an other: its change, and its mean before. */
const numbers: Question["numbers"] = {
  size: 2,
  of(before, after, into, at) {
    into[at] = after[0] - before[0];
    into[at + 1] = before[0];
  }
};

const [sumsOf, inOrder] = [remembering<Panel, RunningSums>({newest: 4}), remembering<Panel, Float32Array>({newest: 4})];

/** An outcome in the order of `careers`: a walk along a career reads what lies side by side. */
const valuesOf = (panel: Panel, outcome: OutcomeName) =>
  inOrder(panel, outcome, (name) => {
    const {row} = histories(panel);
    const values = column(panel, name);
    const result = new Float32Array(row.length);
    for (let e = 0; e < row.length; ++e) result[e] = values[row[e]];
    return result;
  });

/** Running sums of an outcome; no setting matters to them. */
const outcomeSums = (panel: Panel, outcome: OutcomeName) =>
  sumsOf(panel, outcome, (name) => {
    const values = valuesOf(panel, name);
    return runningSums(panel, [(e) => values[e]]);
  });

export function outcomeOthers(panel: Panel, outcome: OutcomeName, asked: Asked): OutcomeOthers {
  const {entries, width} = asked;
  const path = new Float64Array(entries.length * width).fill(NaN);
  const change = new Float64Array(entries.length).fill(NaN);
  // an outcome that nobody knows needs no sums
  if (!path.some((_, at) => asked.isScored(at))) return {n: new Int32Array(entries.length), change, path};
  const question = {...asked, numbers, columns: outcomeSums(panel, outcome)};
  const {n, means} = othersOf(panel, question, (alike, peers) => addPaths(panel, outcome, {alike, peers, asked, path}));
  n.forEach((count, line) => {
    if (count < fewestOthers) path.fill(NaN, line * width, (line + 1) * width);
    else change[line] = means[2 * line];
  });
  return {n, change, path};
}

interface Visited {
  alike: Alike;
  peers: Peers;
  asked: Asked;
  path: Float64Array;
}

/** Deviations of some of the others summed by place, and how many of them are scored there. */
interface Deviations {
  sums: Float64Array;
  n: Int32Array;
}

function addPaths(panel: Panel, outcome: OutcomeName, {alike, peers, asked, path}: Visited): void {
  const {entries, width} = asked;
  const every = peers.entries.map((_, i) => i);
  const all = deviationsOf(panel, outcome, {alike, peers, asked}, every);
  for (const line of alike.lines) {
    const own = deviationsOf(panel, outcome, {alike, peers, asked}, ofAccount(panel, peers.entries, entries[line]));
    for (let place = 0; place < width; ++place) {
      const n = all.n[place] - own.n[place];
      if (n > 0) path[line * width + place] = (all.sums[place] - own.sums[place]) / n;
    }
  }
}

/** Sums over some of the others, by their places in the list: scores less the other's mean before. */
function deviationsOf(
  panel: Panel,
  outcome: OutcomeName,
  {alike, peers, asked: {width, before}}: Omit<Visited, "path">,
  some: readonly number[]
): Deviations {
  const places = placesOf(panel);
  const {position} = places;
  const values = valuesOf(panel, outcome);
  const stretches = [...alike.before, ...alike.after];
  const [sums, n] = [new Float64Array(width), new Int32Array(width)];
  for (const i of some) {
    const entry = peers.entries[i];
    const start = position[entry] - before;
    const level = peers.numbers[2 * i + 1];
    for (const {from, to} of stretches)
      for (let e = entryAt(places, entry, from), end = entryAt(places, entry, to); e < end; ++e) {
        const value = values[e];
        if (value !== value) continue;
        sums[position[e] - start] += value - level;
        ++n[position[e] - start];
      }
  }
  return {sums, n};
}
