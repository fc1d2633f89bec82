import {fanRule, inferenceSeed} from "../../base/kit/constants.js";
import type {OutcomeName, Panel} from "../../base/snapshot/panel.js";
import {placeboOutcomes, placebos} from "../../base/events/placebos.js";
import type {PlaceboName, PlaceboWords} from "../../base/events/placebos.js";
import {Random} from "../../base/kit/random.js";
import type {Settings} from "../../base/settings/settings.js";
import {floats} from "../../base/kit/arrays.js";
import {deviationOf, summarize} from "../../statistics/numbers/draws.js";
import {permuteClusters} from "../../statistics/clusters/cluster-permutation.js";
import {minimumDetectable} from "../../statistics/comparison/minimum-detectable.js";
import {histories} from "../panel/histories.js";
import {eventMean, eventMethods} from "./event-errors.js";
import {othersAt} from "./others.js";
import {testRow} from "./test-row.js";
import type {TestRow, Where} from "./test-row.js";
import {outcomeWindows, sidesOf} from "./windows.js";
import {estimateColumns} from "../result/estimates.js";
import type {EventResult} from "../result/result.js";
import {enoughScored, eventCounts, eventRegimes, linesOf, outcomeEvents, stakeEvents} from "./stake-events.js";
import type {StakeEvents} from "./stake-events.js";
import {tableOf} from "../result/table-of.js";
import {ownersOf} from "../panel/owners.js";

type PlaceboRow = Omit<TestRow, "test" | "outcome"> & PlaceboWords & {placebo: PlaceboName; outcome: OutcomeName};

/**
 * The same study where crowding can do nothing, or should do the opposite. Each line says what luck alone predicts for it,
 * what crowding predicts, and the smallest effect that it could have seen; none of them enters a verdict by itself.
 */
export function eventPlacebo(panel: Panel, settings: Settings): EventResult<"event-placebo"> {
  const found = stakeEvents(panel, settings);
  const down = stakeEvents(panel, settings, {direction: "down"});
  const all = eventRegimes(panel, found).flatMap((regime) => {
    const where = {regime, settings};
    return [
      ...eventRows(panel, found, {where, placebo: "raises"}),
      ...otherModels(panel, found, where),
      ...eventRows(panel, down, {where, placebo: "decreases"})
    ].map((row) => ({regime, ...row}));
  });
  const columnOf = <K extends keyof (typeof all)[number]>(name: K) => all.map((r) => r[name]);
  const known = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null);
  const result = tableOf("event-placebo", {
    score_regime: columnOf("regime"),
    placebo: columnOf("placebo"),
    outcome: columnOf("outcome"),
    adjust: columnOf("adjust"),
    n: columnOf("n"),
    ...estimateColumns("change", columnOf("estimate")),
    p: columnOf("p").map(known),
    mde: columnOf("mde").map(known),
    luck: columnOf("luck"),
    crowding: columnOf("crowding")
  });
  const intervals = eventMethods<"event-placebo">(panel, ["change"], settings);
  intervals[0].note =
    `other models: the middle 95 % of ${fanRule.paths} draws of accounts (of models, where accounts are not known) on the same dates, and the p-value of a permutation of them, ` +
    "which says that models that raised differ from models that did not: luck alone does this; mde: the smallest difference of " +
    "raisers from others that it would see with 80 % power";
  return {name: "event-placebo", settings, table: result, ...eventCounts(panel, settings, found), intervals};
}

/** Changes of a placebo's outcomes, over events of either direction. */
function eventRows(
  panel: Panel,
  found: StakeEvents,
  {where, placebo}: {where: Where; placebo: "raises" | "decreases"}
) {
  const {regime, settings} = where;
  return placeboOutcomes(placebo).map((outcome): PlaceboRow => {
    const followed = outcomeEvents(panel, found, {outcome, settings});
    const lines = linesOf(panel, followed, regime);
    const entries = lines.map((line) => followed.entries[line]);
    const change = floats(lines, (line) => followed.sides.after[line] - followed.sides.before[line]);
    const row = testRow(
      {test: placebo, outcome, adjust: settings.adjust, n: lines.length},
      eventMean(panel, {entries, values: change, adjust: settings.adjust})
    );
    return {...row, placebo, outcome, ...placebos[placebo][outcome]!};
  });
}

