/** What happens at a stake event, one panel under the other on one axis of event time; and the dose. */
import * as Plot from "@observablehq/plot";
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {fixed, score} from "../../base/words/format.js";
import {emptyChart} from "../kit/empty-chart.js";
import {stack} from "../kit/stack.js";
import {base, colors, eventTime, fitting, ticksFor} from "../kit/theme.js";
import {timeTicks} from "./panel.js";

interface Panel {
  name: "weight" | "cwmm" | "corr" | "mmc";
  label: string;
  short?: string;
  color: string;
  show: (value: number) => string;
}

const percentOf = (value: number) => `${fixed(100 * value, 2)} %`;

const panels: readonly Panel[] = [
  {name: "weight", label: "↑ weight in the meta-model", color: colors.stake, show: percentOf},
  {
    name: "cwmm",
    label: "↑ similarity to the meta-model",
    short: "↑ cwmm",
    color: colors.cwmm,
    show: (v) => fixed(v, 2)
  },
  {name: "corr", label: "↑ CORR", color: colors.corr, show: (v) => fixed(v, 3)},
  {
    name: "mmc",
    label: "↑ MMC",
    color: colors.mmc,
    show: (v) => fixed(v, 3)
  }
];

export interface MechanicsOptions {
  width: number;
  /** what the scores are measured against, for the labels */
  against: string;
}

/** Mean weight, cwmm, CORR and MMC around the events of one score regime, with the line of MMC at the stake before. */
export function eventMechanicsChart(
  rows: readonly RowOf<"event-mechanics">[],
  options: MechanicsOptions
): SVGSVGElement {
  const known = rows.filter((r) => r.events > 0);
  if (!known.length) return emptyChart("No raise has all scores around it at these settings", options);
  return stack(panels.map((p, i) => panel(known, p, {...options, last: i === panels.length - 1})));
}

function panel(
  rows: readonly RowOf<"event-mechanics">[],
  {name, label, short = label, color, show}: Panel,
  {width, last, against}: MechanicsOptions & {last: boolean}
): SVGSVGElement {
  const at = {x: "time", y: name};
  const marginLeft = 64;
  // weights are arithmetic: they have no interval
  const bars = rows.flatMap((r) => {
    const {low, high} = name === "weight" ? {low: null, high: null} : estimateIn(r, name);
    return low === null || high === null ? [] : [{time: r.time, low, high}];
  });
  const bounds = rows.flatMap((r) => [r[name]!, ...(name === "mmc" ? [r.mmc_unmoved!] : [])]);
  const reach = bars.flatMap(({low, high}) => [low, high]);
  return Plot.plot({
    ...base,
    width,
    height: last ? 220 : 170,
    marginLeft,
    marginTop: 34,
    marginBottom: last ? 46 : 24,
    x: {
      ...{domain: [Math.min(...rows.map((r) => r.time)) - 0.5, Math.max(...rows.map((r) => r.time)) + 0.5]},
      ...{
        ticks: timeTicks([rows[0].time, rows[rows.length - 1].time], width),
        tickFormat: eventTime,
        label: last ? "rounds from the raise →" : null
      }
    },
    y: {
      domain: [Math.min(0, ...bounds, ...reach), Math.max(0, ...bounds, ...reach)],
      insetTop: 4,
      ...{
        label: name === "weight" ? label : `${fitting(width, label, short)}, ${against}`,
        ticks: 4,
        grid: true,
        tickFormat: show
      }
    },
    marks: [
      Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.5}),
      Plot.ruleX([-0.5], {stroke: "currentColor", strokeDasharray: "3 3"}),
      Plot.ruleX(bars, {x: "time", y1: "low", y2: "high", stroke: color, strokeOpacity: 0.35}),
      name === "mmc"
        ? Plot.lineY(
            rows.filter((r) => r.time >= -1),
            {x: "time", y: "mmc_unmoved", stroke: "currentColor", strokeWidth: 1.75}
          )
        : null,
      Plot.dot(rows, {...at, fill: color, r: 3}),
      Plot.tip(rows, Plot.pointerX({...at, title: tipText}))
    ]
  }) as SVGSVGElement;
}

const tipText = (r: RowOf<"event-mechanics">) =>
  [
    `${r.time} rounds from the increase, ${r.events} events`,
    `weight ${percentOf(r.weight!)}, correlation ${fixed(r.cwmm, 3)}`,
    `CORR ${score(r.corr)}, MMC ${score(r.mmc)}`,
    `MMC had the stake stayed ${fixed(r.mmc_unmoved, 5)}`
  ].join("\n");

/** Jump of MMC at the raise against what the stake alone predicts, with the line of slope 1 and, where asked for, the fitted one. */
export function eventDoseChart(
  rows: readonly RowOf<"event-dose">[],
  {width, fitted: isFitted = true}: {width: number; fitted?: boolean}
): SVGSVGElement {
  if (!rows.length) return emptyChart("No raise has scores on both sides at these settings", {width});
  const predicted = rows.map((r) => r.predicted);
  const x: [number, number] = [Math.min(0, ...predicted), Math.max(0, ...predicted)];
  const jumps = rows.map((r) => r.jump);
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const slope = rows[0].slope;
  const fitted =
    slope === null || !isFitted ? [] : x.map((p) => ({x: p, y: mean(jumps) + slope * (p - mean(predicted))}));
  const reach = Math.max(...jumps.map(Math.abs));
  // the label keeps to the side of its line where the fitted one is not
  const away = fitted.length && fitted[0].y < x[0] ? -14 : 16;
  return Plot.plot({
    ...base,
    width,
    height: 360,
    marginLeft: 64,
    marginTop: 36,
    marginRight: 36,
    x: {domain: x, label: "what the larger stake alone does to MMC →", ticks: ticksFor(width - 100, 110), inset: 12},
    y: {domain: [-reach, reach], inset: 8, label: "↑ jump of MMC from the round before", grid: true, ticks: 6},
    marks: [
      Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.5}),
      Plot.dot(rows, {
        ...{x: "predicted", y: "jump", fill: colors.mmc, fillOpacity: 0.45, clip: true},
        r: (r: RowOf<"event-dose">) => Math.sqrt(r.weight_after)
      }),
      Plot.line(
        x.map((p) => ({x: p, y: p})),
        {x: "x", y: "y", stroke: "currentColor", strokeDasharray: "5 3", strokeWidth: 1.5}
      ),
      Plot.line(fitted, {x: "x", y: "y", stroke: colors.mmc, strokeWidth: 2, clip: true}),
      Plot.text([x[0]], {
        ...{x: (p: number) => p, y: (p: number) => p, text: () => "as the stake predicts", dy: away},
        ...{textAnchor: "start", stroke: "var(--page)", strokeWidth: 5, fill: "currentColor"}
      }),
      Plot.tip(
        rows,
        Plot.pointer({
          x: "predicted",
          y: "jump",
          title: (r: RowOf<"event-dose">) =>
            `round ${r.round}: ${fixed(r.stake_before, 1)} → ${fixed(r.stake_after, 1)} NMR\nweight ${percentOf(r.weight_before)} → ${percentOf(r.weight_after)}\njump ${score(r.jump)}, predicted ${fixed(r.predicted, 5)}`
        })
      )
    ]
  }) as SVGSVGElement;
}
