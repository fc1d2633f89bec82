/** The reader's own models over a figure: one colour that nothing else has, outlined, each with its name. */
import * as Plot from "@observablehq/plot";
import type {OwnDot, OwnLine} from "../../base/my-model/own.js";
import {shortName} from "../../base/my-model/own.js";

const own = "var(--own)";
const ink = "var(--own-ink)";

type Key = number | string;

interface OwnMarksOptions<Row> {
  /** CSS pixels of the drawing */
  width: number;
  x: (row: Row) => Key | null;
  y: (row: Row) => number;
  /** facet by score regime */
  fx?: (row: Row) => string;
  /** the y axis: what lies beyond stands at its edge, as a triangle that points there */
  domain: readonly [number, number];
  /** share of the width where a row stands, 0 to 1: names near an end grow away from it */
  at: (row: Row) => number;
  /** behind the name */
  text?: (row: Row) => string;
}

/** A dot with its name for each row whose value is known. */
export function ownDots<Row extends {name: string}>(
  rows: readonly Row[],
  {width, x, y, fx, domain, at, text = () => ""}: OwnMarksOptions<Row>
): Plot.Markish[] {
  const [low, high] = domain;
  const place = {x, y: (row: Row) => Math.max(low, Math.min(high, y(row))), ...(fx && {fx})};
  const known = rows.filter((row) => !Number.isNaN(y(row)));
  const kinds = [
    {symbol: "circle", rows: known.filter((row) => y(row) >= low && y(row) <= high)},
    {symbol: "triangle2", rows: known.filter((row) => y(row) < low)},
    {symbol: "triangle", rows: known.filter((row) => y(row) > high)}
  ] as const;
  return [
    ...kinds.map((kind) =>
      Plot.dot(kind.rows, {...place, symbol: kind.symbol, r: 5.5, fill: own, stroke: ink, strokeWidth: 1.5})
    ),
    ...known.map((row, i) =>
      Plot.text([row], {
        ...{...place, ...nameStyle, dy: dyOf(i, y(row) > high), textAnchor: anchorAt(at(row))},
        text: () => [nameIn(row.name, width), text(row)].filter(Boolean).join(" ")
      })
    )
  ];
}

/** A dot alone. */
export const ownDot = (rows: readonly object[], place: {x: string; y: string}): Plot.Markish =>
  Plot.dot(rows as object[], {...place, r: 5.5, fill: own, stroke: ink, strokeWidth: 1.5});

interface Across {
  width: number;
  /** the x axis */
  domain: readonly [number, number];
}

/** A dot in each of some rows over one x axis, what lies beyond at its edge as a triangle that points there; the name under the first. */
export function ownRowDots(dots: readonly OwnDot[], {width, domain: [low, high]}: Across): Plot.Markish[] {
  const place = {x: ({value}: OwnDot) => Math.max(low, Math.min(high, value)), y: "row"};
  const beyond = ({value}: OwnDot) => (value < low ? -90 : value > high ? 90 : 0);
  return [
    Plot.dot(dots, {
      ...{...place, r: 5.5, fill: own, stroke: ink, strokeWidth: 1.5, rotate: beyond},
      symbol: (dot: OwnDot) => (beyond(dot) ? "triangle" : "circle")
    }),
    ...dots.slice(0, 1).map((first) =>
      ownText([first], {
        ...{...place, dy: 17, textAnchor: anchorAt((first.value - low) / (high - low || 1))},
        text: ({name}: OwnDot) => nameIn(name, width)
      })
    )
  ];
}

/** A line across all bars of a panel at some value, with its name over the frame. */
export function ownUpright({name, value}: Pick<OwnDot, "name" | "value">, {width, domain}: Across): Plot.Markish[] {
  const [low, high] = domain;
  const x = Math.max(low, Math.min(high, value));
  return [
    Plot.ruleX([x], {stroke: ink, strokeWidth: 5}),
    Plot.ruleX([x], {stroke: own, strokeWidth: 3}),
    ownText([name], {
      ...{x: () => x, frameAnchor: "top", dy: -7, textAnchor: anchorAt((x - low) / (high - low || 1))},
      text: () => nameIn(name, width)
    })
  ];
}

