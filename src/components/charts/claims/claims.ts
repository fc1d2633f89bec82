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

/** One bar for each kind of verdict, in parts as long as their counts; a mark stands for what colour says. */
export function verdictBars(rows: readonly VerdictRow[], {width}: {width: number}): SVGSVGElement {
  const parts = rows.flatMap(({parts}, row) => laidOut(parts).map((part) => ({...part, row})));
  const filled = (on: boolean) => parts.filter(({verdict}) => verdict in fills === on);
  const y = (row: number) => row * rowHeight;
  const rect = {x1: "from", x2: "to", y1: (p: {row: number}) => y(p.row) + 18, y2: (p: {row: number}) => y(p.row) + 36};
  const text = {
    x: (p: {from: number; to: number}) => (p.from + p.to) / 2,
    y: (p: {row: number}) => y(p.row) + 27,
    ...{text: "mark", fontWeight: 700}
  };
  return Plot.plot({
    ...base,
    ...{width, height: rows.length * rowHeight, marginLeft: 1, marginRight: 1, marginTop: 0, marginBottom: 0},
    x: {axis: null, domain: [0, 1]},
    y: {axis: null, domain: [0, rows.length * rowHeight], range: [0, rows.length * rowHeight]},
    marks: [
      Plot.text(rows, {x: 0, y: (_, i) => y(i) + 8, text: "head", textAnchor: "start", fill: "currentColor"}),
      Plot.rect(filled(true), {...rect, fill: (p: {verdict: string}) => fills[p.verdict], insetLeft: 1, insetRight: 1}),
      Plot.rect(filled(false), {...rect, fill: colors.muted, fillOpacity: 0.25, insetLeft: 1, insetRight: 1}),
      Plot.text(filled(true), {...text, fill: "var(--page)"}),
      Plot.text(filled(false), {...text, fill: "currentColor"})
    ]
  }) as SVGSVGElement;
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
