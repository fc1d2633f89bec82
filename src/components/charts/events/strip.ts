import * as Plot from "@observablehq/plot";
import {fullShare} from "../../base/kit/constants.js";
import {counted} from "../../base/words/format.js";
import {xAxis} from "./panel.js";
import type {PathRow} from "./panel.js";
import {base, colors} from "../kit/theme.js";

/** How many events (bars) and models (ticks) have a score at each time: a strip under a panel, on the same axis. */
export function eventStrip(rows: PathRow[], {width, height = 100}: {width: number; height?: number}): SVGSVGElement {
  const most = Math.max(...rows.map((r) => r.events));
  const sides = (half: number) => ({
    x1: (r: PathRow) => r.time - half,
    x2: (r: PathRow) => r.time + half
  });
  return Plot.plot({
    ...base,
    width,
    height,
    marginTop: 26,
    marginLeft: 60,
    marginRight: 12,
    x: xAxis(rows, {width, axis: true}),
    y: {domain: [0, most], ticks: [0, most], label: null},
    marks: [
      Plot.rectY(rows, {
        ...sides(0.42),
        y: "events",
        fill: colors.muted,
        fillOpacity: (r: PathRow) => (r.events >= fullShare * most ? 1 : 0.45)
      }),
      Plot.ruleY([0], {stroke: colors.rule}),
      Plot.link(
        rows.filter((r) => r.models > 0),
        {...sides(0.42), y1: "models", y2: "models", stroke: "currentColor", strokeWidth: 2}
      ),
      Plot.text([stripWords(rows)], {frameAnchor: "top-left", dx: -58, dy: -22})
    ]
  }) as SVGSVGElement;
}

/** `up to 96 events (bars) of 60 models (lines)` */
function stripWords(rows: readonly PathRow[]): string {
  const most = (name: "events" | "models") => Math.max(...rows.map((r) => r[name]));
  return `up to ${counted(most("events"), "event")} (bars) of ${counted(most("models"), "model")} (lines)`;
}
