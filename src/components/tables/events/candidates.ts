import {keptShare} from "../../base/kit/constants.js";
import {raiseRules, rowRules} from "../../base/events/rules.js";
import type {Settings} from "../../base/settings/settings.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {positions} from "../../base/rounds/positions.js";
import {remembering} from "../../base/kit/memo.js";
import {roundsChosen} from "../../base/rounds/rounds.js";
import {floats} from "../../base/kit/arrays.js";
import {histories} from "../panel/histories.js";
import type {Histories} from "../panel/histories.js";
import type {Attrition} from "../result/result.js";
import {takesPart} from "../panel/select.js";

/** Stake events that were picked, by (model, round). */
export interface Picked {
  /** entries of `histories` */
  entries: Int32Array;
  /** rows with their model in the round before of the same cadence */
  pairs: number;
  /** raises that meet every rule, before picking */
  candidates: number;
  /** entries of all raises, those included that were not picked */
  raises: Int32Array;
  /** what each rule took away, in the order of the rules: rows looked at = sum of these + picked */
  attrition: Attrition[];
}

/** What decides which events there are and which of them count. */
export type EventSettings = Pick<
  Settings,
  "rounds" | "days" | "ratio" | "base" | "events" | "persistence" | "coolOff" | "before" | "after" | "minScored"
>;

/** What decides which raises there are, before any other rule. */
export type RaiseSettings = Pick<EventSettings, "rounds" | "days" | "ratio" | "base">;

/** What decides about one row before sizes do, in the order in which the rules are asked; behind them: small, dust, candidate. */
const [unstaked, gap, regime, entry] = [0, 1, 2, 3];

export interface PickOptions {
  /** raises, or (as a placebo) cuts by the same ratio to no less than the same base */
  direction?: "up" | "down" | undefined;
}

/** Candidates under the settings and which of them are picked (design: stake event). */
export function pickEvents(panel: Panel, settings: EventSettings, {direction = "up"}: PickOptions = {}): Picked {
  const {found, counts} = findCandidates(panel, settings, direction);
  const {persistence, coolOff} = settings;
  const lasting = persistence ? found.filter(persists(panel, settings, direction)) : found;
  const quiet = coolOff ? afterQuiet(panel, found, lasting, coolOff) : lasting;
  const entries = pick(panel, quiet, settings);
  const rows = rowRules(settings);
  const rules = raiseRules(settings);
  const attrition: Attrition[] = [rows.unstaked, rows.gap, rows.regime, rows.entry, rows.small, rows.dust].map(
    (reason, rule) => ({reason, events: counts[rule]})
  );
  if (persistence) attrition.push({reason: rules.persistence, events: found.length - lasting.length});
  if (coolOff) attrition.push({reason: rules.coolOff, events: lasting.length - quiet.length});
  attrition.push({reason: rules.pick, events: quiet.length - entries.length});
  const pairs = counts.slice(regime).reduce((a, b) => a + b, 0);
  return {entries, pairs, candidates: found.length, raises: Int32Array.from(found), attrition};
}

/** Entries of all raises (or cuts), by (model, round): those included that other rules or picking leave out. */
export const raisesOf = (panel: Panel, settings: RaiseSettings, direction: "up" | "down"): number[] =>
  findCandidates(panel, settings, direction).found;

/** Entries that are candidates, by (model, round), and how many rows each rule decided. */
function findCandidates(panel: Panel, settings: RaiseSettings, direction: "up" | "down") {
  const {ratio, base} = settings;
  const {round, row} = histories(panel);
  const {entries, counts: ruled, before, now} = stakedPairs(panel, settings);
  const [from, to] = direction === "up" ? [before, now] : [now, before];
  const found: number[] = [];
  let dusts = 0;
  for (let i = 0; i < entries.length; ++i) {
    if (!(to[i] >= ratio * from[i])) continue;
    if (from[i] >= base) found.push(entries[i]);
    else ++dusts;
  }
  const counts = [...ruled, entries.length - found.length - dusts, dusts, found.length];
  const modelOf = (e: number) => panel.model[row[e]];
  found.sort((a, b) => modelOf(a) - modelOf(b) || round[a] - round[b]);
  return {found, counts};
}

interface Pairs {
  /** entries with a stake in their round and in the one before, under the same rules */
  entries: Int32Array;
  /** stakes in the round before and in the round, NMR, by entry */
  before: Float64Array;
  now: Float64Array;
  /** how many rows each rule before those on sizes decided */
  counts: number[];
}

const remember = remembering<Histories, Pairs>({newest: 2});

