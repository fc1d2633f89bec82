import * as Plot from "@observablehq/plot";
import {extent} from "d3-array";
import type {RowOf} from "../../base/catalogue/rows.js";
import {nmr, signed} from "../../base/words/format.js";
import {emptyChart} from "../kit/empty-chart.js";
import {base, colors, halo} from "../kit/theme.js";

export type EventLine = Pick<
  RowOf<"model-events">,
  "round" | "kind" | "stake_before" | "stake_after" | "mmc_before" | "mmc_after" | "mmc_change"
>;

const each = 46;

/** An arrow per raise or cut, from the MMC before to the MMC after, the newest on top; beside it the change less that of others. */
export function eventsChart(lines: readonly EventLine[], {width}: {width: number}): SVGSVGElement {
  if (!lines.length) return emptyChart("no raise or cut of this size", {width});
  const rows = [...lines].sort((a, b) => b.round - a.round);
  const y = ({round}: EventLine) => round;
  const line = {y, dy: 8};
  const both = rows.filter(({mmc_before, mmc_after}) => mmc_before !== null && mmc_after !== null);
  if (!both.length) return emptyChart("MMC is not known around its raises and cuts", {width});
  const [low, high] = extent(both.flatMap((r) => [r.mmc_before!, r.mmc_after!, 0]));
  return Plot.plot({
    ...base,
    ...{width, height: 30 + each * rows.length + 44, marginTop: 30, marginLeft: 8, marginRight: 96},
    x: {
      domain: [low ?? -0.01, high ?? 0.01],
      inset: 12,
      label: "MMC before → after",
      ticks: width < 480 ? 3 : 6,
      nice: true
    },
    y: {type: "band", domain: rows.map(y), axis: null, padding: 0},
    marks: [
      Plot.ruleX([0], {stroke: colors.rule}),
      Plot.arrow(both, {
        ...{y1: y, y2: y, dy: 8, x1: "mmc_before", x2: "mmc_after", stroke: colors.mmc, strokeWidth: 2, headLength: 9}
      }),
      Plot.dot(both, {...line, x: "mmc_before", r: 4, stroke: colors.mmc, fill: "var(--page)"}),
      Plot.text(rows, {
        ...{y, dy: -10, frameAnchor: "left" as const, textAnchor: "start" as const, fill: "currentColor", ...halo},
        text: (r: EventLine) => `${r.kind}, round ${r.round}: ${nmr(r.stake_before)} → ${nmr(r.stake_after)} NMR`
      }),
      Plot.text(rows, {
        ...{...line, frameAnchor: "right" as const, textAnchor: "start" as const, dx: 8, fontWeight: 600},
        text: (r: EventLine) => (r.mmc_change === null ? "–" : signed(r.mmc_change, 4))
      }),
      Plot.text(["less others"], {
        ...{frameAnchor: "top-right", textAnchor: "start", dx: 8, dy: -20, fontSize: 12, fill: "var(--quiet)"}
      })
    ]
  }) as SVGSVGElement;
}
