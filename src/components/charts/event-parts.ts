import * as Plot from "@observablehq/plot";
import type {ColumnTable} from "arquero";
import {counted} from "../base/format.js";
import {outcomeChange} from "../base/outcomes.js";
import {base, colors} from "./theme.js";
import {tiles} from "./tiles.js";

/** A row of `event-parts`. */
export interface PartRow {
  score_regime: string;
  part: string;
  events: number;
  estimate: number;
  estimate_low: number | null;
  estimate_high: number | null;
}

const labels: Record<string, string> = {
  change: "change of MMC",
  accuracy: "accuracy",
  overlap: "overlap",
  market: "market",
  together: "both together"
};
const fills: Record<string, string> = {change: colors.mmc, accuracy: colors.corr, overlap: colors.cwmm};

/** Where a change of MMC comes from: a bar per part with its interval, a panel per score regime. */
export function eventPartsChart(table: ColumnTable, {width}: {width: number}): SVGSVGElement {
  const rows = (table.objects() as PartRow[]).filter((r) => r.events > 0);
  const regimes = [...new Set(rows.map((r) => r.score_regime))];
  const ends = rows.flatMap((r) => [r.estimate, r.estimate_low ?? 0, r.estimate_high ?? 0]);
  const columns = width >= 620 ? Math.min(2, regimes.length) : 1;
  const each = Math.floor((width - 16 * (columns - 1)) / columns);
  const domain = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const panels = regimes.map((regime) =>
    panel(
      rows.filter((r) => r.score_regime === regime),
      {width: each, domain}
    )
  );
  return tiles(panels, {columns});
}

function panel(rows: PartRow[], {width, domain}: {width: number; domain: number[]}): SVGSVGElement {
  const y = (r: PartRow) => labels[r.part];
  return Plot.plot({
    ...base,
    width,
    height: 250,
    marginTop: 40,
    marginLeft: 112,
    marginRight: 80,
    x: {domain, label: null, ticks: Math.max(2, width / 130), grid: true},
    y: {domain: Object.values(labels), label: null, tickSize: 0},
    marks: [
      Plot.barX(rows, {
        y,
        x: "estimate",
        fill: (r: PartRow) => fills[r.part] ?? colors.muted,
        fillOpacity: 0.75,
        insetTop: 7,
        insetBottom: 7
      }),
      Plot.ruleY(rows, {y, x1: "estimate_low", x2: "estimate_high", stroke: "currentColor", strokeWidth: 1.5}),
      Plot.ruleX([0], {stroke: "currentColor"}),
      Plot.text(rows, {
        y,
        x: domain[1],
        text: (r: PartRow) => outcomeChange("mmc", r.estimate),
        textAnchor: "start",
        dx: 8,
        fontWeight: 600
      }),
      Plot.text([`${counted(rows[0].events, "event")}, rounds ${rows[0].score_regime}`], {
        frameAnchor: "top-left",
        dx: -110,
        dy: -34,
        fontWeight: 600
      })
    ]
  }) as SVGSVGElement;
}
