import * as Plot from "@observablehq/plot";
import {quantile} from "d3-array";
import {correlation, fixed, signed} from "../../base/words/format.js";
import type {Round} from "../../base/snapshot/panel.js";
import {perYear, year} from "../../base/trend/slopes.js";
import type {Stretch, TrendName, TrendRow} from "../../tables/trend/stretches.js";
import type {Own, OwnLine} from "../../base/my-model/own.js";
import {emptyChart} from "../kit/empty-chart.js";
import {ownLine, ownNames, roomFor} from "../kit/own.js";
import {monthIn, roundAxis} from "../kit/round-axis.js";
import {spreadLabels} from "../kit/spread-labels.js";
import {stack} from "../kit/stack.js";
import {base, colors, halo} from "../kit/theme.js";
import {breakMarks} from "./trend.js";

/** A value of another source at a round. */
export interface Mark {
  round: number;
  value: number;
  line: "stake" | "models";
}

export interface TwoLinesOptions {
  width: number;
  /** the calendar, for the dates under the rounds */
  rounds: readonly Round[];
  /** the stretch whose slope is drawn, with its number */
  told?: Stretch | null;
  /** how the second line counts models */
  models?: "cwmm_mean" | "cwmm_median";
  marks?: readonly Mark[];
  /** the lines alone, without strip and tip */
  small?: boolean;
  own?: Own | undefined;
}

interface Line {
  name: TrendName;
  label: string;
  /** on a phone */
  short: string;
  color: string;
}

const linesOf = (models: "cwmm_mean" | "cwmm_median"): readonly [Line, Line] => [
  {name: "cwmm_stake_mean", label: "stake-weighted", short: "by stake", color: colors.stake},
  {
    ...{name: models, label: models === "cwmm_mean" ? "mean model" : "median model"},
    ...{short: models === "cwmm_mean" ? "by model" : "median", color: colors.cwmm}
  }
];
const gap: Line = {name: "gap_mean", label: "gap", short: "gap", color: colors.stake};

/**
 * Stake-weighted and unweighted cwmm on one time axis, over a strip with their gap. Saturday rounds, which have a pool of their own
 * beside the weekday ones, are dots; nothing is joined across a break or a missing round.
 */
export function trendChart(stretches: readonly Stretch[], options: TwoLinesOptions): SVGSVGElement {
  if (!stretches.length) return emptyChart("No round holds a staked model at these settings", options);
  const {models = "cwmm_mean", small = false} = options;
  const shared = {...options, ...shareOf(stretches, options)};
  const levels = panel(stretches, {
    ...{...shared, lines: linesOf(models), name: "↑ correlation with the meta-model", show: correlation},
    ...{height: small ? 240 : 290, axis: small, top: 44, ticks: 5}
  });
  if (small) return levels;
  const strip = panel(stretches, {
    ...{...shared, lines: [gap], name: "↑ gap of the means", show: (value: number) => signed(value, 2)},
    ...{height: 150, axis: true, top: 24, ticks: 3, told: null, marks: [], own: undefined}
  });
  return stack([levels, strip]);
}

interface Shared {
  span: [number, number];
  marginRight: number;
  narrow: boolean;
}

function shareOf(stretches: readonly Stretch[], {width}: TwoLinesOptions): Shared {
  const all = stretches.flatMap((s) => s.rows.map((r) => r.round));
  const narrow = width < 560;
  return {span: [Math.min(...all), Math.max(...all)], narrow, marginRight: narrow ? 72 : 120};
}

interface Panel extends TwoLinesOptions, Shared {
  lines: readonly Line[];
  name: string;
  show: (value: number) => string;
  height: number;
  /** whether it carries the x axis */
  axis: boolean;
  top: number;
  ticks: number;
}

function panel(stretches: readonly Stretch[], options: Panel): SVGSVGElement {
  const {width, height, span, lines, name, show, axis, top, ticks, narrow, marginRight, told = null} = options;
  const {marks = [], small = false} = options;
  const main = mainOf(stretches);
  const own = ownIn(options.own, main);
  const domain = roomFor(
    domainOf(stretches, options),
    own.flatMap(({points}) => points.map(({value}) => value))
  );
  const inner = width - marginRight - base.marginLeft;
  const margins = {marginTop: top, marginBottom: axis ? 56 : 12, marginRight};
  const pixels = (height - margins.marginTop - margins.marginBottom - (told ? 24 : 0)) / (domain[1] - domain[0]);
  const rows = main.flatMap((s) => s.lines.flat());
  return Plot.plot({
    ...{...base, ...margins, width, height},
    x: {domain: span, inset: 4, axis: null},
    y: {label: name, domain, grid: true, ticks, insetBottom: told ? 24 : 0},
    marks: [
      axis ? roundAxis(span, {width: inner, month: monthIn(options.rounds), label: "round →"}) : null,
      domain[0] <= 0 ? Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.5}) : null,
      breakMarks(lines.length > 1 ? main : [], span, {narrow}),
      told && lines.length > 1 ? slopeMarks(told, options) : null,
      lines.map((line) => lineMarks(stretches, main, line)),
      own.map(({points}) => ownLine(points, {x: (p) => p.round, y: (p) => p.value})),
      referenceMarks(marks, lines),
      endLabels(rows.at(-1), lines, {pixels, show, narrow}),
      ownNames(own, {width, span, domain}),
      small ? null : Plot.tip(rows, Plot.pointerX({x: "round", y: lines[0].name, title: tipText(lines, show)}))
    ]
  }) as SVGSVGElement;
}

