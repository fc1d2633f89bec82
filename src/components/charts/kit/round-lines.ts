import * as Plot from "@observablehq/plot";
import {group, max, min} from "d3-array";
import type {Own} from "../../base/my-model/own.js";
import type {Round} from "../../base/snapshot/panel.js";
import {emptyChart} from "./empty-chart.js";
import {ownLine, ownNames, roomFor} from "./own.js";
import {monthIn, roundAxis} from "./round-axis.js";
import {spreadLabels} from "./spread-labels.js";
import {base, halo} from "./theme.js";

interface RoundPoint {
  round: number;
  /** NaN = not known */
  value: number;
}

export interface RoundLine {
  /** at the right end of the line */
  label: string;
  color: string;
  dash?: string;
  points: readonly RoundPoint[];
}

export interface RoundLinesOptions {
  width: number;
  height?: number;
  /** the calendar: dates under the rounds, and where nothing may be joined */
  rounds: readonly Round[];
  /** what the axis measures, like `↑ share of stake` */
  label: string;
  show: (value: number) => string;
  /** which rules' breaks cut the lines, and are named */
  breaks?: "staking_regime" | "score_regime";
  /** values that the axis reaches at least */
  reach?: readonly number[];
  /** the reader's own models, as lines of what the others measure */
  own?: Own | undefined;
}

/**
 * Lines by round, each with its name and newest value at its end. Nothing is joined across a break or a missing round; Saturday rounds,
 * whose pool is another, are dots where other rounds run beside them.
 */
export function roundLines(lines: readonly RoundLine[], options: RoundLinesOptions): SVGSVGElement {
  const {width, height = 320, rounds, label, show, breaks = "staking_regime", reach = [0], own} = options;
  const known = lines.map((line) => ({...line, points: line.points.filter(({value}) => !Number.isNaN(value))}));
  const all = known.flatMap(({points}) => points);
  if (!all.length) return emptyChart("No round has these numbers at these settings", {width});
  const span: [number, number] = [min(all, ({round}) => round)!, max(all, ({round}) => round)!];
  const values = [...all.map(({value}) => value), ...reach];
  const ownLines = own?.lines ?? [];
  const ownValues = ownLines.flatMap(({points}) => points.map(({value}) => value));
  const domain = roomFor([Math.min(...values), Math.max(...values)], ownValues);
  const narrow = width < 560;
  const marginRight = roomAtEnd(known, {show, narrow});
  const margins = {marginTop: 44, marginBottom: 56, marginRight};
  const pixels = (height - margins.marginTop - margins.marginBottom) / (domain[1] - domain[0] || 1);
  return Plot.plot({
    ...{...base, ...margins, width, height},
    x: {domain: span, inset: 4, axis: null},
    y: {label, domain, grid: true, ticks: 5, tickFormat: (value: number) => show(value)},
    marks: [
      roundAxis(span, {width: width - marginRight - base.marginLeft, month: monthIn(rounds)}),
      domain[0] <= 0 ? Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.5}) : null,
      breakLines(breaksIn(rounds, {span, breaks}), {span, breaks, narrow}),
      known.map((line) => lineMarks(line, {rounds, breaks})),
      endLabels(
        known.map((line) => ({...line, points: mainOf(line.points, placesIn(rounds, breaks))})),
        {pixels, show, narrow}
      ),
      ownLines.map(({points}) => ownLine(points, {x: (p) => p.round, y: (p) => p.value})),
      ownNames(ownLines, {width, span, domain}),
      Plot.tip(
        known.flatMap(({label: of, points}) => points.map((point) => ({...point, of}))),
        Plot.pointer({
          x: "round",
          y: "value",
          title: ({round, of, value}: RoundPoint & {of: string}) => `round ${round}\n${of} ${show(value)}`
        })
      )
    ]
  }) as SVGSVGElement;
}

/** A line for each run of rounds; a round alone, or a Saturday beside weekdays, as a dot. */
function lineMarks(
  {points, color, dash}: RoundLine,
  {rounds, breaks}: Required<Pick<RoundLinesOptions, "rounds" | "breaks">>
) {
  const places = placesIn(rounds, breaks);
  const main = mainOf(points, places);
  const beside = points.filter((point) => !main.includes(point));
  const runs = runsOf(main, places);
  const at = {x: "round", y: "value"} as const;
  const single = runs.filter((run) => run.length === 1).flat();
  return [
    Plot.dot(beside, {...at, fill: color, fillOpacity: 0.5, r: 1.6}),
    ...runs
      .filter((run) => run.length > 1)
      .map((run) => Plot.lineY(run, {...at, stroke: color, strokeWidth: 2.25, ...(dash && {strokeDasharray: dash})})),
    Plot.dot(single, {...at, fill: color, r: 2})
  ];
}

