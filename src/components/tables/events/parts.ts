import {partNames, partRows} from "../../base/catalogue/events.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {positions} from "../../base/rounds/positions.js";
import type {Settings} from "../../base/settings/settings.js";
import {floats} from "../../base/kit/arrays.js";
import {mmcParts} from "../../statistics/crowding/mmc-parts.js";
import {histories} from "../panel/histories.js";
import {estimateColumns} from "../result/estimates.js";
import {eventMean, eventMethods} from "./event-errors.js";
import type {Adjusted} from "./event-errors.js";
import {asScored} from "./fan-windows.js";
import {othersParts} from "./others-parts.js";
import {ownMeans, ownWindows} from "./own.js";
import {outcomeWindows} from "./windows.js";
import type {OutcomeWindows} from "./windows.js";
import {roundPlanes} from "../mechanism/planes.js";
import type {EventResult, IntervalMethod} from "../result/result.js";
import {eventCounts, eventRegimes, linesOf, modelsOf, stakeEvents, withNone, withOthers} from "./stake-events.js";
import {tableOf} from "../result/table-of.js";

/**
 * The accounting split of the change of MMC over the counted events: MMC = c - rho c_M in each round, c_M from the round's
 * plane, which needs no weights. With `adjust = others` each part is less the mean of the others' parts; with `adjust = round` MMC and rho
 * are less their round's means: what the market does to those who are there on both sides falls out, less the means as long as they are the same.
 * `own` is what the larger stake itself does to MMC, a mean over the scored rounds from the event on. It lies within overlap, market and
 * together and is not added to them; it is over those of the events that tell it, as `events` says.
 */
export function eventParts(panel: Panel, settings: Settings): EventResult<"event-parts"> {
  const found = stakeEvents(panel, settings);
  const {counting} = found;
  const {parts, lines, attrition: compared} = partsOf(panel, counting, settings);
  const values = {...parts, own: ownMeans(ownWindows(panel, counting, asScored(settings)))};
  const all = eventRegimes(panel, found).flatMap((regime) => {
    const split = linesOf(panel, {entries: counting, lines}, regime);
    return partRows.map((part) => ({
      ...{regime, part},
      // what a stake does is arithmetic: it has no interval and needs none
      ...meanOf(panel, counting, {
        lines: split,
        values: values[part],
        adjust: part === "own" ? "none" : settings.adjust
      })
    }));
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
    events: found.counting.length - lines.length - compared.reduce((sum, {events}) => sum + events, 0)
  };
  const attrition = [...counts.attrition, few, ...compared];
  const isLast = found.counting.length > 0 && !lines.length;
  return {
    name: "event-parts",
    settings,
    table: result,
    ...counts,
    attrition: isLast ? withNone(panel, settings, {...counts, attrition, known: ["mmc", "cwmm", "corr"]}) : attrition,
    counting: lines.length,
    intervals: methods(panel, settings)
  };
}

/** Mean over the lines in which the number is known, with how many they are. */
function meanOf(
  panel: Panel,
  entries: Int32Array,
  {lines, values, adjust}: {lines: Int32Array; values: Float64Array} & Adjusted
) {
  const known = lines.filter((line) => !Number.isNaN(values[line]));
  const estimate = eventMean(panel, {
    entries: known.map((line) => entries[line]),
    values: floats(known, (line) => values[line]),
    adjust
  });
  return {events: known.length, models: modelsOf(panel, entries, known), estimate};
}

function methods(panel: Panel, settings: Settings): IntervalMethod<"event-parts">[] {
  const [method] = eventMethods<"event-parts">(panel, ["estimate"], {
    ...settings,
    what: "t intervals of the parts over events"
  });
  return [
    {
      ...method,
      note: "the split is arithmetic, for what the meta-model earned in these rounds; the error of the round's plane is not in it"
    },
    {columns: [], method: "the larger stake itself: arithmetic, no interval"}
  ];
}

/**
 * The parts by event, and the lines with at least `min-scored` rounds of all three on each side. With `adjust = others` from scores as
 * they are, over rounds with CORR as well, less the mean of the others' parts.
 */
export function partsOf(panel: Panel, entries: Int32Array, settings: Settings) {
  const isCompared = settings.adjust === "others";
  const scoresOf = (outcome: "mmc" | "cwmm" | "corr") =>
    outcomeWindows(panel, entries, {outcome, settings: asScored(settings)});
  const [mmc, cwmm] = [scoresOf("mmc"), scoresOf("cwmm")];
  const {width, before} = mmc;
  const market = marketWindows(panel, entries, mmc);
  if (isCompared) scoresOf("corr").scores.forEach((score, i) => score !== score && (market[i] = NaN));
  const parts = mmcParts({mmc: mmc.scores, overlap: cwmm.scores, market, width, before});
  const isKnown = (i: number) => !Number.isNaN(mmc.scores[i] + cwmm.scores[i] + market[i]);
  const enough = (line: number, from: number, to: number) => {
    let n = 0;
    for (let i = line * width + from; i < line * width + to; ++i) if (isKnown(i)) ++n;
    return n >= settings.minScored;
  };
  const lines = Int32Array.from(entries.keys()).filter(
    (line) => enough(line, 0, before) && enough(line, before, width)
  );
  if (!isCompared) return {parts, lines, attrition: []};
  const {n, parts: others} = othersParts(panel, {entries, settings, width, before, isScored: isKnown});
  for (const name of partNames) others[name].forEach((mean, line) => (parts[name][line] -= mean));
  return {parts, ...withOthers(lines, {n})};
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
