import * as Plot from "@observablehq/plot";
import type {RowOf} from "../../base/catalogue/rows.js";
import {roundAxis} from "../kit/round-axis.js";
import {emptyChart} from "../kit/empty-chart.js";
import {base, colors} from "../kit/theme.js";
import {tiles} from "../kit/tiles.js";

export type HistoryLine = Pick<RowOf<"what-if">, "round" | "stake" | "cwmm" | "mmc">;

interface Series {
  y: "stake" | "cwmm" | "mmc";
  label: string;
  color: string;
}

const series: readonly Series[] = [
  {y: "stake", label: "stake (NMR)", color: colors.stake},
  {y: "cwmm", label: "cwmm", color: colors.cwmm},
  {y: "mmc", label: "MMC", color: colors.mmc}
];

export interface HistoryOptions {
  width: number;
  /** rounds of its raises and cuts */
  events?: readonly number[];
}

/** Stake, cwmm and MMC by round, one below the other on one time axis; raises and cuts as lines through all three. */
export function historyChart(lines: readonly HistoryLine[], {width, events = []}: HistoryOptions): SVGSVGElement {
  if (!lines.length) return emptyChart("no resolved round with a stake", {width});
  return tiles(
    series.map((one, i) => panel(lines, {...one, width, events, isLast: i === series.length - 1})),
    {columns: 1, gap: 4}
  );
}

function panel(
  lines: readonly HistoryLine[],
  {y, label, color, width, events = [], isLast}: Series & HistoryOptions & {isLast: boolean}
): SVGSVGElement {
  const span: [number, number] = [lines[0].round, Math.max(lines[0].round + 1, lines[lines.length - 1].round)];
  const known = lines.filter((line) => line[y] !== null);
  if (!known.length) return emptyChart(`${label}: not known in these rounds`, {width});
  return Plot.plot({
    ...base,
    ...{width, height: isLast ? 160 : 116, marginTop: 24, marginBottom: isLast ? 56 : 8},
    x: {domain: span, inset: 4, axis: null},
    y: {label: `↑ ${label}`, grid: true, nice: true, ticks: 3, zero: y === "stake"},
    marks: [
      isLast ? roundAxis(span, {width: width - base.marginLeft - base.marginRight}) : null,
      y === "mmc" ? Plot.ruleY([0], {stroke: colors.rule}) : null,
      Plot.ruleX(events, {stroke: colors.stake, strokeDasharray: "3 3"}),
      y === "stake"
        ? Plot.lineY(known, {x: "round", y, stroke: color, strokeWidth: 2, curve: "step-after"})
        : Plot.dot(known, {x: "round", y, fill: color, r: known.length > 150 ? 1.8 : 2.6})
    ]
  }) as SVGSVGElement;
}
