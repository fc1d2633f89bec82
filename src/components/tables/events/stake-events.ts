import {fewestOthers} from "../../base/kit/constants.js";
import {othersRule, scoredRules} from "../../base/events/rules.js";
import type {OutcomeName, Panel} from "../../base/snapshot/panel.js";
import {remembering} from "../../base/kit/memo.js";
import type {Settings} from "../../base/settings/settings.js";
import type {Sides} from "../../statistics/series/windows.js";
import {pickEvents} from "./candidates.js";
import type {EventSettings, Picked, PickOptions} from "./candidates.js";
import {histories} from "../panel/histories.js";
import {causeOf} from "../../base/words/cause.js";
import {outcomeWindows, sidesOf} from "./windows.js";
import type {OutcomeWindows} from "./windows.js";
import type {Attrition, EventResult} from "../result/result.js";
import {selectRows} from "../panel/select.js";
import {used} from "../panel/used.js";

/** The picked events of a panel and which of them count: what the three event tables share. */
export interface StakeEvents extends Picked {
  /** entry of `histories` of each event that counts, by (model, round) */
  counting: Int32Array;
  /** scored rounds of mmc on each side, by picked event */
  scored: Sides;
  direction: "up" | "down";
}

const remember = remembering<Panel, StakeEvents>({newest: 4});

/**
 * Picks events and finds those with `min-scored` rounds of mmc on each side of their window. The newest few are remembered, as the
 * tables of a page share them: they must not be changed.
 */
export function stakeEvents(panel: Panel, settings: Settings, {direction = "up"}: PickOptions = {}): StakeEvents {
  const {rounds, days, ratio, base, events, persistence, coolOff, before, after, minScored} = settings;
  const own = {rounds, days, ratio, base, events, persistence, coolOff, before, after, minScored};
  return remember(panel, {own, direction}, ({own, direction}) => findEvents(panel, own, {direction}));
}

function findEvents(panel: Panel, settings: EventSettings, options: PickOptions): StakeEvents {
  const picked = pickEvents(panel, settings, options);
  const raw = {...settings, adjust: "none"} as const;
  const scored = sidesOf(outcomeWindows(panel, picked.entries, {outcome: "mmc", settings: raw}));
  const {enough, attrition} = enoughScored(scored, "mmc", settings);
  const counting = picked.entries.filter((_, i) => enough[i]);
  return {
    ...picked,
    counting,
    scored,
    direction: options.direction ?? "up",
    attrition: [...picked.attrition, ...attrition]
  };
}

/** Which events have `min-scored` rounds of an outcome on each side, and how many each side lacked. */
export function enoughScored({nBefore, nAfter}: Sides, outcome: OutcomeName, {minScored}: Pick<Settings, "minScored">) {
  const enough = Array.from(nBefore, (n, i) => n >= minScored && nAfter[i] >= minScored);
  const fewBefore = nBefore.filter((n) => n < minScored).length;
  const fewAfter = enough.filter((ok) => !ok).length - fewBefore;
  const rules = scoredRules({minScored}, outcome);
  const attrition: Attrition[] = [
    {reason: rules.before, events: fewBefore},
    {reason: rules.after, events: fewAfter}
  ];
  return {enough, attrition};
}

/** Events that count and have enough rounds of an outcome, with the outcome's windows. */
export interface OutcomeEvents {
  entries: Int32Array;
  windows: OutcomeWindows;
  sides: Sides;
  /** lines of `windows` with enough scored rounds */
  lines: Int32Array;
  attrition: Attrition[];
}

export function outcomeEvents(
  panel: Panel,
  {counting, direction}: StakeEvents,
  {outcome, settings}: {outcome: OutcomeName; settings: Settings}
): OutcomeEvents {
  const windows = outcomeWindows(panel, counting, {outcome, settings, direction});
  const scored = sidesOf(windows);
  const {enough, attrition} = enoughScored(scored, outcome, settings);
  const lines = Int32Array.from(counting.keys()).filter((line) => enough[line]);
  const compared = withOthers(lines, windows.others);
  return {
    entries: counting,
    windows,
    sides: scored,
    lines: compared.lines,
    attrition: [...attrition, ...compared.attrition]
  };
}

/** Events with enough others to compare with, and how many have too few; all of them where they are compared with none. */
export function withOthers(lines: Int32Array, others?: {n: Int32Array}) {
  if (!others) return {lines, attrition: []};
  const kept = lines.filter((line) => others.n[line] >= fewestOthers);
  return {lines: kept, attrition: [{reason: othersRule, events: lines.length - kept.length}]};
}

/** Score regimes with at least one picked event, in the order of their rounds. */
export function eventRegimes(panel: Panel, {entries}: Pick<Picked, "entries">): string[] {
  const {round} = histories(panel);
  const rounds = Array.from(entries, (e) => round[e]).sort((a, b) => a - b);
  return [...new Set(rounds.map((i) => panel.rounds[i].score_regime))];
}

/** Lines whose event belongs to a score regime. */
export function linesOf(
  panel: Panel,
  {entries, lines}: Pick<OutcomeEvents, "entries" | "lines">,
  regime: string
): Int32Array {
  const {round} = histories(panel);
  return lines.filter((line) => panel.rounds[round[entries[line]]].score_regime === regime);
}

/** Distinct models among lines (which are sorted by model). */
export function modelsOf(panel: Panel, entries: Int32Array, lines: Int32Array): number {
  const {row} = histories(panel);
  let count = 0;
  let last = -1;
  for (const line of lines) {
    const model = panel.model[row[entries[line]]];
    if (model !== last) ++count;
    last = model;
  }
  return count;
}

/** What the result of every event table says besides its table: rows looked at, and what became of them. */
export function eventCounts(
  panel: Panel,
  settings: Settings,
  events: StakeEvents
): Omit<EventResult, "name" | "settings" | "table"> {
  const {rounds, days} = settings;
  const {rows, left} = selectRows(panel, {rounds, days});
  const {candidates, counting} = events;
  return {
    ...used(panel, rows),
    left,
    pairs: events.pairs,
    candidates,
    picked: events.entries.length,
    counting: counting.length,
    attrition: counting.length ? events.attrition : withNone(panel, settings, {...events, known: ["mmc"]})
  };
}

/**
 * What the rules took away where no event is left, with the reason at the last rule that took something: what is not known in any of
 * the rounds that take part. `known`: the outcomes that an event needs.
 */
export function withNone(
  panel: Panel,
  {rounds, days}: Pick<Settings, "rounds" | "days">,
  {attrition, candidates, known}: {attrition: Attrition[]; candidates: number; known: readonly OutcomeName[]}
): Attrition[] {
  const needed = candidates ? {resolved: true, known} : {minStake: 0};
  const none = causeOf(selectRows(panel, {rounds, days, ...needed}));
  const last = attrition.findLastIndex(({events}) => events > 0);
  return none === null ? attrition : attrition.map((rule, i) => (i === last ? {...rule, none} : rule));
}