/** Small dots without a name: the further rounds of a model whose newest is a dot with one. */
export const ownPoints = <Row>(
  rows: readonly Row[],
  {x, y, domain: [low, high]}: Pick<OwnMarksOptions<Row>, "x" | "y" | "domain">
): Plot.Markish =>
  Plot.dot(rows, {
    ...{x, y: (row: Row) => Math.max(low, Math.min(high, y(row)))},
    ...{r: 3, fill: own, stroke: ink, strokeWidth: 0.8}
  });

/** The first name above its mark, the next below, the third above the first; below all of them at the upper edge. */
const dyOf = (i: number, below: boolean) => (below ? 17 + 17 * i : [-15, 17, -32][i % 3]);

const anchorAt = (share: number) => (share < 0.2 ? "start" : share > 0.8 ? "end" : "middle");

/** A frame just inside a cell. */
export const ownFrame = (cells: readonly object[], place: {x: string; y: string}): Plot.Markish[] =>
  [
    {inset: 3, stroke: ink, strokeWidth: 5},
    {inset: 3, stroke: own, strokeWidth: 3}
  ].map((line) => Plot.cell(cells as object[], {...place, ...line, fill: "none"}));

/** Dark on the reserved colour, in light and dark alike. */
const nameStyle = {
  fill: ink,
  stroke: own,
  strokeWidth: 6,
  strokeLinejoin: "round",
  paintOrder: "stroke",
  fontWeight: 600,
  fontSize: 12.5
} as const;

/** A name as long as a drawing of this width has room for. */
export const nameIn = (name: string, width: number) => shortName(name, width < 480 ? 12 : 20);

interface OwnLineOptions<Point> {
  x: (point: Point) => number;
  y: (point: Point) => number;
  /** CSS pixels of its edge and of its core */
  widths?: readonly [edge: number, core: number];
}

/** A line through points in their order: the colour with a dark edge, cut at the frame. */
export function ownLine<Point>(
  points: readonly Point[],
  {x, y, widths: [edge, core] = [4, 2.2]}: OwnLineOptions<Point>
): Plot.Markish[] {
  if (points.length < 2)
    return [Plot.dot(points, {x, y, r: 2.5, fill: own, stroke: ink, strokeWidth: 0.8, clip: true})];
  return [
    Plot.line(points, {x, y, stroke: ink, strokeWidth: edge, clip: true}),
    Plot.line(points, {x, y, stroke: own, strokeWidth: core, clip: true})
  ];
}

/** The name of each of some lines, at the newest of its points. */
export function ownNames(
  lines: readonly OwnLine[],
  {width, span: [first, last], domain: [low, high]}: {width: number; span: [number, number]; domain: [number, number]}
): Plot.Markish[] {
  const newest = new Map(lines.map(({name, points}) => [name, points[points.length - 1]]));
  return [...newest].map(([name, {round, value}], i) =>
    ownName(nameIn(name, width), {
      ...{x: round, y: Math.max(low, Math.min(high, value)), dy: dyOf(i, value > high)},
      at: (round - first) / (last - first || 1)
    })
  );
}

/** A level from one x to another, at the edge of the axis where it lies beyond. */
export function ownLevel(value: number, {x1, x2}: {x1: number; x2: number}): Plot.Markish[] {
  const at = {x1, x2, y: () => value};
  return [
    Plot.ruleY([value], {...at, stroke: ink, strokeWidth: 5}),
    Plot.ruleY([value], {...at, stroke: own, strokeWidth: 3})
  ];
}

/** Words in the reserved colour. */
export const ownText = <Row>(rows: readonly Row[], options: Plot.TextOptions): Plot.Markish =>
  Plot.text(rows as Row[], {...options, ...nameStyle});

/** A name alone, at a place. */
export function ownName(
  text: string,
  {x, y, at, dy = -14}: {x: Key; y: number; at: number; dy?: number}
): Plot.Markish {
  return ownText([text], {x: () => x, y: () => y, text: () => text, dy, textAnchor: anchorAt(at)});
}

/** A domain with room for these values, by at most its own length at each end: the field's picture stays what one sees. */
export function roomFor([low, high]: readonly [number, number], values: readonly number[]): [number, number] {
  const known = values.filter((value) => !Number.isNaN(value));
  const span = high - low;
  return [Math.max(low - span, Math.min(low, ...known)), Math.min(high + span, Math.max(high, ...known))];
}
