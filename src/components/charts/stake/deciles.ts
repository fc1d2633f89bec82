import * as Plot from "@observablehq/plot";
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf, TableOf} from "../../base/catalogue/rows.js";
import type {Own} from "../../base/my-model/own.js";
import {correlation, intervalText} from "../../base/words/format.js";
import {intervalRules} from "../kit/interval-rules.js";
import {ownDots, roomFor} from "../kit/own.js";
import {stack} from "../kit/stack.js";
import {base, colors, halo} from "../kit/theme.js";

type Row = RowOf<"stake-deciles">;

export interface StakeDecilesOptions {
  width: number;
  /** less tall, without a tip */
  small?: boolean;
  /** the view before: the axis holds its intervals as well, so that points that come first do not move when theirs come */
  among?: TableOf<"stake-deciles"> | undefined;
  /** another source's means of the two end groups, marked beside ours */
  reference?: {bottom: number; top: number} | null;
  own?: Own | undefined;
}

/** Mean (dot, with its interval as a rule) and median (tick) cwmm of each stake group; one panel per score regime. */
export function stakeDecilesChart(table: TableOf<"stake-deciles">, options: StakeDecilesOptions): SVGSVGElement {
  const rows = rowsOf({table});
  const regimes = [...new Set(rows.map((r) => r.score_regime))];
  const held = options.among ? [...rows, ...rowsOf({table: options.among})] : rows;
  const top = Math.max(...held.flatMap((r) => [r.cwmm_mean, r.cwmm_median, r.cwmm_mean_high ?? 0]));
  const bottom = Math.min(0, ...held.flatMap((r) => [r.cwmm_mean, r.cwmm_median, r.cwmm_mean_low ?? 0]));
  const ownMeans = (options.own?.groups ?? []).map(({means}) => means.cwmm_mean);
  const domain = roomFor([bottom, Math.max(top, options.reference?.top ?? 0)], ownMeans);
  return stack(
    regimes.map((regime, i) =>
      panel(
        rows.filter((r) => r.score_regime === regime),
        {
          ...options,
          domain,
          name: regimes.length > 1 ? `scores ${regime}` : null,
          last: i === regimes.length - 1
        }
      )
    )
  );
}

interface Panel extends StakeDecilesOptions {
  domain: [number, number];
  /** of its score regime, where there are several */
  name: string | null;
  /** whether it is the lowest: the newest rounds, which name the x axis and hold the reference */
  last: boolean;
}

function panel(rows: Row[], {width, small = false, reference = null, domain, name, last, own}: Panel): SVGSVGElement {
  const ends = rows.length > 1 ? [rows[0], rows[rows.length - 1]] : rows;
  const step = Math.max(1, Math.ceil(rows.length / Math.floor(width / 30)));
  return Plot.plot({
    ...base,
    width,
    height: (small ? 240 : 340) - (name === null ? 0 : 60),
    marginTop: name === null ? base.marginTop : 46,
    x: {
      type: "band",
      label: last ? "stake group, smallest to largest →" : null,
      tickFormat: (g: number) => (g === 1 || g === rows.length || g % step === 0 ? `${g}` : ""),
      tickSize: 0
    },
    y: {label: "↑ mean correlation with the meta-model", grid: true, domain, nice: true, ticks: 5, insetTop: 16},
    marks: [
      Plot.ruleY([0], {stroke: colors.rule}),
      // a line of its own, under the name of the y axis
      name === null
        ? null
        : Plot.text([name], {
            frameAnchor: "top-right",
            dy: -24,
            textAnchor: "end",
            fontWeight: 600,
            fill: "currentColor"
          }),
      Plot.tickY(rows, {x: "group", y: "cwmm_median", stroke: colors.cwmm, strokeOpacity: 0.45, strokeWidth: 2}),
      intervalRules(rows, {x: "group", y: "cwmm_mean", stroke: colors.cwmm}),
      Plot.dot(rows, {x: "group", y: "cwmm_mean", fill: colors.cwmm, r: rows.length > 25 ? 2.5 : 4.5}),
      last && reference ? referenceMarks(ends, reference) : null,
      label(ends),
      ownMarks(own, {rows, width, domain}),
      small ? null : Plot.tip(rows, Plot.pointerX({x: "group", y: "cwmm_mean", title: tipText}))
    ]
  }) as SVGSVGElement;
}

/** The reader's own models at their groups, by the means of their own rounds. */
function ownMarks(own: Own | undefined, {rows, width, domain}: Pick<Panel, "width" | "domain"> & {rows: Row[]}) {
  const here = (own?.groups ?? []).filter(({score_regime}) => score_regime === rows[0].score_regime);
  return ownDots(here, {
    ...{width, domain, x: ({group}) => group, y: ({means}) => means.cwmm_mean},
    ...{at: ({group}) => group / rows.length, text: ({means}) => correlation(means.cwmm_mean)}
  });
}

/** The article's means of the end groups: a diamond each, its name below the interval. */
function referenceMarks(ends: readonly Row[], {bottom, top}: {bottom: number; top: number}) {
  const marks = ends.map((row, i) => ({...row, value: i ? top : bottom}));
  const under = (r: Row & {value: number}) => Math.min(r.value, r.cwmm_mean, r.cwmm_median, r.cwmm_mean_low ?? 1);
  return [
    Plot.dot(marks, {
      ...{x: "group", y: "value", symbol: "diamond", r: 6},
      ...{stroke: "currentColor", strokeWidth: 1.5}
    }),
    Plot.text(marks, {
      ...{x: "group", y: under, text: (r: {value: number}) => `article ${correlation(r.value)}`},
      ...{dy: 15, fill: "currentColor", ...halo}
    })
  ];
}

/** The mean in figures, over the interval and the median. */
const label = (rows: readonly Row[]) =>
  Plot.text(rows, {
    x: "group",
    y: (r: Row) => Math.max(r.cwmm_mean, r.cwmm_median, r.cwmm_mean_high ?? r.cwmm_mean),
    text: (r: Row) => correlation(r.cwmm_mean),
    ...{dy: -12, fontWeight: 600, fontSize: 14, fill: "currentColor", ...halo}
  });

const tipText = (r: Row) =>
  `group ${r.group}\nmean ${correlation(r.cwmm_mean)}${intervalText(estimateIn(r, "cwmm_mean"), correlation)}\nmedian ${correlation(r.cwmm_median)}`;
