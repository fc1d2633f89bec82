import {estimatesOf} from "../../base/catalogue/names.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {contrastOf} from "../../statistics/clusters/clustered-means.js";
import {estimateColumns} from "../result/estimates.js";
import {eventClusters, eventMeans, noneAsScored} from "./event-errors.js";
import type {Adjusted} from "./event-errors.js";
import {ownWindows} from "./own.js";
import type {OwnWindows} from "./own.js";
import type {EventResult} from "../result/result.js";
import {eventCounts, eventRegimes, linesOf, stakeEvents, withNone} from "./stake-events.js";
import {tableOf} from "../result/table-of.js";

/**
 * Around stake events, by event time: mean weight, cwmm, CORR and MMC of the counted events with all of them known, `own`, what the larger
 * stake itself does to MMC (exact algebra, statistics.md B.3), and `mmc_unmoved` = mmc - own, MMC had the stake stayed what it was.
 */
export function eventMechanics(panel: Panel, settings: Settings): EventResult<"event-mechanics"> {
  const found = stakeEvents(panel, settings);
  const windows = ownWindows(panel, found.counting, settings);
  const followed = {entries: found.counting, lines: Int32Array.from(found.counting.keys())};
  const rows = eventRegimes(panel, found).flatMap((regime) => {
    const lines = linesOf(panel, followed, regime);
    return Array.from({length: windows.width}, (_, place) =>
      pointOf(panel, windows, {regime, place, lines, entries: found.counting, adjust: settings.adjust})
    );
  });
  const meansOf = (k: number) => rows.map(({means}) => means?.[k].estimate ?? null);
  const of = <X extends string>(name: X, k: number) =>
    estimateColumns(
      name,
      rows.map(({means}) => means?.[k] ?? null)
    );
  const result = tableOf("event-mechanics", {
    score_regime: rows.map(({regime}) => regime),
    time: rows.map(({time}) => time),
    events: rows.map(({events}) => events),
    weight: meansOf(0),
    ...of("cwmm", 1),
    ...of("corr", 2),
    ...of("mmc", 3),
    own: meansOf(4),
    ...of("mmc_unmoved", 5)
  });
  const counts = eventCounts(panel, settings, found);
  const method = `95 % t intervals at each event time, ${eventClusters(panel)}`;
  const asScored = settings.adjust === "none" ? `; of scores ${noneAsScored}` : "";
  return {
    name: "event-mechanics",
    settings,
    table: result,
    ...(rows.some(({events}) => events > 0) ? counts : withoutScores(panel, settings, counts)),
    intervals: [
      {
        columns: estimatesOf("event-mechanics"),
        method: `${method}${asScored}`
      },
      {columns: [], method: "weight and own: arithmetic, no interval"}
    ]
  };
}

type Counts = ReturnType<typeof eventCounts>;

/** Where no counted event has all numbers in any round around it, none is left. */
function withoutScores(panel: Panel, settings: Settings, counts: Counts): Counts {
  if (!counts.counting) return counts;
  const rule = {reason: "no round around it with weight, cwmm, CORR and MMC", events: counts.counting};
  const attrition = [...counts.attrition, rule];
  return {
    ...counts,
    counting: 0,
    attrition: withNone(panel, settings, {...counts, attrition, known: ["mmc", "cwmm", "corr"]})
  };
}

interface Place extends Adjusted {
  regime: string;
  place: number;
  lines: Int32Array;
  entries: Int32Array;
}

/** Means over the lines that have all numbers at a place of the window; the last is MMC less the own stake's part. */
function pointOf(panel: Panel, windows: OwnWindows, {regime, place, lines, entries, adjust}: Place) {
  const {width, before, weight, cwmm, corr, mmc, own: effect} = windows;
  const all = [weight, cwmm, corr, mmc, effect];
  const at = (line: number) => line * width + place;
  const own = lines.filter(
    (l) => !Number.isNaN(weight[at(l)] + cwmm[at(l)] + corr[at(l)] + mmc[at(l)] + effect[at(l)])
  );
  const point = {regime, time: place - before, events: own.length};
  if (!own.length) return {...point, means: null};
  const columns = all.map((values) => {
    const column = new Float64Array(own.length);
    for (let i = 0; i < own.length; ++i) column[i] = values[at(own[i])];
    return column;
  });
  const means = eventMeans(panel, {entries: own.map((line) => entries[line]), columns, adjust: "others"});
  const told = {...means, df: adjust === "none" ? NaN : means.df};
  const of = (weights: number[]) => contrastOf(told, weights);
  return {
    ...point,
    means: [...all.map((_, k) => of(all.map((__, j) => (j === k ? 1 : 0)))), of([0, 0, 0, 1, -1])]
  };
}
