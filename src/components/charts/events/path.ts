import {knownRows, rowsOf} from "../../base/catalogue/rows.js";
import type {TableOf} from "../../base/catalogue/rows.js";
import type {Own} from "../../base/my-model/own.js";
import {counted} from "../../base/words/format.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import {luckHeight} from "./luck.js";
import type {LuckLine} from "./luck.js";
import {ownEventsOf, roomForEvents} from "./own-event.js";
import {innerHeight, pathPanel, valuesOf} from "./panel.js";
import type {Level, Levels, PathRow, Sides} from "./panel.js";
import {eventStrip} from "./strip.js";
import {tiles} from "../kit/tiles.js";

export interface EventPathOptions {
  width: number;
  outcome: OutcomeName;
  level: Level;
  /** what the y axis measures */
  label: string;
  /** what regression to the mean alone would leave, by score regime */
  luck?: ReadonlyMap<string, readonly LuckLine[]> | undefined;
  /** the path and its two levels, without intervals and the strip of events */
  simple?: boolean;
  /** the article's levels, drawn over the newest score regime */
  article?: Levels | undefined;
  own?: Own | undefined;
}

/** The path of an outcome around a stake increase, the number of events under it; one panel for each score regime. */
export function eventPathChart(
  path: TableOf<"event-path">,
  summary: TableOf<"event-summary">,
  {width, outcome, level, label, luck = new Map(), simple = false, article, own}: EventPathOptions
): SVGSVGElement {
  const panels = panelsOf(path, summary, outcome);
  const columns = width >= 620 ? Math.min(2, panels.length) : 1;
  const each = Math.floor((width - 16 * (columns - 1)) / columns);
  const words = each < besides ? Math.max(0, ...[...luck.values()].map(luckHeight)) : 0;
  const drawn = columns > 1 || width < 500 ? 280 : 330;
  const height = drawn + words;
  const values = padded(
    panels.flatMap(({rows, sides}) => [
      ...valuesOf(simple ? rows.map(withoutIntervals) : rows, sides, level),
      ...endsOf(luck.get(sides.score_regime)),
      ...(article ? [article.before, article.after] : [])
    ]),
    {zero: true, outcome}
  );
  const domain = raised(roomForEvents(values, ownEventsOf(own?.events, {outcome})), words / innerHeight(drawn));
  const stacks = panels.map(({rows, sides}, i) => {
    const heading = `${counted(sides.events, "event")}, rounds ${sides.score_regime}`;
    const shown = i % columns ? null : label;
    const panel = pathPanel(rows, sides, {
      width: each,
      height,
      outcome,
      level,
      domain,
      heading,
      label: shown,
      luck: luck.get(sides.score_regime),
      axis: simple,
      simple,
      article: i === panels.length - 1 ? article : undefined,
      own: ownEventsOf(own?.events, {outcome, regime: sides.score_regime})
    });
    return simple ? panel : tiles([panel, eventStrip(rows, {width: each})], {columns: 1, gap: 0});
  });
  return tiles(stacks, {columns});
}

/** A row of which only the points are drawn. */
const withoutIntervals = (row: PathRow): PathRow => ({
  ...row,
  ...{mean_low: null, mean_high: null, mean_level_low: null, mean_level_high: null},
  ...{mean_band_low: null, mean_band_high: null, mean_level_band_low: null, mean_level_band_high: null}
});

/** A panel as wide as this has its words on luck beside the path; a narrower one has them above it. */
const besides = 480;

/** A domain with room above it, as a share of what it is. */
const raised = ([low, high]: [number, number], share: number): [number, number] => [low, high + share * (high - low)];

const endsOf = (lines: readonly LuckLine[] = []) =>
  lines.flatMap(({estimate, low, high}) => [estimate, low ?? estimate, high ?? estimate]);

export interface RegimePath {
  rows: PathRow[];
  sides: Sides;
}

/** An outcome's path in each score regime in which it has events. */
export function panelsOf(
  path: TableOf<"event-path">,
  summary: TableOf<"event-summary">,
  outcome: OutcomeName
): RegimePath[] {
  const rows = rowsOf({table: path});
  const sides = knownRows(rowsOf({table: summary}), "before", "after").filter(
    (s) => s.outcome === outcome && s.events > 0
  );
  return sides.map((s) => ({sides: s, rows: rows.filter((r) => r.score_regime === s.score_regime)}));
}

/** A domain a little wider than the values; with 0 in it for scores, whose level is near 0. */
export function padded(values: number[], {zero, outcome}: {zero: boolean; outcome: OutcomeName}): [number, number] {
  const all = zero && outcome !== "cwmm" ? [...values, 0] : values;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const pad = 0.12 * (high - low || Math.abs(high) || 0.001);
  return [low - pad, high + pad];
}
