import * as Plot from "@observablehq/plot";
import {correlation, signed} from "../../base/words/format.js";
import type {Round} from "../../base/snapshot/panel.js";
import {slopeText} from "../../base/trend/slopes.js";
import type {Stretch, TrendName, TrendRow} from "../../tables/trend/stretches.js";
import type {Own} from "../../base/my-model/own.js";
import {emptyChart} from "../kit/empty-chart.js";
import {ownLine, ownNames, roomFor} from "../kit/own.js";
import {monthIn, roundAxis} from "../kit/round-axis.js";
import {spreadLabels} from "../kit/spread-labels.js";
import {stack} from "../kit/stack.js";
import {base, colors} from "../kit/theme.js";

interface Series {
  name: TrendName;
  label: string;
  short: string;
  color: string;
  dash?: string;
  /** whether its interval is drawn as a band */
  band?: boolean;
}

const levels: readonly Series[] = [
  {name: "cwmm_stake_mean", label: "stake-weighted mean", short: "NMR mean", color: colors.stake, band: true},
  {name: "cwmm_stake_median", label: "stake-weighted median", short: "NMR median", color: colors.stake, dash: "4 3"},
  {name: "cwmm_mean", label: "mean of models", short: "model mean", color: colors.cwmm, band: true},
  {name: "cwmm_median", label: "median of models", short: "model median", color: colors.cwmm, dash: "4 3"},
  {name: "cwmm_fixed", label: "the same models", short: "same models", color: colors.cwmm, dash: "1 3"},
  {name: "cwmm_stake_fixed", label: "weights held fixed", short: "fixed weights", color: colors.stake, dash: "1 3"}
];

const gaps: readonly Series[] = [
  {name: "gap_mean", label: "gap of means", short: "means", color: colors.stake, band: true},
  {name: "gap_median", label: "gap of medians", short: "medians", color: colors.stake, dash: "4 3"}
];

export interface TrendChartOptions {
  width: number;
  /** the calendar, for the dates under the rounds */
  rounds: readonly Round[];
  own?: Own | undefined;
}

/** Every statistic by round: one panel per cadence, lines cut at breaks and missing rounds. */
export function cadencesChart(stretches: readonly Stretch[], options: TrendChartOptions): SVGSVGElement {
  return panels(stretches, {...options, series: levels, y: "↑ correlation with the meta-model", show: correlation});
}

/** Stake-weighted minus unweighted cwmm by round, drawn like the levels. */
export function gapChart(stretches: readonly Stretch[], options: TrendChartOptions): SVGSVGElement {
  const show = (value: number) => signed(value, 2);
  return panels(stretches, {...options, series: gaps, y: "↑ gap (correlation points)", show});
}

interface PanelOptions extends TrendChartOptions {
  series: readonly Series[];
  y: string;
  show: (value: number) => string;
}

function panels(stretches: readonly Stretch[], options: PanelOptions): SVGSVGElement {
  if (!stretches.length) return emptyChart("No round holds a staked model at these settings", options);
  const cadences = [...new Set(stretches.map((s) => s.cadence))];
  const height = cadences.length > 1 ? 250 : 360;
  const ownValues = (options.own?.lines ?? []).flatMap(({points}) => points.map(({value}) => value));
  const domain = roomFor(domainOf(stretches, options.series), ownValues);
  return stack(
    cadences.map((cadence, i) =>
      panel(
        stretches.filter((s) => s.cadence === cadence),
        {
          ...options,
          domain,
          height: i < cadences.length - 1 ? height - 20 : height,
          y: cadences.length > 1 ? `${options.y}, ${titles[cadence]} rounds` : options.y,
          last: i === cadences.length - 1
        }
      )
    )
  );
}

const titles = {weekly: "weekly", weekday: "weekday", saturday: "Saturday"};

/** All panels share one y axis: with zero for gaps, for levels from well below the lowest line. */
function domainOf(stretches: readonly Stretch[], series: readonly Series[]): [number, number] {
  const values = stretches.flatMap((s) => s.lines.flatMap((line) => line.flatMap((r) => series.map((x) => r[x.name]))));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!values.length) return [0, 1];
  if (series === gaps) return [Math.min(0, low), Math.max(0.02, high)];
  return [levelStart(low, high), high];
}

