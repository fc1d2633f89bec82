import * as Plot from "@observablehq/plot";
import {ticks} from "d3-array";
import type {Interval, OrNull} from "../../base/kit/interval.js";
import type {OwnDot} from "../../base/my-model/own.js";
import {ownRowDots, roomFor} from "./own.js";
import {base, colors} from "./theme.js";

/** A number with its interval. */
export interface DotRow extends OrNull<Interval> {
  /** distinct among the rows */
  label: string;
  value: number;
  /** written over the dot */
  text: string;
  color: string;
  /** what it is compared with: a grey diamond */
  beside?: number | null;
}

export interface IntervalDotsOptions {
  width: number;
  /** of the x axis, zero inside */
  domain: [number, number];
  /** the x axis */
  label: string | null;
  /** over the drawing, in bold */
  heading?: string;
  /** room for the labels of the rows */
  labels?: number;
  /** values that are marked with a dashed line */
  marks?: number[];
  tickFormat?: (value: number) => string;
  /** the reader's own, by the labels of the rows */
  own?: readonly OwnDot[];
}

/** About so many round numbers, two at least: an axis with one has no scale. */
function ticksIn([low, high]: [number, number], wanted: number): number[] {
  for (let n = Math.max(2, wanted); n < 20; ++n) {
    const found = ticks(low, high, n);
    if (found.length > 1) return found;
  }
  return [low, high];
}

/** A dot with its interval per row, on one axis with its zero; a ring where there is no interval. */
export function intervalDots(rows: readonly DotRow[], options: IntervalDotsOptions): SVGSVGElement {
  const {width, label, heading, labels = 148, marks = [], tickFormat, own = []} = options;
  const mine = own.filter(({row}) => rows.some((r) => r.label === row));
  const domain = roomFor(
    options.domain,
    mine.map(({value}) => value)
  );
  const marginTop = heading ? 44 : 20;
  const inside = (r: DotRow) => r.value >= domain[0] && r.value <= domain[1];
  return Plot.plot({
    ...base,
    width,
    height: 40 * rows.length + marginTop + (label ? 52 : 34),
    marginTop,
    marginBottom: label ? 44 : 26,
    marginLeft: labels,
    marginRight: 24,
    x: {
      ...{domain, inset: 8, label, ticks: ticksIn(domain, Math.floor((width - labels) / 90)), grid: true},
      ...(tickFormat && {tickFormat})
    },
    y: {domain: rows.map((r) => r.label), label: null, tickSize: 0, padding: 0.3},
    marks: [
      Plot.ruleX([0], {stroke: "currentColor", strokeOpacity: 0.6}),
      Plot.ruleX(marks, {stroke: "currentColor", strokeOpacity: 0.6, strokeDasharray: "4 3"}),
      Plot.ruleY(
        rows.filter((r) => r.low !== null),
        {y: "label", x1: "low", x2: "high", stroke: "color", strokeWidth: 2}
      ),
      Plot.dot(
        rows.filter(({beside}) => typeof beside === "number"),
        {y: "label", x: "beside", symbol: "diamond", r: 5, fill: colors.muted}
      ),
      Plot.dot(rows.filter(inside), {
        ...{y: "label", x: "value", r: 5, stroke: "color", strokeWidth: 2},
        fill: (r: DotRow) => (r.low === null ? "var(--page)" : r.color)
      }),
      texts(rows, domain, "start"),
      texts(rows, domain, "middle"),
      texts(rows, domain, "end"),
      ...ownRowDots(mine, {width, domain}),
      heading ? Plot.text([heading], {frameAnchor: "top-left", dx: 2 - labels, dy: -36, fontWeight: 600}) : null
    ]
  }) as SVGSVGElement;
}

/** At the dots; near an end of the axis they grow away from it. */
function texts(rows: readonly DotRow[], [low, high]: [number, number], anchor: "start" | "middle" | "end") {
  const anchorOf = ({value}: DotRow) => {
    const at = (value - low) / (high - low || 1);
    return at < 0.25 ? "start" : at > 0.75 ? "end" : "middle";
  };
  return Plot.text(
    rows.filter((r) => anchorOf(r) === anchor),
    {
      ...{y: "label", x: (r: DotRow) => Math.min(high, Math.max(low, r.value)), text: "text", textAnchor: anchor},
      ...{dy: -13, fontWeight: 600, stroke: "var(--page)", strokeWidth: 4, fill: "currentColor"}
    }
  );
}

/** From the lowest to the highest end or value, 0 included. */
export function domainOf(rows: readonly Pick<DotRow, "value" | keyof Interval>[]): [number, number] {
  const bounds = rows.flatMap((r) => [r.value, r.low ?? 0, r.high ?? 0]);
  const [low, high] = [Math.min(0, ...bounds), Math.max(0, ...bounds)];
  return low === high ? [low - 0.001, high + 0.001] : [low, high];
}
