import * as Plot from "@observablehq/plot";
import {ticks} from "d3-array";
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {correlation, fixed, intervalText, score, signed} from "../../base/words/format.js";
import type {Fall} from "../../tables/penalty/falls-by-regime.js";
import type {Own, OwnGroup} from "../../base/my-model/own.js";
import {intervalRules} from "../kit/interval-rules.js";
import {emptyChart} from "../kit/empty-chart.js";
import {ownDots, roomFor} from "../kit/own.js";
import {stack} from "../kit/stack.js";
import {base, colors, halo} from "../kit/theme.js";

export interface PenaltyChartOptions {
  width: number;
  /** what the x axis holds: groups at equal distances, or their mean cwmm */
  axis?: "group" | "cwmm";
  /** MMC alone, without a tip */
  small?: boolean;
  /** falls of the view before: the axes hold their intervals as well, so that points that come first do not move when theirs come */
  among?: readonly Fall[];
  /** another source's MMC of the two end groups, marked beside ours */
  reference?: {bottom: number; top: number} | null;
  own?: Own | undefined;
}

/**
 * Mean MMC by cwmm group over mean CORR, each on its own scale with its own zero; one column per score regime. Bars where groups stand at
 * equal distances; at their mean cwmm dots, with the straight line between the ends.
 */
export function penaltyChart(falls: readonly Fall[], options: PenaltyChartOptions): SVGSVGElement {
  if (!falls.length) return emptyChart("No round holds enough models at these settings", options);
  const columns = options.width / falls.length < 260 ? falls.map((f) => [f]) : [falls];
  const shared = {...options, all: falls, held: [...falls, ...(options.among ?? [])]};
  if (options.small) return stack(columns.map((c) => panel(c, "mmc_mean", {...shared, height: 220})));
  return stack(
    columns.flatMap((c) => [
      panel(c, "mmc_mean", {...shared, height: 300, labelled: false}),
      panel(c, "corr_mean", {...shared, height: 230})
    ])
  );
}

type Shown = "mmc_mean" | "corr_mean";

const labels: Record<Shown, string> = {
  mmc_mean: "↑ mean MMC",
  corr_mean: "↑ mean CORR"
};

interface PanelOptions extends PenaltyChartOptions {
  /** those of all panels, which share their y axes */
  all: readonly Fall[];
  /** those that the y axes hold */
  held: readonly Fall[];
  height: number;
  /** whether the x axis carries its name: the lower panel's does for both */
  labelled?: boolean;
}

function panel(falls: readonly Fall[], name: Shown, options: PanelOptions): SVGSVGElement {
  const {width, height, all, held, axis = "group", small = false, labelled = true} = options;
  const rows = falls.flatMap((f) => f.rows).filter((r) => r[name] !== null);
  if (!rows.length) return emptyChart(`${name === "mmc_mean" ? "MMC" : "CORR"} is not known in these rounds`, options);
  const several = all.length > 1;
  const facet = several ? {fx: "score_regime"} : {};
  const x = axis === "group" ? "group" : "cwmm_mean";
  const color = name === "mmc_mean" ? colors.mmc : colors.corr;
  const at = {x, y: name, ...facet};
  const bars = axis === "group";
  const reference = name === "mmc_mean" && options.reference ? options.reference : null;
  const own = ownOf(options.own, falls);
  const domain = roomFor(
    domainOf(held, name),
    own.map(({means}) => means[name])
  );
  return Plot.plot({
    ...base,
    width,
    height,
    marginTop: several ? 52 : 32,
    x: {...xScale(rows, {axis, width: width / falls.length, labelled}), inset: !bars ? 34 : width < 480 ? 22 : 40},
    y: {
      label: labels[name],
      grid: true,
      ticks: 5,
      domain,
      nice: true,
      insetTop: 20,
      insetBottom: 22
    },
    fx: {label: null, axis: several ? "top" : null, tickFormat: (regime: string) => `scores ${regime}`},
    marks: [
      bars
        ? barMarks(rows, {name, color, facet})
        : Plot.lineY(rows, {...at, z: "score_regime", stroke: color, strokeOpacity: 0.45}),
      Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.5}),
      name === "mmc_mean" && !bars ? straightLine(falls, {x, facet}) : null,
      intervalRules(rows, {...at, stroke: color}),
      Plot.dot(rows, {...at, fill: color, r: rows.length > 25 ? 2.5 : bars ? 3.5 : 4.5}),
      name === "mmc_mean" && !small && !bars
        ? contrastMark(falls, {x, facet, narrow: width / falls.length < 560})
        : null,
      reference ? referenceMarks(falls[falls.length - 1], {x, facet, reference}) : null,
      endLabels(falls, name, at),
      ownDots(own, {
        ...{width: width / falls.length, domain, x: (o) => placeOf(o, axis), y: ({means}) => means[name]},
        ...(several && {fx: (o: OwnGroup) => o.score_regime}),
        ...{at: shareOf(rows, axis), text: ({means}) => score(means[name])}
      }),
      small ? null : Plot.tip(rows, Plot.pointerX({...at, title: tipText}))
    ]
  }) as SVGSVGElement;
}