/** Where the axis of levels begins: half of their range below the lowest, in whole tenths, zero at the least. */
const levelStart = (low: number, high: number) =>
  Math.max(Math.min(0, low), Math.floor(10 * (low - (high - low) / 2)) / 10);

/** Said under the figure where the axis of levels does not begin at zero. */
export function axisNote(stretches: readonly Stretch[]): string {
  const [start] = domainOf(stretches, levels);
  return start > 0 ? `The axis begins at ${correlation(start)}` : "The axis begins at zero";
}

interface Panel extends PanelOptions {
  height: number;
  domain: [number, number];
  /** whether it is the lowest, which names the x axis */
  last: boolean;
}

function panel(stretches: readonly Stretch[], options: Panel): SVGSVGElement {
  const {width, height, domain, last, series, y, show} = options;
  const own = (options.own?.lines ?? []).filter(({cadence}) => cadence === stretches[0].cadence);
  const rows = stretches.flatMap((s) => s.rows);
  const span: [number, number] = [rows[0].round, rows[rows.length - 1].round];
  const month = monthIn(options.rounds);
  const narrow = width < 560;
  const marginRight = narrow ? 130 : 208;
  const margins = {marginTop: 44, marginBottom: last ? 60 : 40, marginRight};
  const perRound = (width - marginRight - base.marginLeft) / Math.max(1, span[1] - span[0]);
  const pixels = (height - margins.marginTop - margins.marginBottom - 42) / (domain[1] - domain[0]);
  return Plot.plot({
    ...base,
    ...margins,
    width,
    height,
    x: {domain: span, inset: 4},
    y: {label: y, domain, grid: true, ticks: 5, insetBottom: 42},
    marks: [
      roundAxis(span, {width: width - marginRight - base.marginLeft, month, label: last ? "round →" : null}),
      domain[0] <= 0 ? Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.5}) : null,
      breakMarks(stretches, span, {narrow}),
      series.map((s) => bandMarks(stretches, s)),
      series.map((s) => seriesMarks(stretches, s)),
      fitMarks(stretches, series, {perRound}),
      own.map(({points}) => ownLine(points, {x: (p) => p.round, y: (p) => p.value})),
      lineLabels(stretches, series, {narrow, pixels, show}),
      ownNames(own, {width, span, domain}),
      Plot.tip(rows, Plot.pointerX({x: "round", y: series[0].name, title: tipText(series, show)}))
    ]
  }) as SVGSVGElement;
}

/** The intervals of a run of rounds as one light band; where a round has none the band is cut. */
function bandMarks(stretches: readonly Stretch[], {name, color, band}: Series) {
  if (!band) return null;
  const [y1, y2] = [`${name}_low`, `${name}_high`];
  const runs = stretches.flatMap((s) => s.lines).filter((line) => line.length > 1);
  return runs.map((line) => Plot.areaY(line, {x: "round", y1, y2, fill: color, fillOpacity: 0.14, clip: true}));
}

/** A line for each run of rounds; a round between two missing ones as a dot. */
function seriesMarks(stretches: readonly Stretch[], {name, color, dash}: Series) {
  const lines = stretches.flatMap((s) => s.lines);
  const style = {stroke: color, strokeWidth: dash ? 1.5 : 2.25, ...(dash && {strokeDasharray: dash})};
  return [
    ...lines.filter((l) => l.length > 1).map((l) => Plot.lineY(l, {x: "round", y: name, ...style})),
    Plot.dot(lines.filter((l) => l.length === 1).flat(), {x: "round", y: name, fill: color, r: 2})
  ];
}

