import * as Plot from "@observablehq/plot";
import {hasInterval} from "../../base/kit/interval.js";
import type {Standardised} from "../../base/claims/standard.js";
import {base, colors} from "../kit/theme.js";

/** How many verdicts of one kind came out how. */
export interface VerdictRow {
  /** what is counted, and how often which verdict came */
  head: string;
  parts: {verdict: string; mark: string; n: number}[];
}

const fills: Record<string, string> = {
  ...{supported: colors.corr, same: colors.corr},
  ...{contradicted: colors.contradicted, other: colors.contradicted}
};

const rowHeight = 42;

/** Bars stand side by side where there is room. */
const roomForTwo = 560;

/** One bar for each kind of verdict, in parts as long as their counts; a mark stands for what colour says. */
export function verdictBars(rows: readonly VerdictRow[], {width}: {width: number}): SVGSVGElement {
  const across = width > roomForTwo ? rows.length : 1;
  const lines = Math.ceil(rows.length / across);
  const placeOf = (i: number) => ({x: (i % across) / across, y: Math.floor(i / across) * rowHeight});
  const parts = rows.flatMap(({parts}, i) => laidOut(parts).map((part) => partAt(part, placeOf(i), across)));
  const filled = (on: boolean) => parts.filter(({verdict}) => verdict in fills === on);
  const rect = {
    x1: "from",
    x2: "to",
    y1: (p: Part) => p.y + 18,
    y2: (p: Part) => p.y + 36,
    insetLeft: 1,
    insetRight: 1
  };
  const text = {x: (p: Part) => (p.from + p.to) / 2, y: (p: Part) => p.y + 27, text: "mark", fontWeight: 700};
  return Plot.plot({
    ...base,
    ...{width, height: lines * rowHeight, marginLeft: 1, marginRight: 1, marginTop: 0, marginBottom: 0},
    x: {axis: null, domain: [0, 1]},
    y: {axis: null, domain: [0, lines * rowHeight], range: [0, lines * rowHeight]},
    marks: [
      Plot.text(rows, {
        ...{x: (_, i) => placeOf(i).x, y: (_, i) => placeOf(i).y + 8, text: "head"},
        ...{textAnchor: "start", fill: "currentColor"}
      }),
      Plot.rect(filled(true), {...rect, fill: (p: Part) => fills[p.verdict]}),
      Plot.rect(filled(false), {...rect, fill: colors.muted, fillOpacity: 0.25}),
      Plot.text(filled(true), {...text, fill: "var(--page)"}),
      Plot.text(filled(false), {...text, fill: "currentColor"})
    ]
  }) as SVGSVGElement;
}

type Part = ReturnType<typeof partAt>;

/** A part of the bar that begins at a place; where bars stand side by side, a gap is between them. */
function partAt(part: ReturnType<typeof laidOut>[number], at: {x: number; y: number}, across: number) {
  const length = across > 1 ? 0.96 / across : 1;
  return {...part, from: at.x + part.from * length, to: at.x + part.to * length, y: at.y};
}

/** Each part with its share of the bar, from 0 to 1. */
function laidOut(parts: VerdictRow["parts"]) {
  const sum = parts.reduce((total, {n}) => total + n, 0);
  let at = 0;
  return parts.filter(({n}) => n > 0).map((part) => ({...part, from: at / sum, to: (at += part.n) / sum}));
}

/** Ends of the axis that all strips share: 0 is nothing, 1 what was claimed. */
const ends: [number, number] = [-1, 3];

const frame = {
  ...{marginLeft: 6, marginRight: 6, marginTop: 0, marginBottom: 0},
  x: {axis: null, domain: ends},
  y: {axis: null, domain: [-1, 1]}
} as const;

/** What the strips' axis means, above them. */
export function stripAxis({width = stripWidth}: {width?: number} = {}): SVGSVGElement {
  const label = (text: string, x: number, textAnchor: "start" | "end") =>
    Plot.text([text], {x, y: 0, textAnchor, dx: textAnchor === "end" ? 4 : -4, fill: "currentColor", fontSize: 12});
  return Plot.plot({
    ...base,
    ...frame,
    ...{width, height: 18},
    marks: [label("nothing", 0, "end"), label("as claimed", 1, "start")]
  }) as SVGSVGElement;
}

const stripWidth = 220;

/** An estimate with its interval beside what is claimed; what lies outside the axis is a triangle at its end. */
export function claimStrip(strip: Standardised, {width = stripWidth} = {}): SVGSVGElement {
  const {estimate, from, to} = strip;
  const within = (x: number) => Math.min(ends[1], Math.max(ends[0], x));
  const outside = [...(hasInterval(strip) ? [strip.low, strip.high] : []), estimate].filter((x) => x !== within(x));
  const inside = [estimate].filter((x) => x === within(x));
  return Plot.plot({
    ...base,
    ...frame,
    ...{width, height: 20},
    marks: [
      Plot.rect([{}], {
        ...{x1: within(from ?? ends[0]), x2: within(to ?? ends[1]), y1: -1, y2: 1},
        ...{fill: colors.stake, fillOpacity: from === to ? 0 : 0.16}
      }),
      Plot.ruleX([0], {stroke: colors.rule}),
      Plot.ruleX(
        [from, to].filter((x) => x !== null && x !== 0),
        {stroke: colors.stake, strokeWidth: 2}
      ),
      Plot.ruleY(
        [strip].filter(hasInterval).filter((one) => within(one.low) < within(one.high)),
        {
          ...{x1: (one: {low: number}) => within(one.low), x2: (one: {high: number}) => within(one.high), y: 0},
          ...{stroke: "currentColor", strokeWidth: 2}
        }
      ),
      Plot.dot([...new Set(outside.map(within))], {
        ...{x: (x: number) => x, y: 0, r: 4, symbol: "triangle", fill: "currentColor"},
        rotate: (x: number) => (x < 0 ? -90 : 90)
      }),
      Plot.dot(inside, {x: (x: number) => x, y: 0, r: 4, fill: "currentColor"})
    ]
  }) as SVGSVGElement;
}
