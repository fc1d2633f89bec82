/**
 * What the others of an event did in the same rounds (design: `adjust = others`): models of another account, staked on the date and in
 * the round before, without a raise in the window. Newcomers, who have too few rounds before the date, are none of them.
 */
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {histories} from "../panel/histories.js";
import {modelClusters} from "../panel/clusters.js";
import type {PickOptions} from "./candidates.js";
import {quietOn} from "./quiet.js";
import type {QuietSettings} from "./quiet.js";
import {entryAt, placesOf} from "./stretches.js";
import type {Places, RunningSums, Stretch} from "./stretches.js";

export type ComparisonSettings = QuietSettings & Pick<Settings, "minScored">;

/** Events of one date that are scored in the same rounds: they share their others, but for their own accounts. */
export interface Alike {
  /** index of the round */
  date: number;
  before: Stretch[];
  after: Stretch[];
  /** of the events */
  lines: number[];
}

/** Means over the others of each event, by line. */
export interface Others {
  /** how many they are */
  n: Int32Array;
  /** means of `size` numbers each, line by line; NaN without any */
  means: Float64Array;
}

export interface Question {
  entries: Int32Array;
  settings: ComparisonSettings;
  /** places of a window, and how many of them lie before the event */
  width: number;
  before: number;
  /** whether an event is scored at a place of `entries.length * width`: a round in which it is not counts for nobody */
  isScored: (at: number) => boolean;
  columns: RunningSums;
  /** numbers of an other, written from place `at` on, from the means of its columns on both sides */
  numbers: {size: number; of: (before: Float64Array, after: Float64Array, into: Float64Array, at: number) => void};
  direction?: PickOptions["direction"];
}

/** Every other alike, whatever its stake; each by its own means over the rounds in which both are scored. */
export function othersOf(panel: Panel, question: Question, visit?: (alike: Alike, peers: Peers) => void): Others {
  const {entries, settings, numbers, direction} = question;
  const quiet = quietOn(panel, settings, {direction});
  const n = new Int32Array(entries.length);
  const means = new Float64Array(entries.length * numbers.size).fill(NaN);
  for (const alike of alikeEvents(panel, question)) {
    const peers = peersOf(panel, quiet(alike.date), {alike, question});
    for (const line of alike.lines) {
      const {count, sums} = withoutAccount(panel, peers, entries[line]);
      n[line] = count;
      if (count) for (let k = 0; k < numbers.size; ++k) means[line * numbers.size + k] = sums[k] / count;
    }
    visit?.(alike, peers);
  }
  return {n, means};
}

/** Events by date and by the rounds in which they are scored. */
function alikeEvents(panel: Panel, {entries, width, before, isScored}: Question): Alike[] {
  const {round} = histories(panel);
  const {position} = placesOf(panel);
  const found = new Map<string, Alike>();
  entries.forEach((entry, line) => {
    const first = position[entry] - before;
    const stretch = (from: number, to: number) => scoredStretches(isScored, {at: line * width, first, from, to});
    const own = {date: round[entry], before: stretch(0, before), after: stretch(before, width)};
    const key = JSON.stringify(own);
    const alike = found.get(key);
    if (alike) alike.lines.push(line);
    else found.set(key, {...own, lines: [line]});
  });
  return [...found.values()];
}

/** The scored places of a side as stretches of the calendar. */
function scoredStretches(
  isScored: Question["isScored"],
  {at, first, from, to}: {at: number; first: number; from: number; to: number}
): Stretch[] {
  const result: Stretch[] = [];
  for (let place = from; place < to; ++place) {
    if (!isScored(at + place)) continue;
    const last = result[result.length - 1];
    if (last?.to === first + place) ++last.to;
    else result.push({from: first + place, to: first + place + 1});
  }
  return result;
}

/** The others of events that are alike, those of the events' own accounts included. */
export interface Peers {
  /** entries of `careers` on the date */
  entries: number[];
  /** `size` numbers for each */
  numbers: Float64Array;
  /** their sums */
  sums: Float64Array;
  size: number;
}

function peersOf(panel: Panel, quiet: Int32Array, {alike, question}: {alike: Alike; question: Question}): Peers {
  const {columns, numbers, settings} = question;
  const {size} = numbers;
  const places = placesOf(panel);
  const found: number[] = [];
  const all = new Float64Array(quiet.length * size);
  const sums = new Float64Array(size);
  const [before, after] = [columns.sums, columns.sums].map((of) => new Float64Array(of.length));
  for (const entry of quiet) {
    if (sideMeans(columns, {places, entry, stretches: alike.before}, before) < settings.minScored) continue;
    if (sideMeans(columns, {places, entry, stretches: alike.after}, after) < settings.minScored) continue;
    const at = found.push(entry) * size - size;
    numbers.of(before, after, all, at);
    for (let k = 0; k < size; ++k) sums[k] += all[at + k];
  }
  return {entries: found, numbers: all, sums, size};
}

/** Means of the columns over the known entries of a career in some stretches, into `into`; how many are known. */
function sideMeans(
  {sums, n}: RunningSums,
  {places, entry, stretches}: {places: Places; entry: number; stretches: readonly Stretch[]},
  into: Float64Array
): number {
  const {first} = places;
  let count = 0;
  into.fill(0);
  for (const {from, to} of stretches) {
    const start = entryAt(places, entry, from) - 1;
    const end = entryAt(places, entry, to) - 1;
    if (end <= start) continue;
    const isInside = start >= first[entry];
    count += n[end] - (isInside ? n[start] : 0);
    for (let k = 0; k < sums.length; ++k) into[k] += sums[k][end] - (isInside ? sums[k][start] : 0);
  }
  for (let k = 0; k < sums.length; ++k) into[k] /= count;
  return count;
}

/** How many the others of one event are, and the sums of their numbers: models of its own account are none of them. */
function withoutAccount(panel: Panel, {entries, numbers, sums, size}: Peers, event: number) {
  const own = sums.slice();
  let count = entries.length;
  for (const i of ofAccount(panel, entries, event)) {
    --count;
    for (let k = 0; k < size; ++k) own[k] -= numbers[i * size + k];
  }
  return {count, sums: own};
}

/** Places in a list of those entries that belong to the account of an event. */
export function ofAccount(panel: Panel, entries: readonly number[], event: number): number[] {
  const {row} = histories(panel);
  const {codes} = modelClusters(panel);
  const code = codes[panel.model[row[event]]];
  const result: number[] = [];
  for (let i = 0; i < entries.length; ++i) if (codes[panel.model[row[entries[i]]]] === code) result.push(i);
  return result;
}
