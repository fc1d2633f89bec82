import * as Plot from "@observablehq/plot";
import type {Interval, OrNull} from "../../base/kit/interval.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {fixed, nmr, percent} from "../../base/words/format.js";
import type {Own} from "../../base/my-model/own.js";
import {nameIn, ownDot, ownText} from "../kit/own.js";
import {roundAxis} from "../kit/round-axis.js";
import {emptyChart} from "../kit/empty-chart.js";
import {base, colors, ticksFor} from "../kit/theme.js";
import {tiles} from "../kit/tiles.js";

export type Measure = "weight" | "cwmm" | "mmc" | "payout";

export interface CurvePoint extends OrNull<Interval> {
  k: number;
  /** what a year of such rounds pays is told and not drawn */
  measure: Measure | "yearly";
  mean: number | null;
}

const measures: Record<Measure, {label: string; color: string; show: (value: number) => string; zero: boolean}> = {
  weight: {label: "weight (%)", color: colors.stake, show: (v) => percent(v, 2), zero: true},
  cwmm: {label: "cwmm", color: colors.cwmm, show: (v) => fixed(v, 3), zero: false},
  mmc: {label: "MMC", color: colors.mmc, show: (v) => fixed(v, 4), zero: true},
  payout: {label: "payout per round (NMR)", color: colors.corr, show: (v) => nmr(v), zero: true}
};

export interface CurveOptions {
  width: number;
  /** k that was chosen */
  k: number;
  /** k at which the payout turns down; null = none in sight */
  turn: number | null;
  own?: Own | undefined;
}

/** Weight, cwmm, MMC and payout over k: mean and middle of the rounds; today at 1, the choice at k. */
export function whatIfCurveChart(points: readonly CurvePoint[], {width, k, turn, own}: CurveOptions): SVGSVGElement {
  const columns = width >= 560 ? 2 : 1;
  const each = Math.floor((width - 16 * (columns - 1)) / columns);
  if (!points.length) return emptyChart("No round with a stake and scores to start from", {width});
  const plots = (Object.keys(measures) as Measure[]).map((measure) =>
    curve(
      points.filter((p) => p.measure === measure),
      {measure, width: each, k, turn: measure === "payout" ? turn : null, own}
    )
  );
  return tiles(plots, {columns});
}

function curve(
  points: readonly CurvePoint[],
  {measure, width, k, turn, own}: CurveOptions & {measure: Measure}
): SVGSVGElement {
  const {label, color, show, zero} = measures[measure];
  if (points.every(({mean}) => mean === null)) return emptyChart(`${label}: not known`, {width});
  const most = Math.max(...points.map((p) => p.k));
  const at = (x: number) => points.reduce((a, b) => (Math.abs(b.k - x) < Math.abs(a.k - x) ? b : a));
  const marks = [
    {...at(1), k: 1, text: "today"},
    ...(Math.abs(k - 1) > 1e-9 && k <= most ? [{...at(k), k, text: `× ${nmr(k)}`}] : [])
  ];
  const wide = points.filter((p) => p.low !== null);
  return Plot.plot({
    ...base,
    ...{width, height: 200, marginTop: 30, marginRight: 40},
    x: {label: "stake × k →", domain: [0, most], ticks: ticksFor(width), insetLeft: 4},
    y: {label: `↑ ${label}`, grid: true, nice: true, zero, ticks: 4, percent: measure === "weight"},
    marks: [
      ...(zero ? [Plot.ruleY([0], {stroke: colors.rule})] : []),
      Plot.areaY(wide, {x: "k", y1: "low", y2: "high", fill: color, fillOpacity: 0.18}),
      Plot.ruleX([1], {stroke: colors.rule}),
      ...(turn !== null && turn <= most ? [Plot.ruleX([turn], {stroke: "currentColor", strokeDasharray: "4 3"})] : []),
      ...(turn !== null && turn <= most
        ? [
            Plot.text([turn], {
              ...{
                x: (x: number) => x,
                frameAnchor: "bottom",
                dy: -6,
                dx: turn > most / 2 ? -4 : 4,
                fill: "currentColor"
              },
              ...{
                textAnchor: turn > most / 2 ? "end" : "start",
                text: (x: number) => `more lowers it from × ${nmr(x)} on`
              }
            })
          ]
        : []),
      Plot.lineY(points, {x: "k", y: "mean", stroke: color, strokeWidth: 2}),
      Plot.dot(marks, {x: "k", y: "mean", fill: color, r: 4}),
      ...(own?.points ?? []).flatMap(({name}) => [
        ownDot([marks[0]], {x: "k", y: "mean"}),
        ownText([name], {frameAnchor: "top-right", dy: -20, text: () => nameIn(name, width), textAnchor: "end"})
      ]),
      ...marks.map((mark) =>
        Plot.text([mark], {
          ...{x: "k", y: "mean", dy: 14 * -side(mark.k, k), dx: 4, fontWeight: 600},
          ...{fill: "currentColor", stroke: "var(--page)", strokeWidth: 4},
          textAnchor: "start",
          text: () => (mark.mean === null ? "" : show(mark.mean))
        })
      ),
      Plot.tip(
        points,
        Plot.pointerX({
          ...{x: "k", y: "mean"},
          title: (p: CurvePoint) =>
            `stake × ${nmr(p.k)}\n${p.mean === null ? "not known" : show(p.mean)}${p.low === null || p.high === null ? "" : `\nmiddle of the rounds: ${show(p.low)} to ${show(p.high)}`}`
        })
      )
    ]
  }) as SVGSVGElement;
}

