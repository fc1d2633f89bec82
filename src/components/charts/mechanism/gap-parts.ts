import * as Plot from "@observablehq/plot";
import type {RowOf} from "../../base/catalogue/rows.js";
import type {Own} from "../../base/my-model/own.js";
import {fixed} from "../../base/words/format.js";
import {intervalRules} from "../kit/interval-rules.js";
import {emptyChart} from "../kit/empty-chart.js";
import {ownDots, roomFor} from "../kit/own.js";
import {splitBarsChart} from "../kit/split-bars.js";
import type {SplitPanel} from "../kit/split-bars.js";
import {stack} from "../kit/stack.js";
import {base, colors} from "../kit/theme.js";

const show = (value: number) => fixed(value, 3);

/** Similarity by stake group, the own stake's part on top, over the gap between the end groups and its two parts. */
export function gapPartsChart(
  rows: readonly RowOf<"gap-parts">[],
  {width, own}: {width: number; own?: Own | undefined}
): SVGSVGElement {
  if (rows.length < 2) return emptyChart("No round holds enough staked models at these settings", {width});
  return stack([
    ...regimesOf(rows).map((of) => groups(of, {width, own})),
    splitBarsChart(gapPanels(rows), {width, show})
  ]);
}

const regimesOf = (rows: readonly RowOf<"gap-parts">[]) =>
  [...new Set(rows.map((r) => r.score_regime))].map((regime) => rows.filter((r) => r.score_regime === regime));

function gapPanels(rows: readonly RowOf<"gap-parts">[]): SplitPanel[] {
  const several = regimesOf(rows).length > 1;
  return regimesOf(rows).map((own) => {
    const top = own[own.length - 1];
    return {
      title: `Group ${top.group} less group ${own[0].group}${several ? `, scores ${top.score_regime}` : ""}`,
      bars: [
        {label: "gap", value: top.gap, low: top.gap_low, high: top.gap_high, fill: colors.cwmm},
        {label: "own weight", value: top.gap_own, low: null, high: null, fill: colors.stake},
        {
          ...{label: "selection", value: top.gap_selection, fill: colors.muted},
          ...{low: top.gap_selection_low, high: top.gap_selection_high}
        }
      ]
    };
  });
}

function groups(
  rows: readonly RowOf<"gap-parts">[],
  {width, own}: {width: number; own?: Own | undefined}
): SVGSVGElement {
  const sparse = (r: RowOf<"gap-parts">) => rows.length <= 20 || r.group % 5 === 0 || r.group === 1;
  const last = rows[rows.length - 1];
  const models = (own?.groups ?? []).filter(({score_regime}) => score_regime === last.score_regime);
  const top = Math.max(...rows.map((r) => Math.max(r.cwmm_mean, r.cwmm_mean_high ?? 0)));
  const domain = roomFor(
    [Math.min(0, ...rows.map((r) => Math.min(r.cwmm_mean, r.others_mean))), top],
    models.map(({means}) => means.cwmm_mean)
  );
  return Plot.plot({
    ...base,
    width,
    height: 300,
    marginTop: 36,
    x: {
      ...{type: "band", label: "stake group, smallest to largest →", tickSize: 0},
      tickFormat: (g: number) => (sparse(rows.find((r) => r.group === g)!) ? `${g}` : "")
    },
    y: {label: "↑ mean similarity to the meta-model", grid: true, domain, nice: true},
    marks: [
      Plot.barY(rows, {x: "group", y1: 0, y2: "others_mean", fill: colors.cwmm, fillOpacity: 0.45}),
      Plot.barY(rows, {x: "group", y1: "others_mean", y2: "cwmm_mean", fill: colors.stake}),
      intervalRules(rows, {x: "group", y: "cwmm_mean", stroke: "currentColor"}),
      Plot.ruleY([0], {stroke: "currentColor"}),
      Plot.text([last], {
        ...{
          x: "group",
          y: "cwmm_mean_high",
          text: (r: RowOf<"gap-parts">) => `own weight ${show(r.own_mean)}`,
          dy: -9,
          dx: 14
        },
        ...{textAnchor: "end", fill: colors.stake, fontWeight: 600, stroke: "var(--page)", strokeWidth: 5}
      }),
      ownDots(models, {
        ...{
          width,
          domain,
          x: ({group}) => group,
          y: ({means}) => means.cwmm_mean,
          at: ({group}) => group / rows.length
        },
        text: ({means}) => `${show(means.cwmm_mean)}${width < 480 ? "" : `, own weight ${show(means.own_mean)}`}`
      }),
      Plot.tip(
        rows,
        Plot.pointerX({
          x: "group",
          y: "cwmm_mean",
          title: (r: RowOf<"gap-parts">) =>
            `group ${r.group}\ncorrelation ${show(r.cwmm_mean)}\nwith all the others ${show(r.others_mean)}\nown weight ${fixed(r.own_mean, 5)}`
        })
      )
    ]
  }) as SVGSVGElement;
}
