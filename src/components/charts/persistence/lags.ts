import * as Plot from "@observablehq/plot";
import {group} from "d3-array";
import type {RowOf} from "../../base/catalogue/rows.js";
import {correlation, count, intervalText, percent} from "../../base/words/format.js";
import type {Own, OwnLag} from "../../base/my-model/own.js";
import {emptyChart} from "../kit/empty-chart.js";
import {intervalRules} from "../kit/interval-rules.js";
import {nameIn, ownLine, ownName, roomFor} from "../kit/own.js";
import {stack} from "../kit/stack.js";
import {base, colors, halo} from "../kit/theme.js";

type Row = RowOf<"persistence">;

export interface LagsOptions {
  width: number;
  color: string;
  /** what a panel is of */
  name: (row: Row) => string;
  own?: Own | undefined;
}

/** Rank correlation by the rounds between two rounds, on a log scale, over the dashed line that shared returns make by luck; a panel per series. */
export function lagsChart(series: readonly (readonly Row[])[], options: LagsOptions): SVGSVGElement {
  if (!series.length) return emptyChart("No two rounds hold enough of the same models", options);
  const all = series.flat();
  const ends = all.flatMap((r) => [r.autocorrelation_low ?? 0, r.autocorrelation_high ?? 0, r.autocorrelation, r.luck]);
  const ownValues = options.own?.lags?.map(({value}) => value) ?? [];
  const domain = roomFor([Math.min(0, ...ends), Math.max(0, ...ends)], ownValues);
  const farthest = Math.max(...all.map(({lag}) => lag));
  return stack(series.map((rows) => panel(rows, {...options, domain, farthest})));
}

function panel(
  rows: readonly Row[],
  {width, color, name, own, domain, farthest}: LagsOptions & {domain: [number, number]; farthest: number}
): SVGSVGElement {
  const at = {x: "lag", y: "autocorrelation"};
  const shared = rows.filter(({overlap}) => overlap > 0);
  const lags = rows.map(({lag}) => lag);
  return Plot.plot({
    ...base,
    ...{width, height: 270, marginTop: 36},
    x: {
      type: "log",
      domain: [1, Math.max(2, farthest)],
      inset: 14,
      label: "rounds apart →",
      ticks: lags,
      tickFormat: String
    },
    y: {label: `↑ rank correlation, ${name(rows[0])}`, domain, grid: true, ticks: 5, nice: true},
    marks: [
      Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.5}),
      Plot.line(rows, {x: "lag", y: "luck", stroke: colors.muted, strokeWidth: 2, strokeDasharray: "5 4"}),
      Plot.line(rows, {...at, stroke: color, strokeOpacity: 0.45}),
      intervalRules(rows, {...at, stroke: color}),
      Plot.dot(rows, {...at, r: 4.5, stroke: color, strokeWidth: 2, fill: filled(color)}),
      Plot.text(shared.slice(0, 1), {
        ...{x: "lag", y: "luck", text: () => "luck, by shared returns", textAnchor: "start", dx: 8, dy: -8},
        ...{fill: "currentColor", fontSize: 12, ...halo}
      }),
      Plot.text(told(rows), {
        ...{...at, text: (r: Row) => correlation(r.autocorrelation), textAnchor: "start", dx: 4, dy: -15},
        ...{fontWeight: 600, fill: "currentColor", ...halo}
      }),
      ...ownMarks(own?.lags?.filter(({series}) => series === name(rows[0])) ?? [], {width, domain, farthest}),
      Plot.tip(rows, Plot.pointerX({...at, title: tipText}))
    ]
  }) as SVGSVGElement;
}

/** A line for each of the reader's own models, with its name at the end. */
function ownMarks(
  lags: readonly OwnLag[],
  {width, domain: [low, high], farthest}: {width: number; domain: readonly [number, number]; farthest: number}
): Plot.Markish[] {
  const x = ({lag}: OwnLag) => lag;
  const y = ({value}: OwnLag) => Math.max(low, Math.min(high, value));
  return [...group(lags, ({name}) => name)].flatMap(([name, points], i) => {
    const last = points[points.length - 1];
    const at = Math.log(last.lag) / Math.log(Math.max(2, farthest));
    return [
      ...ownLine(points, {x, y}),
      ownName(nameIn(name, width), {x: last.lag, y: y(last), at, dy: i % 2 ? 17 : -14})
    ];
  });
}

/** A ring where there is no interval. */
const filled = (color: string) => (row: Row) => (row.autocorrelation_low === null ? "var(--page)" : color);

/** The first dot, and the first at which nothing is shared. */
const told = (rows: readonly Row[]) => [...new Set([rows[0], rows.find(({overlap}) => overlap === 0) ?? rows[0]])];

const tipText = (row: Row) =>
  [
    `${count(row.lag)} rounds, ${count(row.days)} days apart`,
    `rank correlation ${correlation(row.autocorrelation)}${intervalText({low: row.autocorrelation_low, high: row.autocorrelation_high}, correlation)}`,
    `by luck ${correlation(row.luck)}: ${percent(row.overlap)} of days shared`,
    `${count(row.pairs)} pairs, ${count(row.models)} models`
  ].join("\n");