/**
 * Other staked models with a stake in the round before and no raise in the window, on the dates of the events: as many
 * accounts on each date, each with its models. Less the round's mean: nothing would be left of the others less the others.
 */
function otherModels(panel: Panel, found: StakeEvents, {regime, settings: chosen}: Where): PlaceboRow[] {
  const settings = chosen.adjust === "others" ? {...chosen, adjust: "round" as const} : chosen;
  const own = linesOf(panel, {entries: found.counting, lines: Int32Array.from(found.counting.keys())}, regime);
  const raised = new Set(Array.from(own, (line) => found.counting[line]));
  const dates = new Set(Array.from(raised, (e) => histories(panel).round[e]));
  const entries = othersAt(panel, dates, {found, settings});
  const pool = Int32Array.from([...raised, ...entries]);
  return placeboOutcomes("other models").map((outcome): PlaceboRow => {
    const windows = sidesOf(outcomeWindows(panel, pool, {outcome, settings}));
    const {enough} = enoughScored(windows, outcome, settings);
    const change = windows.after.map((value, i) => (enough[i] ? value - windows.before[i] : NaN));
    const strata = strataOf(panel, pool, {change, chosen: raised.size});
    const others = strata.flatMap(withoutChosen);
    const n = others.reduce((sum, {counts}) => sum + counts.reduce((a, b) => a + b, 0), 0);
    const words = placebos["other models"][outcome]!;
    const row = {
      placebo: "other models" as const,
      outcome,
      adjust: settings.adjust,
      n,
      clean: null,
      mde: null,
      ...words
    };
    if (!others.length) return {...row, estimate: null, p: null};
    const paths = () => ({random: new Random(inferenceSeed), draws: fanRule.paths});
    const {expected, draws} = permuteClusters(others, paths());
    const permuted = permuteClusters(strata, paths());
    const mde = minimumDetectable({se: deviationOf(permuted.draws).se, df: Infinity});
    return {...row, estimate: {estimate: expected, ...bounds(draws)}, p: permuted.p, mde};
  });
}

/** Accounts of a date (models, where accounts are not known): sums and numbers of the known changes of their models. */
interface Stratum {
  sums: number[];
  counts: number[];
  chosen: number;
}

/** The others of a date alone, of whom as many are drawn as had events, if there are so many. */
function withoutChosen({sums, counts, chosen}: Stratum): Stratum[] {
  if (sums.length === chosen) return [];
  return [{sums: sums.slice(chosen), counts: counts.slice(chosen), chosen: Math.min(chosen, sums.length - chosen)}];
}

const bounds = (draws: Float64Array) => {
  const {low, high} = summarize(draws);
  return {low, high};
};

/** Known changes by date and account, those with events first: an account raises its models all at once. */
function strataOf(panel: Panel, pool: Int32Array, {change, chosen}: {change: Float64Array; chosen: number}): Stratum[] {
  const {round} = histories(panel);
  const {codes} = ownersOf(panel, pool);
  const strata = new Map<number, Stratum & {places: Map<string, number>}>();
  pool.forEach((e, i) => {
    if (change[i] !== change[i]) return;
    const own = strata.get(round[e]) ?? {sums: [], counts: [], chosen: 0, places: new Map<string, number>()};
    strata.set(round[e], own);
    const key = `${codes[i]} ${i < chosen}`;
    const place = own.places.get(key) ?? own.sums.length;
    own.places.set(key, place);
    own.sums[place] = (own.sums[place] ?? 0) + change[i];
    own.counts[place] = (own.counts[place] ?? 0) + 1;
    // the models of two accounts may take turns in the order of their keys
    if (i < chosen) own.chosen = Math.max(own.chosen, place + 1);
  });
  return [...strata.values()].filter((stratum) => stratum.chosen > 0);
}
