/** Estimates with their intervals under one another, each named above its line: what fits a phone as well. */
import * as Plot from "@observablehq/plot";
import {hasInterval} from "../../base/kit/interval.js";
import type {Estimated, OrNull} from "../../base/kit/interval.js";
import {base, colors, halo} from "./theme.js";

export interface ForestRow extends OrNull<Estimated> {
  label: string;
  /** a second line, quieter */
  more?: string;
  color: string;
  /** the number, at the right edge */
  text: string;
  /** under it, quieter */
  beside?: string;
}

export interface ForestOptions {
  width: number;
  /** a line above the rows */
  heading?: string;
  /** what the x axis measures */
  label: string;
  /** lowest and highest value of the axis; those of the rows, with 0 */
  domain?: [number, number];
}

/** Lowest and highest of what the rows draw, with 0. */
export function forestDomain(rows: readonly ForestRow[]): [number, number] {
  const bounds = rows.flatMap(({estimate, low, high}) => [estimate ?? 0, low ?? 0, high ?? 0]);
  const [least, most] = [Math.min(0, ...bounds), Math.max(0, ...bounds)];
  return least === most ? [-0.001, 0.001] : [least, most];
}

export function forest(rows: readonly ForestRow[], {width, heading = "", label, domain}: ForestOptions): SVGSVGElement {
  const each = rows.some((r) => r.more) ? 62 : 46;
  const top = heading ? 30 : 6;
  const y = (r: ForestRow) => rows.indexOf(r);
  const line = {y, dy: each / 2 - 12};
  const known = rows.filter((r) => r.estimate !== null);
  const named = {frameAnchor: "left" as const, textAnchor: "start" as const, dx: 0};
  const right = {frameAnchor: "right" as const, textAnchor: "start" as const, dx: 8};
  const quiet = {fontSize: 12, fill: "var(--quiet)"};
  return Plot.plot({
    ...base,
    width,
    height: top + each * rows.length + 44,
    marginTop: top,
    marginLeft: 8,
    marginRight: width < 480 ? 84 : 112,
    x: {domain: domain ?? forestDomain(rows), inset: 8, label, ticks: width < 480 ? 3 : 6, grid: true},
    y: {type: "band", domain: rows.map((_, i) => i), axis: null, padding: 0},
    marks: [
      Plot.ruleX([0], {stroke: "currentColor", strokeOpacity: 0.6}),
      Plot.ruleY(known.filter(hasInterval), {...line, x1: "low", x2: "high", stroke: "color", strokeWidth: 2}),
      Plot.dot(known, {...line, x: "estimate", fill: "color", r: 4.5}),
      Plot.text(rows, {y, text: "label", ...named, dy: 12 - each / 2, fontSize: 13, fill: "currentColor", ...halo}),
      Plot.text(rows, {y, text: (r: ForestRow) => r.more ?? "", ...named, ...quiet, dy: 28 - each / 2, ...halo}),
      Plot.text(rows, {...line, text: "text", ...right, fontWeight: 600}),
      Plot.text(rows, {y, text: (r: ForestRow) => r.beside ?? "", ...right, ...quiet, dy: 12 - each / 2}),
      heading ? Plot.text([heading], {frameAnchor: "top-left", dy: -24, fontWeight: 600}) : null
    ],
    color: {type: "identity", domain: [colors.muted]}
  }) as SVGSVGElement;
}
