import type {Settings} from "../base/settings.js";
import type {Panel} from "../base/panel.js";
import {positions} from "../base/positions.js";
import {roundsChosen} from "../base/rounds.js";
import {careers} from "./careers.js";
import type {Attrition} from "./result.js";
import {takesPart} from "./select.js";

/** Stake events that were picked, by (model, round). */
export interface Picked {
  /** entries of `careers` */
  entries: Int32Array;
  /** rows with their model in the round before of the same cadence */
  pairs: number;
  /** raises that meet every rule, before picking */
  candidates: number;
  /** what each rule took away, in the order of the rules: rows looked at = sum of these + picked */
  attrition: Attrition[];
}

/** What decides about one row, in the order in which the rules are asked. */
const [unstaked, gap, regime, entry, small, dust, candidate] = [0, 1, 2, 3, 4, 5, 6];

/** Candidates under the settings and which of them are picked (design: stake event). */
export function pickEvents(panel: Panel, settings: Settings): Picked {
  const {found, counts} = findCandidates(panel, settings);
  const entries = pick(panel, found, settings);
  const {ratio, base} = settings;
  const attrition: Attrition[] = [
    {reason: "stake 0 or not known", events: counts[unstaked]},
    {reason: "no row of the model in the round before", events: counts[gap]},
    {reason: "round before in another score or staking regime", events: counts[regime]},
    {reason: "stake 0 or not known in the round before", events: counts[entry]},
    {reason: `stake not raised to ${ratio} times the one before`, events: counts[small]},
    {reason: `stake before the raise below ${base} NMR`, events: counts[dust]},
    {reason: pickReason(settings), events: found.length - entries.length}
  ];
  const pairs = counts.slice(regime).reduce((a, b) => a + b, 0);
  return {entries, pairs, candidates: found.length, attrition};
}

function pickReason({events, after}: Settings): string {
  if (events === "first") return "not the first of its model";
  if (events === "spaced") return `fewer than ${after} rounds behind the last one taken`;
  return "not picked";
}

/** Entries that are candidates, by (model, round), and how many rows each rule decided. */
function findCandidates(panel: Panel, {rounds, days, ratio, base}: Settings) {
  const {career, round, stake, adjacent} = careers(panel);
  const part = partOf(panel, rounds, days);
  const same = sameRegimes(panel);
  const counts = new Array<number>(candidate + 1).fill(0);
  const found: number[] = [];
  for (let e = 0; e < career.length; ++e) {
    if (!part[round[e]]) continue;
    const now = stake[e];
    let rule = candidate;
    if (!(now > 0)) rule = unstaked;
    else if (!adjacent[e] || !part[round[e - 1]]) rule = gap;
    else if (!same[round[e]]) rule = regime;
    else if (!(stake[e - 1] > 0)) rule = entry;
    else if (!(now >= ratio * stake[e - 1])) rule = small;
    else if (!(stake[e - 1] >= base)) rule = dust;
    else found.push(e);
    ++counts[rule];
  }
  const modelOf = (e: number) => panel.model[careers(panel).row[e]];
  found.sort((a, b) => modelOf(a) - modelOf(b) || round[a] - round[b]);
  return {found, counts};
}

/** Whether each round takes part under the settings `rounds` and `days`. */
export function partOf(panel: Panel, rounds: string, days: Settings["days"]): Uint8Array {
  const chosen = roundsChosen(panel, rounds);
  return Uint8Array.from(panel.rounds, (r, i) => (chosen[i] && takesPart(r.cadence, days) ? 1 : 0));
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

/** Of each model's candidates, in the order of rounds: the first, those far enough behind the last one taken, or all. */
function pick(panel: Panel, found: number[], {events, after}: Settings): Int32Array {
  if (events === "all") return Int32Array.from(found);
  const {row, round} = careers(panel);
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
