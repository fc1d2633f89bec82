import * as Plot from "@observablehq/plot";
import {hasInterval} from "../../base/kit/interval.js";
import type {Interval, OrNull} from "../../base/kit/interval.js";
import {percent} from "../../base/words/format.js";
import {nameIn, ownLine, ownName} from "../kit/own.js";
import {base, colors, halo} from "../kit/theme.js";

interface CurvePoint extends OrNull<Interval> {
  models: number;
  value: number;
  /** where models have nothing in common */
  apart: number;
}

/** The reader's own account. */
interface OwnCurve {
  name: string;
  points: readonly Pick<CurvePoint, "models" | "value">[];
}

/** Standard deviation of the mean of so many models, beside that of one: as alike as those of an account, and with nothing in common. */
export function curveChart(
  points: readonly CurvePoint[],
  {width, own = []}: {width: number; own?: readonly OwnCurve[]}
): SVGSVGElement {
  const narrow = width < 560;
  const last = points.slice(-1);
  const name = (text: string, y: "value" | "apart", fill: string) =>
    Plot.text(last, {
      ...{x: "models", y, textAnchor: "start", dx: 8, fill, fontWeight: 600, fontSize: narrow ? 12 : 13, ...halo},
      text: (point: CurvePoint) => `${text} ${percent(point[y])}`
    });
  return Plot.plot({
    ...{...base, width, height: 280, marginRight: narrow ? 116 : 160},
    x: {label: "models of the account →", ticks: points.length > 10 ? 6 : points.length, tickFormat: "d"},
    y: {
      label: "↑ standard deviation, one model = 100 %",
      domain: [0, 1],
      grid: true,
      tickFormat: (v: number) => percent(v)
    },
    marks: [
      Plot.ruleY([0], {stroke: "currentColor"}),
      Plot.areaY(points.filter(hasInterval), {
        x: "models",
        y1: "low",
        y2: "high",
        fill: colors.cwmm,
        fillOpacity: 0.18
      }),
      Plot.lineY(points, {x: "models", y: "apart", stroke: colors.muted, strokeWidth: 2, strokeDasharray: "6 3"}),
      Plot.lineY(points, {x: "models", y: "value", stroke: colors.cwmm, strokeWidth: 2.25}),
      ...own.flatMap((curve) => ownCurve(curve, {width})),
      name("account", "value", colors.cwmm),
      name("unlike", "apart", colors.muted)
    ]
  }) as SVGSVGElement;
}

/** Its name in the middle, where no other is. */
function ownCurve({name, points}: OwnCurve, {width}: {width: number}): Plot.Markish[] {
  const middle = points[Math.floor(points.length / 2)];
  return [
    ...ownLine(points, {x: ({models}) => models, y: ({value}) => value}),
    ownName(nameIn(name, width), {x: middle.models, y: middle.value, at: 0.5})
  ];
}