/** The reader's own models in these panels. */
const ownOf = (own: Own | undefined, falls: readonly Fall[]): OwnGroup[] =>
  (own?.groups ?? []).filter(({score_regime}) => falls.some(({regime}) => regime === score_regime));

const placeOf = ({group, means}: OwnGroup, axis: "group" | "cwmm") => (axis === "group" ? group : means.cwmm_mean);

/** Where on the x axis a model stands, from 0 to 1. */
function shareOf(rows: readonly RowOf<"penalty">[], axis: "group" | "cwmm"): (own: OwnGroup) => number {
  const all = rows.map((row) => (axis === "group" ? row.group : row.cwmm_mean));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return (own) => (placeOf(own, axis) - low) / (high - low || 1);
}

/** From zero to the mean, light, so that its interval shows on it. */
function barMarks(
  rows: readonly RowOf<"penalty">[],
  {name, color, facet}: {name: Shown; color: string; facet: object}
) {
  const [x1, x2] = [-0.36, 0.36].map((half) => (r: RowOf<"penalty">) => r.group + half);
  return Plot.rect(rows, {x1, x2, y1: () => 0, y2: name, ...facet, fill: color, fillOpacity: 0.35});
}

/** The article's means of the end groups: a diamond each beside the bar, with its name. */
function referenceMarks(
  {rows, bottom, top}: Fall,
  {x, facet, reference}: {x: "group" | "cwmm_mean"; facet: object; reference: {bottom: number; top: number}}
) {
  const step = rows.length > 1 ? (top[x] - bottom[x]) / (rows.length - 1) : 0;
  const marks = [
    {...bottom, place: bottom[x] + step / 2, value: reference.bottom, anchor: "start" as const, dx: 10},
    {...top, place: top[x] - step / 2, value: reference.top, anchor: "end" as const, dx: -10}
  ];
  const at = {x: "place", y: "value", ...facet};
  return [
    Plot.dot(marks, {...at, symbol: "diamond", r: 6, stroke: "currentColor", strokeWidth: 1.5}),
    marks.map((mark) =>
      Plot.text([mark], {
        ...{...at, text: () => `article ${fixed(mark.value, 3)}`, dx: mark.dx, textAnchor: mark.anchor},
        ...{fill: "currentColor", ...halo}
      })
    )
  ];
}

/** From the lowest to the highest mean or end of an interval of all panels, zero included. */
function domainOf(all: readonly Fall[], name: Shown): [number, number] {
  const values = all.flatMap((f) =>
    f.rows.flatMap((r) => [r[name] ?? 0, r[`${name}_low`] ?? 0, r[`${name}_high`] ?? 0])
  );
  return [Math.min(0, ...values), Math.max(0, ...values)];
}

