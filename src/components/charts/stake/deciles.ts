import * as Plot from "@observablehq/plot";
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf, TableOf} from "../../base/catalogue/rows.js";
import {correlation, intervalText} from "../../base/words/format.js";
import {intervalRules} from "../kit/interval-rules.js";
import {base, colors, fitting} from "../kit/theme.js";

type Row = RowOf<"stake-deciles">;

/** Mean (dot, with its interval as a rule) and median (tick) cwmm of each stake group; one panel per score regime. */
export function stakeDecilesChart(
  table: TableOf<"stake-deciles">,
  {width, small = false}: {width: number; small?: boolean}
): SVGSVGElement {
  const rows = rowsOf({table});
  const regimes = [...new Set(rows.map((r) => r.score_regime))];
  const bounds = rows.filter(
    (r, i) => r.score_regime !== rows[i - 1]?.score_regime || r.score_regime !== rows[i + 1]?.score_regime
  );
  const facet = regimes.length > 1 ? {fx: "score_regime"} : {};
  const tick = (r: Row) =>
    r.group === 1 || r.group === rows.length || rows.length <= 20 || r.group % 5 === 0 ? `${r.group}` : "";
  return Plot.plot({
    ...base,
    width,
    height: small ? 220 : 340,
    // the name of the y axis stands above the names of the panels
    ...(regimes.length > 1 ? {marginTop: 48} : {}),
    x: {
      type: "band",
      label: "stake group, smallest to largest →",
      tickFormat: (g: number) => tick(rows.find((r) => r.group === g)!),
      tickSize: 0
    },
    y: {label: "↑ correlation with the meta-model", grid: true, zero: true, nice: true},
    fx: {label: fitting(width, "score regime", ""), axis: regimes.length > 1 ? "top" : null},
    marks: [
      Plot.ruleY([0], {stroke: colors.rule}),
      Plot.tickY(rows, {
        x: "group",
        y: "cwmm_median",
        ...facet,
        stroke: colors.cwmm,
        strokeOpacity: 0.45,
        strokeWidth: 2
      }),
      intervalRules(rows, {x: "group", y: "cwmm_mean", ...facet, stroke: colors.cwmm}),
      Plot.dot(rows, {x: "group", y: "cwmm_mean", ...facet, fill: colors.cwmm, r: rows.length > 25 ? 2.5 : 4.5}),
      ...[true, false].map((below) =>
        label(
          bounds.filter((r) => r.cwmm_median >= r.cwmm_mean === below),
          {below, facet}
        )
      ),
      small
        ? null
        : Plot.tip(
            rows,
            Plot.pointerX({
              x: "group",
              y: "cwmm_mean",
              ...facet,
              title: (r: Row) =>
                `group ${r.group}\nmean ${correlation(r.cwmm_mean)}${intervalText(estimateIn(r, "cwmm_mean"), correlation)}\nmedian ${correlation(r.cwmm_median)}`
            })
          )
    ]
  }) as SVGSVGElement;
}

/** The mean in figures, on the side of the dot where the median is not. */
function label(rows: Row[], {below, facet}: {below: boolean; facet: object}) {
  return Plot.text(rows, {
    x: "group",
    y: "cwmm_mean",
    ...facet,
    text: (r: Row) => correlation(r.cwmm_mean),
    dy: below ? 16 : -14,
    fontWeight: 600,
    fontSize: 14,
    fill: "currentColor"
  });
}
