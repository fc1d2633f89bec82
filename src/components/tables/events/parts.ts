import {partRows} from "../../base/catalogue/events.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {positions} from "../../base/rounds/positions.js";
import type {Settings} from "../../base/settings/settings.js";
import {floats} from "../../base/kit/arrays.js";
import {mmcParts} from "../../statistics/crowding/mmc-parts.js";
import {histories} from "../panel/histories.js";
import {estimateColumns} from "../result/estimates.js";
import {eventMean} from "./change.js";
import {ownMeans, ownWindows} from "./own.js";
import {outcomeWindows} from "./windows.js";
import type {OutcomeWindows} from "./windows.js";
import {roundPlanes} from "../mechanism/planes.js";
import type {EventResult, IntervalMethod} from "../result/result.js";
import {eventCounts, eventRegimes, linesOf, modelsOf, stakeEvents, withNone} from "./stake-events.js";
import {tableOf} from "../result/table-of.js";
import {clusteredBy} from "../panel/clusters.js";

/**
 * The accounting split of the change of MMC over the counted events: MMC = c - rho c_M in each round, c_M from the round's
 * plane, which needs no weights. With `adjust = round` MMC and rho are less their round's means: what the market does to everyone falls out.
 * `own` is what the larger stake itself does to MMC, a mean over the scored rounds from the event on. It lies within overlap, market and
 * together and is not added to them; it is over those of the events that tell it, as `events` says.
 */
export function eventParts(panel: Panel, settings: Settings): EventResult<"event-parts"> {
  const found = stakeEvents(panel, settings);
  const {counting} = found;
  const {parts, lines} = partsOf(panel, counting, settings);
  const values = {...parts, own: ownMeans(ownWindows(panel, counting, settings))};
  const all = eventRegimes(panel, found).flatMap((regime) => {
    const split = linesOf(panel, {entries: counting, lines}, regime);
    return partRows.map((part) => ({regime, part, ...meanOf(panel, counting, {lines: split, values: values[part]})}));
  });
  const columnOf = <K extends keyof (typeof all)[number]>(name: K) => all.map((r) => r[name]);
  const result = tableOf("event-parts", {
    score_regime: columnOf("regime"),
    part: columnOf("part"),
    adjust: all.map(() => settings.adjust),
    events: columnOf("events"),
    models: columnOf("models"),
    ...estimateColumns("estimate", columnOf("estimate"))
  });
  const counts = eventCounts(panel, settings, found);
  const few = {
    reason: `fewer than ${settings.minScored} rounds with mmc, cwmm and the round's plane on a side`,
    events: found.counting.length - lines.length
  };
  const attrition = [...counts.attrition, few];
  const isLast = few.events > 0 && !lines.length;
  return {
    name: "event-parts",
    settings,
    table: result,
    ...counts,
    attrition: isLast ? withNone(panel, settings, {...counts, attrition, known: ["mmc", "cwmm", "corr"]}) : attrition,
    counting: lines.length,
    intervals: methods(panel)
  };
}

/** Mean over the lines in which the number is known, with how many they are. */
function meanOf(panel: Panel, entries: Int32Array, {lines, values}: {lines: Int32Array; values: Float64Array}) {
  const known = lines.filter((line) => !Number.isNaN(values[line]));
  const estimate = eventMean(
    panel,
    known.map((line) => entries[line]),
    floats(known, (line) => values[line])
  );
  return {events: known.length, models: modelsOf(panel, entries, known), estimate};
}

function methods(panel: Panel): IntervalMethod<"event-parts">[] {
  return [
    {
      columns: ["estimate"],
      method: `95 % t intervals of the parts over events, ${clusteredBy(panel)}`,
      note: "the split is arithmetic, for what the meta-model earned in these rounds; the error of the round's plane is not in it"
    }
  ];
}

/** The parts by event, and the lines with at least `min-scored` rounds of all three on each side. */
export function partsOf(panel: Panel, entries: Int32Array, settings: Settings) {
  const mmc = outcomeWindows(panel, entries, {outcome: "mmc", settings});
  const cwmm = outcomeWindows(panel, entries, {outcome: "cwmm", settings});
  const market = marketWindows(panel, entries, mmc);
  const {width, before} = mmc;
  const parts = mmcParts({mmc: mmc.scores, overlap: cwmm.scores, market, width, before});
  const known = (line: number, from: number, to: number) => {
    let n = 0;
    for (let i = line * width + from; i < line * width + to; ++i)
      if (!Number.isNaN(mmc.scores[i] + cwmm.scores[i] + market[i])) ++n;
    return n >= settings.minScored;
  };
  const lines = Int32Array.from(entries.keys()).filter((line) => known(line, 0, before) && known(line, before, width));
  return {parts, lines};
}

/** c_M of the rounds around each event; NaN where the event has no MMC. */
function marketWindows(panel: Panel, entries: Int32Array, {scores, width, before}: OutcomeWindows): Float64Array {
  const planes = roundPlanes(panel);
  const {round} = histories(panel);
  const {cadence, position} = positions(panel);
  const byPosition = roundsByPosition(panel);
  return scores.map((score, i) => {
    if (score !== score) return NaN;
    const event = round[entries[Math.floor(i / width)]];
    return planes[byPosition[cadence[event]][position[event] - before + (i % width)]].market;
  });
}

/** Index of the round at a position of a cadence. */
export function roundsByPosition(panel: Panel): number[][] {
  const {cadence, position, upTo} = positions(panel);
  const result: number[][] = upTo.map(() => []);
  panel.rounds.forEach((_, i) => (result[cadence[i]][position[i]] = i));
  return result;
}
