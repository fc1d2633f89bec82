/** One panel of a path around a stake increase: what the figures of the page on stake events are made of. */
import type {Known, RowOf} from "../../base/catalogue/rows.js";
import {fullShare} from "../../base/kit/constants.js";
import type {OwnEvent} from "../../base/my-model/own.js";
import * as Plot from "@observablehq/plot";
import {luckLines} from "./luck.js";
import type {LuckLine} from "./luck.js";
import {outcomeText} from "../../base/scores/outcomes.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import {ownEventMarks} from "./own-event.js";
import {base, colors, eventTime, halo} from "../kit/theme.js";

export type PathRow = RowOf<"event-path">;

/** A level on each side of the increase. */
export interface Levels {
  before: number;
  after: number;
}

export type Sides = Known<RowOf<"event-summary">, "before" | "after">;

/** Which column is drawn: `event` the one with each event's own level removed. */
export type Level = "event" | "none";
const levelColumn = {event: "mean_level", none: "mean"} as const;

export interface PanelOptions {
  width: number;
  height: number;
  outcome: OutcomeName;
  level: Level;
  domain: [number, number];
  /** a line above the panel */
  heading: string;
  /** what the y axis measures, a line under the heading */
  label?: string | null;
  /** whether the x axis is drawn here (else under the strip below) */
  axis?: boolean;
  /** what regression to the mean alone would leave after the increase */
  luck?: readonly LuckLine[] | undefined;
  /** the names of the rule at 0 and of the numbers are written out */
  words?: boolean;
  /** the path and its two levels, no intervals */
  simple?: boolean;
  /** the article's two levels, as a reference */
  article?: Levels | undefined;
  /** the reader's own raises of this score regime */
  own?: readonly OwnEvent[];
}

const margins = {top: 66, bottom: 6};

/** CSS pixels that a panel with words and without an x axis draws its values in. */
export const innerHeight = (height: number) => height - margins.top - margins.bottom;

/** The path, the means before and after as level lines with their numbers, and a rule at the increase. */
export function pathPanel(rows: PathRow[], sides: Sides, options: PanelOptions): SVGSVGElement {
  const {width, height, outcome, level, domain, heading, label = null, axis = true, words = true, luck = []} = options;
  const {simple = false, article, own = []} = options;
  const value = levelColumn[level];
  const points = rows.filter((r) => r.events > 0);
  const most = Math.max(...points.map((r) => r.events));
  const [first, last] = extent(rows);
  const color = colors[outcome];
  const top = words ? margins.top : 34;
  // what stands where a number is written: the number goes above or below all of it
  const reach = ((words ? 120 : 64) * (last - first)) / (width - 72);
  const near = (end: number, way: 1 | -1) =>
    points.filter(({time}) => (time - end) * way <= reach).map((r) => r[value]!);
  return Plot.plot({
    ...base,
    ...(axis ? {} : {marginBottom: margins.bottom}),
    width,
    height,
    marginTop: top,
    marginLeft: 60,
    marginRight: 12,
    x: xAxis(rows, {width, axis}),
    y: {domain, label: null, grid: true, ticks: Math.max(3, height / 50)},
    marks: [
      ...partlyKnown(points, {words}),
      ...luckLines(luck, {last, outcome}),
      Plot.ruleY(
        [0].filter((zero) => domain[0] <= zero && zero <= domain[1]),
        {stroke: colors.rule}
      ),
      Plot.ruleX([0], {stroke: "currentColor", strokeDasharray: "2,3"}),
      words ? Plot.text([0], {x: 0, frameAnchor: "top", text: () => "raise", dy: -18}) : null,
      ...(simple ? [] : intervals(points, {value, color})),
      Plot.line(points, {x: "time", y: value, stroke: color, strokeOpacity: 0.5, strokeWidth: 1.5}),
      Plot.dot(points, {
        x: "time",
        y: value,
        r: width > 500 ? 3.5 : 2.5,
        fill: color,
        fillOpacity: (r: PathRow) => (r.events >= fullShare * most ? 1 : 0.35)
      }),
      ...(article ? articleMarks(article, {first, last, outcome}) : []),
      Plot.ruleY([sides], {x1: first, x2: 0, y: "before", stroke: color, strokeWidth: 3}),
      Plot.ruleY([sides], {x1: 0, x2: last, y: "after", stroke: color, strokeWidth: 3}),
      ...ownEventMarks(own, {width, domain, window: [first, last]}),
      number(sides.before, {
        side: "before",
        x: first,
        anchor: "start",
        above: sides.before >= sides.after,
        words,
        outcome,
        besides: near(first, 1)
      }),
      number(sides.after, {
        side: "after",
        x: last,
        anchor: "end",
        above: sides.after > sides.before,
        words,
        outcome,
        besides: near(last, -1)
      }),
      line(heading, {fontWeight: 600, dy: 4 - top}),
      label ? line(label, {dy: 24 - top}) : null,
      Plot.tip(points, Plot.pointerX({x: "time", y: value, title: (r: PathRow) => tipText(r, outcome, value)}))
    ]
  }) as SVGSVGElement;
}

type Value = "mean" | "mean_level";

/** Whether the whole path has a band: pieces of one would look like something that happens there. */
const hasBand = (points: PathRow[], value: Value) =>
  points.filter((r) => isKnown(r[`${value}_band_low`])).length >= fullShare * points.length;

