import * as Plot from "@observablehq/plot";
import {ticks} from "d3-array";
import {hasInterval} from "../../base/kit/interval.js";
import type {Interval, OrNull} from "../../base/kit/interval.js";
import type {OwnDot} from "../../base/my-model/own.js";
import {emptyChart} from "./empty-chart.js";
import {ownUpright, roomFor} from "./own.js";
import {base, ticksFor} from "./theme.js";
import {tiles} from "./tiles.js";

/** A part of a sum, with its interval where there is one. */
interface SplitBar extends OrNull<Interval> {
  label: string;
  value: number;
  fill: string;
  /** lies within the other bars, and is not added to them: drawn thinner */
  within?: boolean;
}

export interface SplitPanel {
  title: string;
  bars: SplitBar[];
  /** the reader's own */
  own?: OwnDot | undefined;
}

export interface SplitOptions {
  width: number;
  show: (value: number) => string;
  /** what stands instead of nothing */
  none?: string;
}

/** Bars that add up to the first: one panel each, all on one scale, the number at each bar. */
export function splitBarsChart(
  panels: readonly SplitPanel[],
  {width, show, none = "There is nothing to split"}: SplitOptions
): SVGSVGElement {
  if (!panels.length) return emptyChart(none, {width});
  const bounds = panels.flatMap(({bars}) => bars.flatMap((b) => [b.value, b.low ?? 0, b.high ?? 0]));
  const domain = roomFor(
    [Math.min(0, ...bounds), Math.max(0, ...bounds)],
    panels.flatMap(({own}) => (own ? [own.value] : []))
  );
  const columns = width >= 620 ? Math.min(2, panels.length) : 1;
  const each = Math.floor((width - 16 * (columns - 1)) / columns);
  return tiles(
    panels.map((p) => panel(p, {width: each, domain, show})),
    {columns}
  );
}

/** Ticks so far apart that their labels do not touch, 0 among them. */
function ticksApart(domain: readonly [number, number], width: number): number[] {
  const all = ticks(...domain, ticksFor(width, 90));
  if (all.length < 2) return all;
  const step = all[1] - all[0];
  const each = Math.ceil((64 * (domain[1] - domain[0])) / (width * step));
  return all.filter((value) => Math.round(value / step) % each === 0);
}

const inset = (pixels: number) => ({insetTop: pixels, insetBottom: pixels});

function panel(
  {title, bars, own}: SplitPanel,
  {width, domain, show}: {width: number; domain: [number, number]; show: (value: number) => string}
): SVGSVGElement {
  const marginLeft = 118;
  const marginRight = 78;
  return Plot.plot({
    ...base,
    width,
    height: 74 + 40 * bars.length,
    marginTop: 40,
    marginLeft,
    marginRight,
    marginBottom: 32,
    x: {domain, label: null, ticks: ticksApart(domain, width - marginLeft - marginRight), grid: true, tickFormat: show},
    y: {domain: bars.map((b) => b.label), label: null, tickSize: 0},
    marks: [
      ...[false, true].map((within) =>
        Plot.barX(
          bars.filter((b) => (b.within ?? false) === within),
          {...{y: "label", x: "value", fill: "fill", fillOpacity: 0.75}, ...inset(within ? 12 : 7)}
        )
      ),
      Plot.ruleY(bars.filter(hasInterval), {
        y: "label",
        x1: "low",
        x2: "high",
        stroke: "currentColor",
        strokeWidth: 1.5
      }),
      Plot.ruleX([0], {stroke: "currentColor"}),
      Plot.text(bars, {
        ...{y: "label", x: domain[1], text: (b: SplitBar) => show(b.value)},
        ...{textAnchor: "start", dx: 8, fontWeight: 600}
      }),
      ...(own ? ownUpright(own, {width, domain}) : []),
      Plot.text([title], {frameAnchor: "top-left", dx: 4 - marginLeft, dy: -34, fontWeight: 600})
    ]
  }) as SVGSVGElement;
}
