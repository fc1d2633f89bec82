import * as Plot from "@observablehq/plot";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {counted} from "../../base/words/format.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import type {FanResult} from "../../tables/events/fan.js";
import {xAxis} from "./panel.js";
import {emptyChart} from "../kit/empty-chart.js";
import {base, colors, fitting} from "../kit/theme.js";
import {tiles} from "../kit/tiles.js";

type FanRow = RowOf<"event-fan">;

export interface FanOptions {
  width: number;
  outcome: OutcomeName;
}

const headings: Record<string, string> = {
  "same dates": "any models of the same dates",
  "same scores": "models whose known scores ranked alike"
};

/** The events' own path over paths of other models (thin), their middle 95 % and their mean; a panel per fan, regime by regime. */
export function eventFanChart(
  {table, paths}: Pick<FanResult, "table" | "paths">,
  {width, outcome}: FanOptions
): SVGSVGElement {
  const rows = rowsOf({table}).filter((r) => r.events > 0);
  const drawn = paths.filter(({score_regime, fan}) =>
    rows.some((r) => r.score_regime === score_regime && r.fan === fan)
  );
  if (!drawn.length) return emptyChart("No other model had scores like those that raised", {width});
  const columns = width >= 620 ? Math.min(2, drawn.length) : 1;
  const each = Math.floor((width - 16 * (columns - 1)) / columns);
  const domain = domainOf(rows);
  const panels = drawn.map(({score_regime, fan, values}) =>
    panel(
      rows.filter((r) => r.score_regime === score_regime && r.fan === fan),
      {values, domain, width: each, outcome}
    )
  );
  return tiles(panels, {columns, gap: 16});
}

/** The fans' middle 95 % and the path are whole; single paths may leave the panel. */
function domainOf(rows: readonly FanRow[]): [number, number] {
  const values = [0, ...rows.flatMap((r) => [r.from ?? 0, r.to ?? 0, r.own ?? 0])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = 0.08 * (high - low || 0.001);
  return [low - pad, high + pad];
}

interface PanelOptions extends FanOptions {
  values: (number | null)[];
  domain: [number, number];
}

function panel(fan: FanRow[], {values, domain, width, outcome}: PanelOptions): SVGSVGElement {
  const [{score_regime, fan: name, events, others}] = fan;
  const x = xAxis(fan, {width, axis: true});
  const who = `for ${counted(events, "event")}, ${counted(others, "row")}`;
  return Plot.plot({
    ...base,
    width,
    height: 300,
    marginTop: 52,
    marginLeft: 60,
    marginRight: 12,
    x,
    y: {domain, label: null, grid: true, ticks: 5},
    marks: [
      Plot.line(threads(values, fan), {
        x: "time",
        y: "value",
        z: null,
        stroke: colors.muted,
        strokeWidth: 0.6,
        strokeOpacity: 0.35,
        clip: true
      }),
      Plot.ruleX([0], {stroke: "currentColor", strokeDasharray: "2,3"}),
      ...["from", "to"].map((y) => Plot.line(fan, {x: "time", y, stroke: "currentColor", strokeDasharray: "4,3"})),
      Plot.line(fan, {x: "time", y: "mean", stroke: "currentColor", strokeWidth: 1.5}),
      Plot.line(fan, {x: "time", y: "own", stroke: colors[outcome], strokeWidth: 2.5}),
      Plot.text([headings[name]], {frameAnchor: "top-left", dx: -58, dy: -46, fontWeight: 600}),
      Plot.text(
        [fitting(width, `${who} drawn from, rounds ${score_regime}`, `${who}, ${score_regime}`, {least: 370})],
        {
          frameAnchor: "top-left",
          dx: -58,
          dy: -28
        }
      )
    ]
  }) as SVGSVGElement;
}

/** All paths as one line with gaps between them: one element of the picture, however many there are. */
function threads(values: readonly (number | null)[], fan: readonly FanRow[]) {
  return values.flatMap((value, i) => {
    const at = i % fan.length;
    const point = {time: fan[at].time, value: value === null ? NaN : value / 1e5};
    return at === fan.length - 1 ? [point, {time: fan[at].time, value: NaN}] : [point];
  });
}