function xScale(
  rows: readonly RowOf<"penalty">[],
  {axis, width, labelled}: {axis: "group" | "cwmm"; width: number; labelled: boolean}
) {
  if (axis === "cwmm") {
    const label = labelled ? "mean correlation with the meta-model →" : null;
    return {label, ticks: Math.max(2, Math.floor(width / 90))};
  }
  const last = Math.max(1, ...rows.map((r) => r.group));
  const each = last <= 12 && width / last > 24;
  const some = ticks(1, last, Math.max(2, Math.floor(width / 60))).filter((t) => Number.isInteger(t) && t > 1);
  return {
    label: labelled ? "group, furthest to closest to the meta-model →" : null,
    domain: [1, last],
    ticks: each ? Array.from({length: last}, (_, i) => i + 1) : [1, ...some],
    tickFormat: (group: number) => `${group}`
  };
}

/** MMC of a straight line in cwmm through the first and the last group, at a group's mean cwmm. */
function onLine({bottom, top}: Fall, row: RowOf<"penalty">): number {
  const slope = (bottom.mmc_mean - top.mmc_mean) / (bottom.cwmm_mean - top.cwmm_mean);
  return top.mmc_mean + slope * (row.cwmm_mean - top.cwmm_mean);
}

function straightLine(falls: readonly Fall[], {x, facet}: {x: Shown | "group" | "cwmm_mean"; facet: object}) {
  const points = falls.flatMap((f) => f.rows.map((row) => ({...row, line: onLine(f, row)})));
  return Plot.lineY(points, {
    x,
    y: "line",
    ...facet,
    z: "score_regime",
    stroke: "currentColor",
    strokeOpacity: 0.55,
    strokeDasharray: "4 3"
  });
}

/** How far the knee stands from the straight line; where panels are narrow the caption has the word for it. */
function contrastMark(falls: readonly Fall[], {x, facet, narrow}: {x: string; facet: object; narrow: boolean}) {
  const knees = falls.flatMap((f) =>
    f.knee && f.contrast ? [{...f.knee, line: onLine(f, f.knee), value: f.contrast.value}] : []
  );
  const label = (above: boolean) =>
    Plot.text(
      knees.filter((k) => k.value > 0 === above),
      {
        x,
        y: "mmc_mean",
        ...facet,
        text: (k: {value: number}) => `${narrow ? "" : "contrast "}${signed(k.value, 4)}`,
        dy: above ? -16 : 16,
        fill: "currentColor",
        ...halo
      }
    );
  return [
    Plot.ruleX(knees, {x, y1: "mmc_mean", y2: "line", ...facet, stroke: "currentColor", strokeWidth: 2}),
    label(true),
    label(false)
  ];
}

/** The first and the last value in figures, beyond the end of the interval on the side away from zero. */
function endLabels(falls: readonly Fall[], name: Shown, at: object) {
  const ends = falls.flatMap(({rows}) => {
    const known = rows.filter((r) => r[name] !== null);
    return known.length < 2 ? [] : [known[0], known[known.length - 1]];
  });
  return [true, false].map((above) =>
    Plot.text(
      ends.filter((r) => r[name]! >= 0 === above),
      {
        ...at,
        y: (r: RowOf<"penalty">) => beyond(r, {name, above}),
        text: (r: RowOf<"penalty">) => score(r[name]),
        dy: above ? -11 : 12,
        fontSize: 14,
        fontWeight: 600,
        fill: "currentColor",
        ...halo
      }
    )
  );
}

/** The end of the interval on one side; the mean where there is none. */
function beyond(row: RowOf<"penalty">, {name, above}: {name: Shown; above: boolean}): number | null {
  const {estimate, low = null, high = null} = estimateIn(row, name);
  return (above ? high : low) ?? estimate;
}

const tipText = (r: RowOf<"penalty">) =>
  [
    `group ${r.group}, mean correlation ${correlation(r.cwmm_mean)}`,
    `MMC: mean ${score(r.mmc_mean)}${intervalText(estimateIn(r, "mmc_mean"), score)}, median ${score(r.mmc_median)}`,
    `CORR: mean ${score(r.corr_mean)}${intervalText(estimateIn(r, "corr_mean"), score)}`
  ].join("\n");