/** The band of the whole path; where there is none, a bar at each point that has most of the events. */
function intervals(points: PathRow[], {value, color}: {value: Value; color: string}): Plot.Markish[] {
  if (hasBand(points, value))
    return [
      Plot.areaY(points, {
        x: "time",
        y1: `${value}_band_low`,
        y2: `${value}_band_high`,
        fill: color,
        fillOpacity: 0.15
      })
    ];
  return [
    Plot.ruleX(fullOf(points), {x: "time", y1: `${value}_low`, y2: `${value}_high`, stroke: color, strokeOpacity: 0.55})
  ];
}

/** Points with most of the events. */
function fullOf(points: PathRow[]): PathRow[] {
  const most = Math.max(...points.map((r) => r.events));
  return points.filter((r) => r.events >= fullShare * most);
}

/** The article's levels, dashed, each named at the increase. */
function articleMarks(
  {before, after}: Levels,
  {first, last, outcome}: {first: number; last: number; outcome: OutcomeName}
): Plot.Markish[] {
  const sides = [
    {x1: first, x2: 0, y: before, at: 0, textAnchor: "end" as const, dx: -6},
    {x1: 0, x2: last, y: after, at: 0, textAnchor: "start" as const, dx: 6}
  ];
  return sides.flatMap(({x1, x2, y, at, ...anchor}) => [
    Plot.ruleY([y], {x1, x2, stroke: "currentColor", strokeDasharray: "6,4"}),
    Plot.text([y], {
      x: () => at,
      y: (v: number) => v,
      text: () => `article ${outcomeText(outcome, y)}`,
      fill: "currentColor",
      dy: -9,
      ...anchor,
      ...halo
    })
  ]);
}

/** A line of text above a panel, from its left edge on. */
const line = (text: string, options: Plot.TextOptions) =>
  Plot.text([text], {frameAnchor: "top-left", dx: -58, ...options});

interface NumberOptions {
  side: "before" | "after";
  x: number;
  anchor: "start" | "end";
  above: boolean;
  words: boolean;
  outcome: OutcomeName;
  /** values of the path there */
  besides: number[];
}

function number(value: number, {side, x, anchor, above, words, outcome, besides}: NumberOptions) {
  const y = above ? Math.max(value, ...besides) : Math.min(value, ...besides);
  return Plot.text([value], {
    x: () => x,
    y: () => y,
    text: (v: number) => `${words ? `${side} ` : ""}${outcomeText(outcome, v)}`,
    textAnchor: anchor,
    dy: above ? -12 : 13,
    fontWeight: 600,
    fontSize: words ? 14 : 13,
    fill: "currentColor",
    ...halo
  });
}

function tipText({time, events, ...row}: PathRow, outcome: OutcomeName, value: "mean" | "mean_level"): string {
  const when =
    time === 0 ? "first round with the larger stake" : `${Math.abs(time)} rounds ${time < 0 ? "before" : "after"}`;
  return `${when}\n${outcomeText(outcome, row[value])}\n${events} events`;
}

/** Times at which at least half of the scores were known in part when the stake was set: shaded, the word at the foot. */
function partlyKnown(points: PathRow[], {words}: {words: boolean}): Plot.Markish[] {
  const shaded = points.filter((r) => r.partly >= r.events / 2);
  if (!shaded.length) return [];
  const end = Math.max(...shaded.map((r) => r.time)) + 0.5;
  const word = {text: () => "partly scored", textAnchor: "end" as const, dx: -4, dy: -4, fontSize: 11.5};
  return [
    Plot.rect(stretches(shaded), {x1: "from", x2: "to", fill: colors.muted, fillOpacity: 0.16}),
    ...(words ? [Plot.text([end], {x: end, frameAnchor: "bottom", ...word, fill: "var(--quiet)", ...halo})] : [])
  ];
}

/** Neighbouring times as one stretch: no seams between them. */
function stretches(rows: readonly {time: number}[]): {from: number; to: number}[] {
  const found: {from: number; to: number}[] = [];
  for (const {time} of rows) {
    const last = found.at(-1);
    if (last && last.to === time - 0.5) last.to = time + 0.5;
    else found.push({from: time - 0.5, to: time + 0.5});
  }
  return found;
}

/** Ticks of event time, at both ends of the window too. */
export function timeTicks([first, last]: readonly [number, number], width: number): number[] {
  const each = (width - 72) / (last - first);
  const step = [5, 10, 20, 30].find((s) => each * s >= 36) ?? 60;
  const inside = [];
  for (let t = Math.ceil(first / step) * step; t <= last; t += step)
    if (t === 0 || Math.min(t - first, last - t) * each > 46) inside.push(t);
  return [...new Set([first, ...inside, last])];
}

export function xAxis(rows: readonly {time: number}[], {width, axis}: {width: number; axis: boolean}) {
  const [first, last] = extent(rows);
  return {
    domain: [first - 0.6, last + 0.6],
    axis: axis ? ("bottom" as const) : null,
    ticks: timeTicks([first, last], width),
    tickFormat: eventTime,
    label: "rounds from the raise →",
    labelAnchor: "right" as const
  };
}

const extent = (rows: readonly {time: number}[]): [number, number] => [rows[0].time, rows[rows.length - 1].time];

/** Lowest and highest of what a panel draws. */
export function valuesOf(rows: PathRow[], {before, after}: Sides, level: Level): number[] {
  const value = levelColumn[level];
  const drawn = rows.filter((r) => r.events > 0);
  const ends = hasBand(drawn, value)
    ? drawn.flatMap((r) => [r[`${value}_band_low`], r[`${value}_band_high`]])
    : fullOf(drawn).flatMap((r) => [r[`${value}_low`], r[`${value}_high`]]);
  return [...drawn.map((r) => r[value]!), ...ends.filter(isKnown), before, after];
}

const isKnown = (value: number | null | undefined): value is number => value !== null && value !== undefined;
