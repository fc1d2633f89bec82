import * as Plot from "@observablehq/plot";
import {hasInterval} from "../../base/kit/interval.js";
import type {Interval, OrNull} from "../../base/kit/interval.js";
import {base, colors} from "../kit/theme.js";

/** A claim as one mark of the overview. */
export interface ClaimMark {
  theme: string;
  verdict: string;
  /** one letter for the verdict */
  mark: string;
  words: string;
}

interface Placed extends ClaimMark {
  x: number;
  y: number;
}

const size = 28;
const rowHeight = 58;

/** Directions and sizes at a glance: one mark each, by theme, in the order of the ledger; a row goes on below where it is too long. */
export function claimsChart(claims: readonly ClaimMark[], {width}: {width: number}): SVGSVGElement {
  const {placed, heads, rows} = layout(claims, Math.max(4, Math.floor((width - 8) / size)));
  const height = rows * rowHeight;
  const of = (verdicts: readonly string[]) => placed.filter((p) => verdicts.includes(p.verdict));
  const mark = (verdict: readonly string[], {color, filled}: {color: string; filled: boolean}) => [
    Plot.dot(of(verdict), {x: "x", y: "y", r: 11, fill: filled ? color : "none", stroke: color, strokeWidth: 1.5}),
    Plot.text(of(verdict), {
      ...{x: "x", y: "y", text: "mark", fontSize: 14, fontWeight: 700},
      fill: filled ? "var(--page)" : "currentColor"
    })
  ];
  return Plot.plot({
    ...base,
    ...{width, height, margin: 0, marginLeft: 0, marginRight: 0, marginTop: 0, marginBottom: 0},
    x: {axis: null, domain: [0, width], range: [0, width]},
    y: {axis: null, domain: [0, height], range: [0, height]},
    marks: [
      Plot.text(heads, {x: 0, y: "y", text: "theme", textAnchor: "start", fontWeight: 600, fill: "currentColor"}),
      ...mark(["supported", "same"], {color: colors.corr, filled: true}),
      ...mark(["contradicted", "other"], {color: colors.mmc, filled: true}),
      ...mark(["another era", "unclear"], {color: colors.muted, filled: false}),
      Plot.tip(placed, Plot.pointer({x: "x", y: "y", title: (p: Placed) => `${p.words}\n${p.verdict}`}))
    ]
  }) as SVGSVGElement;
}

function layout(claims: readonly ClaimMark[], perRow: number) {
  const placed: Placed[] = [];
  const heads: {theme: string; y: number}[] = [];
  let rows = 0;
  for (const theme of new Set(claims.map((c) => c.theme))) {
    heads.push({theme, y: rows * rowHeight + 14});
    const own = claims.filter((c) => c.theme === theme);
    own.forEach((claim, i) => {
      const [line, place] = [Math.floor(i / perRow), i % perRow];
      placed.push({...claim, x: 12 + place * size, y: (rows + line / 2) * rowHeight + 38});
    });
    rows += 1 + Math.floor((own.length - 1) / perRow) / 2;
  }
  return {placed, heads, rows};
}

export interface Strip extends OrNull<Interval> {
  estimate: number;
  /** the claimed value, or both ends of where it may lie; an open end is null */
  from: number | null;
  to: number | null;
}

/** An estimate with its interval beside the claimed value, on a scale of its own that holds 0. */
export function claimStrip(strip: Strip, {width = 240}: {width?: number} = {}): SVGSVGElement {
  const {estimate, low, high, from, to} = strip;
  const known = [0, estimate, low, high, from, to].filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const pad = (most - least || 1) * 0.06;
  const domain: [number, number] = [least - pad, most + pad];
  const claimed = from !== null && to !== null ? (from + to) / 2 : (from ?? to)!;
  const intervals = [strip].filter(hasInterval);
  const right = claimed > (domain[0] + domain[1]) / 2;
  return Plot.plot({
    ...base,
    ...{width, height: 44, marginLeft: 6, marginRight: 6, marginTop: 4, marginBottom: 18},
    x: {axis: null, domain},
    y: {axis: null, domain: [-1, 1]},
    marks: [
      Plot.ruleX([0], {stroke: colors.rule}),
      Plot.rect([{}], {
        x1: from ?? domain[0],
        x2: to ?? domain[1],
        y1: -1,
        y2: 1,
        fill: colors.stake,
        fillOpacity: 0.22
      }),
      Plot.ruleX(
        [from, to].filter((value) => value !== null),
        {stroke: colors.stake, strokeWidth: 2}
      ),
      Plot.text(["claimed"], {
        ...{x: claimed, y: -1, dy: 10, fill: colors.stake, fontWeight: 600, fontSize: 12},
        textAnchor: right ? "end" : "start"
      }),
      Plot.ruleY(intervals, {x1: "low", x2: "high", y: 0, stroke: "currentColor", strokeWidth: 2}),
      Plot.dot([estimate], {x: (value: number) => value, y: 0, r: 4, fill: "currentColor"})
    ]
  }) as SVGSVGElement;
}