/** A line where the regime changes, and its name. */
export function breakMarks(
  stretches: readonly Stretch[],
  [first, last]: [number, number],
  {narrow}: {narrow: boolean}
) {
  const breaks = stretches.slice(1).map((s, i) => ({
    round: s.rows[0].round,
    left: s.rows[0].round > (first + last) / 2,
    row: i % 2,
    text: `from ${s.rows[0].round}: ${narrow ? "" : "new rules for "}${changes(stretches[i], s)}`
  }));
  const label = (left: boolean, row: number) =>
    Plot.text(
      breaks.filter((b) => b.left === left && b.row === row),
      {
        ...{x: "round", frameAnchor: "top", lineAnchor: "bottom", dy: -5 - 14 * row, dx: left ? 6 : -6},
        ...{textAnchor: left ? "end" : "start", text: "text", fill: "currentColor"}
      }
    );
  return [
    Plot.ruleX(breaks, {x: (b: {round: number}) => b.round - 0.5, stroke: "currentColor", strokeOpacity: 0.45}),
    ...[true, false].flatMap((left) => [label(left, 0), label(left, 1)])
  ];
}

function changes(before: Stretch, after: Stretch): string {
  const what = [before.score === after.score ? "" : "scores", before.staking === after.staking ? "" : "staking"];
  return what.filter(Boolean).join(" and ");
}

/** The line through the stake-weighted numbers of each stretch; its slope with the interval, where there is room below all lines. */
function fitMarks(stretches: readonly Stretch[], series: readonly Series[], {perRound}: {perRound: number}) {
  const name = series === gaps ? "gap_mean" : "cwmm_stake_mean";
  const {color} = series[0];
  const fits = stretches.flatMap((s) =>
    s.fits[name] ? [{fit: s.fits[name], slope: s.slopes![name], stretch: s}] : []
  );
  const texts = fits
    .filter(({fit}) => (fit[1].round - fit[0].round) * perRound > 150)
    .map(({fit, slope, stretch}) => ({
      x: (fit[0].round + fit[1].round) / 2,
      y: lowest(stretch, series),
      text: `${slopeText(slope).replace(" (", "\n(")}`
    }));
  return [
    ...fits.map(({fit}) =>
      Plot.lineY(fit, {x: "round", y: "value", stroke: color, strokeWidth: 6, strokeOpacity: 0.3})
    ),
    Plot.text(texts, {
      ...{x: "x", y: "y", text: "text", dy: 12, lineAnchor: "top", fontSize: 13, fontWeight: 600, lineHeight: 1.2},
      ...{fill: color, stroke: "var(--page)", strokeWidth: 5}
    })
  ];
}

/** The lowest drawn value of the middle half of a stretch. */
function lowest({lines, fits}: Stretch, series: readonly Series[]): number {
  const rows = lines.flat();
  const middle = rows.slice(Math.floor(rows.length / 4), Math.ceil((3 * rows.length) / 4));
  const fit = series === gaps ? fits.gap_mean! : fits.cwmm_stake_mean!;
  return Math.min((fit[0].value + fit[1].value) / 2, ...middle.flatMap((r) => series.map((s) => r[s.name])));
}

interface LabelOptions {
  narrow: boolean;
  /** pixels of one unit of y */
  pixels: number;
  show: (value: number) => string;
}

/** Names and last values at the right ends of the lines. */
function lineLabels(stretches: readonly Stretch[], series: readonly Series[], {narrow, pixels, show}: LabelOptions) {
  const last = stretches[stretches.length - 1].lines.at(-1)?.at(-1);
  if (!last) return null;
  const places = spreadLabels(
    series.map((s) => last[s.name]),
    {gap: 17 / pixels}
  );
  return series.map((s, i) =>
    Plot.text([last], {
      x: "round",
      y: places[i],
      ...{dx: 8, textAnchor: "start", fill: s.color, fontWeight: s.dash ? 400 : 600, fontSize: narrow ? 12 : 13},
      text: () => `${narrow ? s.short : s.label} ${show(last[s.name])}`
    })
  );
}

const tipText = (series: readonly Series[], show: (value: number) => string) => (r: TrendRow) =>
  [`round ${r.round}, ${r.n} models`, ...series.map((s) => `${s.label} ${show(r[s.name])}`)].join("\n");
