import * as Plot from "@observablehq/plot";
import {max, min} from "d3-array";
import type {Round} from "../../base/snapshot/panel.js";
import {emptyChart} from "../kit/empty-chart.js";
import {monthIn, roundAxis} from "../kit/round-axis.js";
import {base, colors, halo} from "../kit/theme.js";

export interface PaidBar {
  round: number;
  /** NMR above zero, and below as a positive number */
  paid: number;
  burned: number;
}

export interface PayoutBarsOptions {
  width: number;
  /** the calendar: dates under the rounds */
  rounds: readonly Round[];
  show: (value: number) => string;
}

/** What each round paid, over the line of zero, and what it burned, under it. */
export function payoutBars(bars: readonly PaidBar[], {width, rounds, show}: PayoutBarsOptions): SVGSVGElement {
  if (!bars.length) return emptyChart("No payout is known at these settings", {width});
  const span: [number, number] = [min(bars, ({round}) => round)!, max(bars, ({round}) => round)!];
  const narrow = width < 560;
  const marginRight = narrow ? 96 : 148;
  const ends = {x1: ({round}: PaidBar) => round - 0.4, x2: ({round}: PaidBar) => round + 0.4, y1: 0} as const;
  const name = (text: string, {at, fill}: {at: "top" | "bottom"; fill: string}) =>
    Plot.text([text], {
      ...{frameAnchor: `${at}-right`, textAnchor: "start", dx: 8, fill, fontWeight: 600},
      ...{fontSize: narrow ? 12 : 13, ...halo}
    });
  return Plot.plot({
    ...{...base, width, height: 260, marginRight, marginTop: 32, marginBottom: 56},
    x: {domain: [span[0] - 0.5, span[1] + 0.5], inset: 4, axis: null},
    y: {label: "↑ NMR", grid: true, ticks: 5, tickFormat: (value: number) => show(value)},
    marks: [
      roundAxis(span, {width: width - marginRight - base.marginLeft, month: monthIn(rounds)}),
      Plot.rect(bars, {...ends, y2: "paid", fill: colors.stake}),
      Plot.rect(bars, {...ends, y2: ({burned}: PaidBar) => -burned, fill: colors.contradicted}),
      Plot.ruleY([0], {stroke: "currentColor"}),
      name("paid", {at: "top", fill: colors.stake}),
      name("burned", {at: "bottom", fill: colors.contradicted}),
      Plot.tip(
        bars,
        Plot.pointerX({
          x: "round",
          y: ({paid, burned}: PaidBar) => paid - burned,
          title: ({round, paid, burned}: PaidBar) =>
            `round ${round}\npaid ${show(paid)} NMR\nburned ${show(burned)} NMR`
        })
      )
    ]
  }) as SVGSVGElement;
}