/** Saturday rounds only where there are no others. */
function mainOf(points: readonly RoundPoint[], places: ReadonlyMap<number, Place>): readonly RoundPoint[] {
  const others = points.filter(({round}) => places.get(round)?.cadence !== "saturday");
  return others.length ? others : points;
}

interface Place {
  cadence: string;
  regime: string;
  /** among the rounds of its cadence */
  index: number;
}

function placesIn(rounds: readonly Round[], breaks: "staking_regime" | "score_regime"): Map<number, Place> {
  const cadences = [...group(rounds, ({cadence}) => cadence).values()];
  return new Map(
    cadences.flatMap((of) => of.map((r, index) => [r.round, {cadence: r.cadence, regime: r[breaks], index}] as const))
  );
}

/** Runs of rounds that follow one another in the calendar of their cadence, under one rule. */
function runsOf(points: readonly RoundPoint[], places: ReadonlyMap<number, Place>): RoundPoint[][] {
  const runs: RoundPoint[][] = [];
  let last: Place | undefined;
  for (const point of points) {
    const place = places.get(point.round);
    const joined =
      last && place && place.cadence === last.cadence && place.regime === last.regime && place.index === last.index + 1;
    if (joined) runs[runs.length - 1].push(point);
    else runs.push([point]);
    last = place;
  }
  return runs;
}

type Breaks = Pick<RoundLinesOptions, "rounds"> & {span: [number, number]; breaks: "staking_regime" | "score_regime"};

/** Rounds of the span at which another rule begins. */
function breaksIn(rounds: readonly Round[], {span: [first, last], breaks}: Omit<Breaks, "rounds">): number[] {
  const inside = rounds.filter(({round}) => round >= first && round <= last);
  return inside.filter((r, i) => i > 0 && r[breaks] !== inside[i - 1][breaks]).map(({round}) => round);
}

const rules = {staking_regime: "staking", score_regime: "scores"} as const;

function breakLines(
  found: readonly number[],
  {span: [first, last], breaks, narrow}: Omit<Breaks, "rounds"> & {narrow: boolean}
) {
  const anchorOf = (round: number) => ((round - first) / (last - first || 1) > 0.6 ? "end" : "start");
  return [
    Plot.ruleX(found, {stroke: "currentColor", strokeOpacity: 0.35}),
    found.map((round) =>
      Plot.text([round], {
        ...{x: (value: number) => value, frameAnchor: "top", dy: -12, textAnchor: anchorOf(round), fontSize: 12},
        text: (value: number) => `from ${value}: ${narrow ? "" : "new rules for "}${rules[breaks]}`
      })
    )
  ];
}

/** CSS pixels for the longest of the names with their values; letters are this wide at most. */
function roomAtEnd(lines: readonly RoundLine[], {show, narrow}: {show: (value: number) => string; narrow: boolean}) {
  const letters = lines.map(({label, points}) => label.length + 1 + show(points.at(-1)?.value ?? 0).length);
  return Math.max(narrow ? 96 : 148, 12 + (narrow ? 6.8 : 7.8) * Math.max(...letters));
}

/** Name and newest value at the right end of each line. */
function endLabels(
  lines: readonly RoundLine[],
  {pixels, show, narrow}: {pixels: number; show: (value: number) => string; narrow: boolean}
) {
  const ends = lines
    .filter(({points}) => points.length)
    .map((line) => ({...line, ...line.points[line.points.length - 1]}));
  const places = spreadLabels(
    ends.map(({value}) => value),
    {gap: 18 / pixels}
  );
  return ends.map(({round, label, value, color}, i) =>
    Plot.text([{round, place: places[i]}], {
      ...{
        x: "round",
        y: "place",
        dx: 8,
        textAnchor: "start",
        fill: color,
        fontWeight: 600,
        fontSize: narrow ? 12 : 13,
        ...halo
      },
      text: () => `${label} ${show(value)}`
    })
  );
}
