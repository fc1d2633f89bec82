import {fanRule, fans, inferenceSeed} from "../../base/kit/constants.js";
import type {FanName} from "../../base/kit/constants.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {Random} from "../../base/kit/random.js";
import type {Settings} from "../../base/settings/settings.js";
import {integers} from "../../base/kit/arrays.js";
import {levelPaths} from "../../statistics/clusters/level-paths.js";
import {shuffleFirst} from "../../statistics/comparison/permutation.js";
import {histories} from "../panel/histories.js";
import {othersAt, withScores} from "./others.js";
import {asScored, fanWindows} from "./fan-windows.js";
import type {Where} from "./test-row.js";
import {outcomeWindows, sidesOf} from "./windows.js";
import {knownScores} from "../panel/known-scores.js";
import type {EventResult} from "../result/result.js";
import {eventCounts, eventRegimes, linesOf, outcomeEvents, stakeEvents, withNone} from "./stake-events.js";
import type {StakeEvents} from "./stake-events.js";
import {tableOf} from "../result/table-of.js";

export interface FanResult extends EventResult<"event-fan"> {
  /** the paths themselves: `fanRule.paths` lines of one number per event time, in units of 1e-5, null = nobody has a score */
  paths: {score_regime: string; fan: FanName; values: (number | null)[]}[];
}

/**
 * Paths of other staked models, without a raise in the window, on the dates of the events: as many of each date as had an
 * event, drawn anew for each path; and, by `same scores`, for each event one of the others of its date whose scores, as far
 * as known when stakes were set, rank nearest. Each model's own mean is removed and the mean over models added, as in
 * `mean_level` of event-path. `own`: the path of the events that the fan stands for; `mean`, `from` and `to`: of the paths,
 * the ends of their middle 95 %; no interval of anything.
 */
export function eventFan(panel: Panel, settings: Settings): FanResult {
  const found = stakeEvents(panel, settings);
  const all = eventRegimes(panel, found).flatMap((regime) => fansOf(panel, found, {regime, settings}));
  const times = Array.from({length: settings.before + settings.after}, (_, i) => i - settings.before);
  const rows = all.flatMap(({regime, fan, events, others, own, path}) =>
    times.map((time, at) => ({regime, fan, time, events, others, own: own[at], ...path.summary(at)}))
  );
  const columnOf = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((r) => r[name]);
  const known = (value: number) => (Number.isFinite(value) ? value : null);
  const result = tableOf("event-fan", {
    score_regime: columnOf("regime"),
    fan: columnOf("fan"),
    time: columnOf("time"),
    events: columnOf("events"),
    others: columnOf("others"),
    own: columnOf("own").map(known),
    mean: columnOf("mean").map(known),
    from: columnOf("from").map(known),
    to: columnOf("to").map(known)
  });
  const paths = all.map(({regime, fan, path}) => ({
    score_regime: regime,
    fan,
    values: Array.from(path.values, (value) => (value === value ? Math.round(1e5 * value) : null))
  }));
  const counts = eventCounts(panel, settings, found);
  if (counts.counting && !outcomeEvents(panel, found, {outcome: settings.outcome, settings}).lines.length)
    counts.attrition = withNone(panel, settings, {...counts, known: [settings.outcome]});
  return {name: "event-fan", settings, table: result, ...counts, paths};
}

function fansOf(panel: Panel, found: StakeEvents, {regime, settings}: Where) {
  const {round} = histories(panel);
  const {outcome} = settings;
  const followed = outcomeEvents(panel, found, {outcome, settings});
  const events = linesOf(panel, followed, regime).map((line) => followed.entries[line]);
  const dates = new Set(Array.from(events, (e) => round[e]));
  const others = withScores(panel, othersAt(panel, dates, {found, settings}), {outcome, settings: asScored(settings)});
  const chances = {
    "same dates": sameDates(panel, events, others),
    "same scores": sameScores(panel, events, {others, settings})
  };
  return fans.map((fan, i) => {
    const {draw, standsFor} = chances[fan];
    const raisers = outcomeWindows(panel, standsFor, {outcome, settings});
    const own = levelPaths(raisers, {own: sidesOf(raisers).all, lines: [Int32Array.from(standsFor.keys())]}).values;
    const random = new Random(inferenceSeed).fork(i);
    const drawn = Array.from({length: fanRule.paths}, () => Int32Array.from(draw(random)));
    const entries = [...new Set(drawn.flatMap((list) => [...list]))];
    const windows = fanWindows(panel, Int32Array.from(entries), {events, outcome, settings});
    const lineOf = new Map(entries.map((entry, line) => [entry, line]));
    const lines = drawn.map((list) => list.map((entry) => lineOf.get(entry)!));
    const path = levelPaths(windows, {own: sidesOf(windows).all, lines});
    return {regime, fan, events: standsFor.length, others: entries.length, own, path};
  });
}

/** How the entries of one path are drawn, and the events that they stand for. */
interface Chance {
  draw: (random: Random) => number[];
  standsFor: Int32Array;
}

/** As many of the others of each date as had an event, if there are so many. */
function sameDates(panel: Panel, events: Int32Array, others: Int32Array): Chance {
  const [of, at] = [byDate(panel, events), byDate(panel, others)];
  const dates = [...of].flatMap(([date, own]) => {
    const order = Int32Array.from(at.get(date) ?? []);
    return order.length ? [{order, size: Math.min(own.length, order.length)}] : [];
  });
  const draw = (random: Random) =>
    dates.flatMap(({order, size}) => {
      shuffleFirst(order, size, random);
      return [...order.subarray(0, size)];
    });
  const {round} = histories(panel);
  return {draw, standsFor: events.filter((e) => at.has(round[e]))};
}

/** For each event one of the others of its date with the nearest ranks of known scores. */
function sameScores(
  panel: Panel,
  events: Int32Array,
  {others, settings}: {others: Int32Array; settings: Settings}
): Chance {
  const {round} = histories(panel);
  const scoreOf = knownScores(panel, settings);
  const scored = (entries: Int32Array) =>
    Array.from(entries, (entry) => ({entry, score: scoreOf(entry)})).filter(({score}) => score === score);
  const byRound = new Map(
    [...byDate(panel, others)].map(([date, list]) => [
      date,
      scored(Int32Array.from(list)).sort((a, b) => a.score - b.score)
    ])
  );
  const peers = scored(events).flatMap(({entry, score}) => {
    const list = byRound.get(round[entry]) ?? [];
    return list.length ? [{entry, near: nearest(list, score)}] : [];
  });
  const draw = (random: Random) => peers.map(({near}) => near[random.below(near.length)]);
  return {draw, standsFor: integers(peers, ({entry}) => entry)};
}

/** The entries around the place that a score would have in an ascending list. */
function nearest(list: readonly {entry: number; score: number}[], score: number): number[] {
  const place = list.filter((one) => one.score < score).length;
  const from = Math.max(0, Math.min(place - fanRule.peers / 2, list.length - fanRule.peers));
  return list.slice(from, from + fanRule.peers).map(({entry}) => entry);
}

function byDate(panel: Panel, entries: Int32Array): Map<number, number[]> {
  const {round} = histories(panel);
  const result = new Map<number, number[]>();
  for (const e of entries) {
    const own = result.get(round[e]);
    if (own) own.push(e);
    else result.set(round[e], [e]);
  }
  return result;
}