/** The label of the smaller of two stakes stands below its dot, the other one above. */
function side(own: number, k: number): -1 | 1 {
  return own < Math.max(1, k) ? -1 : 1;
}

/** What is drawn of a row of the table `what-if`. */
export type WhatIfLine = Pick<
  RowOf<"what-if">,
  | "round"
  | "stake"
  | "weight"
  | "weight_after"
  | "cwmm"
  | "cwmm_after"
  | "mmc"
  | "mmc_after"
  | "payout"
  | "payout_after"
  | "mmc_percentile"
>;

interface Series {
  label: string;
  color: string;
  y: keyof WhatIfLine;
  after?: keyof WhatIfLine;
  percent?: boolean;
}

const series: readonly Series[] = [
  {label: "stake (NMR)", color: colors.stake, y: "stake"},
  {label: "weight (%)", color: colors.stake, y: "weight", after: "weight_after", percent: true},
  {label: "cwmm", color: colors.cwmm, y: "cwmm", after: "cwmm_after"},
  {label: "MMC", color: colors.mmc, y: "mmc", after: "mmc_after"},
  {label: "MMC percentile (%)", color: colors.mmc, y: "mmc_percentile", percent: true},
  {label: "payout (NMR)", color: colors.corr, y: "payout", after: "payout_after"}
];

/** The model's rounds, one small chart per number: dots as it was, rings had its stake been another. */
export function whatIfRoundsChart(lines: readonly WhatIfLine[], {width}: {width: number}): SVGSVGElement {
  if (!lines.length) return emptyChart("no resolved round with a stake and scores", {width});
  const columns = width >= 560 ? 2 : 1;
  const each = Math.floor((width - 16 * (columns - 1)) / columns);
  return tiles(
    series.map((one) => history(lines, one, each)),
    {columns}
  );
}

function history(
  lines: readonly WhatIfLine[],
  {label, color, y, after, percent: share = false}: Series,
  width: number
) {
  if (lines.every((line) => line[y] === null)) return emptyChart(`${label}: not known in these rounds`, {width});
  const span: [number, number] = [lines[0].round, Math.max(lines[0].round + 1, lines[lines.length - 1].round)];
  const r = lines.length > 80 ? 1.5 : 2.5;
  return Plot.plot({
    ...base,
    ...{width, height: 170, marginTop: 28, marginBottom: 56},
    x: {domain: span, inset: 4},
    y: {
      label: `↑ ${label}`,
      grid: true,
      nice: true,
      ticks: 4,
      percent: share,
      ...(share && y === "mmc_percentile" ? {domain: [0, 100]} : {})
    },
    marks: [
      roundAxis(span, {width: width - base.marginLeft - base.marginRight}),
      ...(y === "mmc" || y === "payout" ? [Plot.ruleY([0], {stroke: colors.rule})] : []),
      ...(after ? [Plot.dot(lines, {x: "round", y: after, stroke: color, r: r + 0.5, strokeOpacity: 0.7})] : []),
      Plot.dot(lines, {x: "round", y, fill: color, r})
    ]
  }) as SVGSVGElement;
}
