/** How much the smaller holders have together. */
import * as Plot from "@observablehq/plot";
import {percent} from "../../base/words/format.js";
import {emptyChart} from "../kit/empty-chart.js";
import {base, colors, halo, ticksFor} from "../kit/theme.js";

export interface LorenzLine {
  /** models or accounts */
  label: string;
  color: string;
  /** hundredths of the holders, from the smallest, and their share of the stake; ascending */
  points: readonly {part: number; held: number}[];
}

/** Lorenz curves under the diagonal, on which all would hold the same; what the smaller nine tenths hold is written at the curve. */
export function lorenzChart(lines: readonly LorenzLine[], {width}: {width: number}): SVGSVGElement {
  const drawn = lines.filter(({points}) => points.length);
  if (!drawn.length) return emptyChart("No round has a stake at these settings", {width});
  const at = {x: "part", y: "held"} as const;
  const ends = drawn.map((line, i) => ({...line, i, point: line.points.find(({part}) => part === told)!}));
  return Plot.plot({
    ...{...base, width, height: Math.min(380, Math.max(280, width * 0.62))},
    x: {
      label: "share of the holders, smallest first →",
      domain: [0, 100],
      ticks: ticksFor(width, 110),
      tickFormat: (d: number) => `${d} %`
    },
    y: {label: "↑ share of the stake", domain: [0, 1], grid: true, ticks: 5, tickFormat: (d: number) => percent(d)},
    marks: [
      Plot.link([0], {
        x1: 0,
        y1: 0,
        x2: 100,
        y2: 1,
        stroke: "currentColor",
        strokeOpacity: 0.5,
        strokeDasharray: "4 4"
      }),
      Plot.text(["if all held the same"], {x: 50, y: 0.5, dy: -10, textAnchor: "end", fill: "var(--quiet)", ...halo}),
      drawn.map(({points, color}) => Plot.line(points, {...at, stroke: color, strokeWidth: 2.25})),
      ends.map(({label, color, i, point}) => [
        Plot.dot([point], {...at, fill: color, r: 4}),
        Plot.text([point], {
          ...{
            frameAnchor: "top-left",
            textAnchor: "start",
            dx: 8,
            dy: 4 + 20 * i,
            fontWeight: 600,
            fill: color,
            ...halo
          },
          text: () => `nine tenths of the ${label}: ${percent(point.held)}`
        })
      ]),
      Plot.tip(
        drawn.flatMap(({label, points}) => points.map((point) => ({...point, label}))),
        Plot.pointer({
          ...at,
          title: ({part, held, label}: {part: number; held: number; label: string}) =>
            `smallest ${part} % of the ${label}\n${percent(held, 1)} of the stake`
        })
      )
    ]
  }) as SVGSVGElement;
}

/** The place on the curve whose number is written. */
const told = 90;

export const lorenzColors = {model: colors.stake, account: colors.cwmm} as const;