/** No setting on the size of a raise matters to it: those of a slider, and of many definitions, go through few entries. */
function stakedPairs(panel: Panel, {rounds, days}: RaiseSettings): Pairs {
  return remember(histories(panel), {rounds, days}, ({rounds, days}) => {
    const {round, stake, adjacent} = histories(panel);
    const part = partOf(panel, rounds, days);
    const same = sameRegimes(panel);
    const counts = [0, 0, 0, 0];
    const entries = new Int32Array(round.length);
    let n = 0;
    for (let e = 0; e < round.length; ++e) {
      if (!part[round[e]]) continue;
      if (!(stake[e] > 0)) ++counts[unstaked];
      else if (!adjacent[e] || !part[round[e - 1]]) ++counts[gap];
      else if (!same[round[e]]) ++counts[regime];
      else if (!(stake[e - 1] > 0)) ++counts[entry];
      else entries[n++] = e;
    }
    const own = entries.slice(0, n);
    return {entries: own, before: floats(own, (e) => stake[e - 1]), now: floats(own, (e) => stake[e]), counts};
  });
}

const rememberPart = remembering<Panel, Uint8Array>({newest: 2});

/** Whether each round takes part under the settings `rounds` and `days`; remembered, so it must not be changed. */
export function partOf(panel: Panel, rounds: string, days: Settings["days"]): Uint8Array {
  return rememberPart(panel, {rounds, days}, ({rounds, days}) => {
    const chosen = roundsChosen(panel, rounds);
    return Uint8Array.from(panel.rounds, (r, i) => (chosen[i] && takesPart(r.cadence, days) ? 1 : 0));
  });
}

/** Whether each round shares score and staking regime with the round before of its cadence. */
function sameRegimes(panel: Panel): Uint8Array {
  const {cadence} = positions(panel);
  const last: number[] = [];
  return Uint8Array.from(panel.rounds, (r, i) => {
    const before = panel.rounds[last[cadence[i]]];
    last[cadence[i]] = i;
    return before?.score_regime === r.score_regime && before.staking_regime === r.staking_regime ? 1 : 0;
  });
}

/**
 * Whether a raise is kept: the calendar holds `persistence` further rounds of its cadence under the same staking rules, and
 * in none of them the model is seen with less than `keptShare` of the new stake. A round without the model is a gap, not a zero.
 */
function persists(panel: Panel, {rounds, days, persistence}: EventSettings, direction: "up" | "down") {
  const {history, round, stake} = histories(panel);
  const {position} = positions(panel);
  const part = partOf(panel, rounds, days);
  return (event: number): boolean => {
    const last = position[round[event]] + persistence;
    if (!holds(panel, round[event], {part, last})) return false;
    for (let e = event + 1; history[e] === history[event] && position[round[e]] <= last; ++e)
      if (direction === "up" ? stake[e] < keptShare * stake[event] : keptShare * stake[e] > stake[event]) return false;
    return true;
  };
}

/** Whether all rounds of a round's cadence up to a position take part, under one set of staking rules. */
function holds(panel: Panel, from: number, {part, last}: {part: Uint8Array; last: number}): boolean {
  const {cadence, position} = positions(panel);
  for (let i = from; i < panel.rounds.length; ++i) {
    if (cadence[i] !== cadence[from]) continue;
    if (!part[i] || panel.rounds[i].staking_regime !== panel.rounds[from].staking_regime) return false;
    if (position[i] === last) return true;
  }
  return false;
}

/** Those of the `lasting` raises before which the model had no raise at all for `coolOff` rounds; both by (model, round). */
function afterQuiet(panel: Panel, found: number[], lasting: number[], coolOff: number): number[] {
  const {row, round} = histories(panel);
  const {cadence, upTo} = positions(panel);
  const previous = new Map(found.map((e, i) => [e, found[i - 1]]));
  return lasting.filter((e) => {
    const before = previous.get(e);
    if (before === undefined || panel.model[row[before]] !== panel.model[row[e]]) return true;
    const known = upTo[cadence[round[e]]];
    return known[round[e]] - known[round[before]] > coolOff;
  });
}

/** Of each model's candidates, in the order of rounds: the first, those far enough behind the last one taken, or all. */
function pick(panel: Panel, found: number[], {events, after}: EventSettings): Int32Array {
  if (events === "all") return Int32Array.from(found);
  const {row, round} = histories(panel);
  const {cadence, upTo} = positions(panel);
  const far = (e: number, last: number) => {
    const known = upTo[cadence[round[e]]];
    return known[round[e]] - known[round[last]] >= after;
  };
  const taken: number[] = [];
  for (const e of found) {
    const last = taken[taken.length - 1];
    const sameModel = last !== undefined && panel.model[row[last]] === panel.model[row[e]];
    if (!sameModel || (events === "spaced" && far(e, last))) taken.push(e);
  }
  return Int32Array.from(taken);
}
