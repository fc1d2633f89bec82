/** The meta-model's bets without each of its largest holders. */
import * as Plot from "@observablehq/plot";
import {emptyChart} from "../kit/empty-chart.js";
import {base, colors, halo} from "../kit/theme.js";

export interface Without {
  /** how the holder is called */
  label: string;
  /** as the meta-model is */
  bets: number | null;
  /** fewest and most without it, null where it cannot be told; one number for one model */
  least: number | null;
  most: number | null;
  /** the numbers in words */
  text: string;
}

/** A dot for one model, a bar from fewest to most for several; the line is the meta-model as it is. */
export function withoutOneChart(rows: readonly Without[], {width}: {width: number}): SVGSVGElement {
  const known = rows.filter(
    (row): row is Without & {least: number; most: number} => row.least !== null && row.most !== null
  );
  if (!known.length) return emptyChart("No holder can be taken out at these settings", {width});
  const all = known[0].bets === null ? [] : [known[0].bets];
  const each = 40;
  const y = (row: Without) => rows.indexOf(row);
  const line = {y, dy: 8};
  return Plot.plot({
    ...{...base, width, height: 34 + each * rows.length + 44, marginTop: 34, marginLeft: 8},
    marginRight: width < 480 ? 96 : 132,
    x: {label: "effective bets without the holder", inset: 8, grid: true, ticks: width < 480 ? 4 : 7},
    y: {type: "band", domain: rows.map((_, i) => i), axis: null, padding: 0},
    marks: [
      Plot.ruleX(all, {stroke: "currentColor", strokeDasharray: "4 3"}),
      Plot.text(all, {
        ...{x: (value: number) => value, frameAnchor: "top", dy: -18, fill: "currentColor", fontWeight: 600},
        text: (value: number) => `with all ${value.toFixed(2)}`
      }),
      Plot.ruleY(known, {...line, x1: "least", x2: "most", stroke: colors.stake, strokeWidth: 5, strokeOpacity: 0.45}),
      Plot.dot(known, {...line, x: "least", fill: colors.stake, r: 4}),
      Plot.dot(known, {...line, x: "most", fill: colors.stake, r: 4}),
      Plot.text(rows, {
        y,
        text: "label",
        frameAnchor: "left",
        textAnchor: "start",
        dy: -9,
        fill: "currentColor",
        ...halo
      }),
      Plot.text(rows, {...line, text: "text", frameAnchor: "right", textAnchor: "start", dx: 8, fontWeight: 600})
    ]
  }) as SVGSVGElement;
}