/** Those whose lines are drawn: Saturday rounds are dots where others run beside them. */
function mainOf(stretches: readonly Stretch[]): readonly Stretch[] {
  const others = stretches.filter((s) => s.cadence !== "saturday");
  return others.length ? [...others].sort((a, b) => a.rows[0].round - b.rows[0].round) : stretches;
}

/** The reader's own lines of the cadences whose lines are drawn. */
const ownIn = (own: Own | undefined, main: readonly Stretch[]): OwnLine[] =>
  (own?.lines ?? []).filter(({cadence}) => main.some((stretch) => stretch.cadence === cadence));

/** A gap has zero on its axis; levels begin below the lowest, at a tenth. Nine in ten ends of intervals lie inside. */
function domainOf(stretches: readonly Stretch[], {lines, marks = []}: Panel): [number, number] {
  const rows = stretches.flatMap((s) => s.lines.flat());
  const known = (values: (number | null | undefined)[]) => values.filter((v): v is number => v != null && v === v);
  const ends = (side: "low" | "high") =>
    lines.flatMap(({name}) => known(rows.map((r) => r[`${name}_${side}` as "cwmm_mean_low"])));
  const bands = [quantile(ends("low"), 0.1), quantile(ends("high"), 0.9)];
  const drawn = rows.flatMap((r) => lines.map((line) => r[line.name]));
  const values = known([...drawn, ...bands, ...marks.map(({value}) => value)]);
  if (!values.length) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (lines.length === 1) return [Math.min(0, low), Math.max(0.02, high)];
  return [Math.min(low, Math.floor(10 * (low - 0.02)) / 10), high + 0.02];
}

/** A line for each run of rounds; a round alone, or a Saturday beside weekdays, as a dot. */
function lineMarks(stretches: readonly Stretch[], main: readonly Stretch[], {name, color}: Line) {
  const runs = main.flatMap((s) => s.lines);
  const beside = stretches.filter((s) => !main.includes(s)).flatMap((s) => s.lines.flat());
  const long = runs.filter((run) => run.length > 1);
  const ends = name === "cwmm_median" ? null : {y1: `${name}_low`, y2: `${name}_high`};
  return [
    ends && long.map((run) => Plot.areaY(run, {x: "round", ...ends, fill: color, fillOpacity: 0.1, clip: true})),
    Plot.dot(beside, {x: "round", y: name, fill: color, fillOpacity: 0.5, r: 1.6}),
    long.map((run) => Plot.lineY(run, {x: "round", y: name, stroke: color, strokeWidth: 2.25})),
    Plot.dot(runs.filter((run) => run.length === 1).flat(), {x: "round", y: name, fill: color, r: 2})
  ];
}

/** The least-squares line that the title speaks of, the lines at the ends of its slope's interval as a fan, its slope in figures. */
function slopeMarks({fits, slopes}: Stretch, {rounds}: Panel) {
  const [fit, slope] = [fits.cwmm_stake_mean, slopes?.cwmm_stake_mean];
  if (!fit || slope?.slope == null) return null;
  const [from, to] = fit;
  const opens = (round: number) => Date.parse(rounds.find((r) => r.round === round)!.opens) / year;
  const half = (opens(to.round) - opens(from.round)) / 2;
  const middle = {round: (from.round + to.round) / 2, value: (from.value + to.value) / 2};
  const fan = [-half, 0, half].map((time, i) => {
    const {round} = [from, middle, to][i];
    const at = (value: number | null | undefined) => middle.value + (value ?? slope.slope!) * time;
    return {round, low: at(slope.slope_low), high: at(slope.slope_high)};
  });
  const color = colors.stake;
  return [
    Plot.areaY(fan, {x: "round", y1: "low", y2: "high", fill: color, fillOpacity: 0.16, clip: true}),
    Plot.lineY(fit, {x: "round", y: "value", stroke: color, strokeWidth: 6, strokeOpacity: 0.35}),
    // under all lines, where room is kept for it
    Plot.text([middle], {
      ...{x: "round", frameAnchor: "bottom", dy: -4, text: () => `${perYear(slope.slope)} a year`},
      ...{fontSize: 14, fontWeight: 600, fill: color, ...halo}
    })
  ];
}

/** Values of the article as diamonds with their name. */
function referenceMarks(marks: readonly Mark[], lines: readonly Line[]) {
  const colorOf = (mark: Mark) => lines[mark.line === "stake" ? 0 : 1].color;
  const at = {x: "round", y: "value"};
  return [
    Plot.dot(marks, {...at, symbol: "diamond", r: 6, stroke: colorOf, strokeWidth: 1.75}),
    Plot.text(marks, {
      ...{...at, text: (m: Mark) => `article ${fixed(m.value, 2)}`, dy: 16, fill: "currentColor", ...halo}
    })
  ];
}

interface LabelOptions {
  narrow: boolean;
  /** pixels of one unit of y */
  pixels: number;
  show: (value: number) => string;
}

/** Name and last value at the right end of each line, the value under the name. */
function endLabels(last: TrendRow | undefined, lines: readonly Line[], {narrow, pixels, show}: LabelOptions) {
  if (!last) return null;
  const places = spreadLabels(
    lines.map(({name}) => last[name]),
    {gap: 36 / pixels}
  );
  return lines.map(({name, label, short, color}, i) =>
    Plot.text([last], {
      ...{x: "round", y: places[i], dx: 8, textAnchor: "start", fill: color, fontWeight: 600, lineHeight: 1.15},
      ...{fontSize: narrow ? 12 : 13, text: () => `${narrow ? short : label}\n${show(last[name])}`}
    })
  );
}

const tipText = (lines: readonly Line[], show: (value: number) => string) => (r: TrendRow) =>
  [`round ${r.round}, ${r.n} models`, ...lines.map(({label, name}) => `${label} ${show(r[name])}`)].join("\n");
